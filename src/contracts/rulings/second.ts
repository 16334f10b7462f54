import type { Input, Move, Party } from '#engine'
import { logStaff, personOf, standInsOf } from '#people'
import { refuse } from '#platform'
import type { Context } from '#platform'
import { storedText } from '../chain.ts'
import { partyTo } from '../party.ts'
import type { Actor } from '../party.ts'
import type { ContractRow } from '../row.ts'

type Ruling = {
  row: ContractRow
  party: Party
  person: Actor
  action: string
  input: Input
  moves: readonly Move[]
}

/** Whether an act of the desk moves so much that two must agree to it. */
export const needsSecond = (
  { settings }: Pick<Context, 'settings'>,
  { row, party, moves }: Pick<Ruling, 'party' | 'moves'> & { row: Pick<ContractRow, 'pot'> },
): boolean => party === 'desk' && moves.length > 0 && row.pot > settings.rulingLimit

/**
 * Four eyes: above the limit the desk moves money only where another of its staff, whom the
 * contract does not concern either, has proposed exactly that, and it is this person's to confirm.
 * Refuses `ruling.needs_second {limit}`.
 */
export const refuseAlone = async (
  context: Context,
  ruling: Ruling,
  secondOf: string | undefined,
): Promise<void> => {
  if (!needsSecond(context, ruling)) return
  if (secondOf !== undefined && (await isProposed(context, ruling, secondOf))) return
  refuse('ruling.needs_second', { limit: Number(context.settings.rulingLimit) })
}

const isProposed = async (
  context: Context,
  { row, person, action, input }: Ruling,
  proposer: string,
): Promise<boolean> => {
  if (proposer === person.id) return false
  const found = await context.db.query(
    `select from rulings where contract_id = $1 and status = 'confirming' and action = $2
       and input = $3 and proposed_by = $4 and second_id = $5`,
    [row.id, action, storedText(input), proposer, person.id],
    'contracts.proposed_ruling',
  )
  if (found.length === 0) return false
  const other = await personOf(context, proposer)
  if (!other) return false
  const standsFor = await standInsOf(context, proposer)
  return partyTo(row, { ...other, standsFor }) === 'desk'
}

/** What one of the desk did to a contract stands in the staff's log, too. */
export const noteActOfDesk = (
  context: Context,
  { id: staffId }: Actor,
  contractId: string,
  action: string,
): Promise<void> =>
  logStaff(context, { staffId, action: 'acted', aboutId: contractId, facts: { action } })
