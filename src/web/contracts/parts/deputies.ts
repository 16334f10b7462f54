import { deputyIn } from '#contracts'
import type { ContractView } from '#contracts'
import type { Translate } from '#locale'
import { peopleOf } from '#people'
import type { Context } from '#platform'

/** Something that was done or said: for which side, and by whom. */
type Deed = { by: string; person_id?: string | null; personId?: string | null }
type Row = ContractView['row']

const deputyOf = (row: Row, { by, person_id: actor, personId = actor }: Deed): string | null =>
  deputyIn(row, by, personId)

/** The names of all who acted in a side's place, by id: no query where nobody did. */
export const deputyNames = async (
  context: Context,
  row: Row,
  deeds: readonly Deed[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = deeds.flatMap((deed) => deputyOf(row, deed) ?? [])
  const people = ids.length === 0 ? [] : [...(await peopleOf(context, ids)).values()]
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** Who did it: the side, or its deputy by name. */
export const withDeputy = (
  row: Row,
  deed: Deed,
  names: ReadonlyMap<string, string>,
  side: string,
  t: Translate,
): string => {
  const name = names.get(deputyOf(row, deed) ?? '')
  return name === undefined ? side : t('contracts.deputyOf', { name, side })
}
