import type { Side } from '#engine'
import type { Absence, Debt, Fit, Instant } from '#silence'
import { toSql } from '#platform'
import type { Context } from '#platform'
import { fitsBy } from '../numbers/fits.ts'
import { frozenAs } from '../numbers/fold.ts'
import { debtColumns, readAbsences, readHours } from '../numbers/known.ts'
import type { DebtRow } from '../numbers/known.ts'

export type OpenRow = DebtRow & {
  kind: 'turn' | 'message'
  side: Side
  byReply: boolean
  nudges: number
  noticeFrom: Instant | null
  askFrom: Instant | null
  protectFrom: Instant | null
}

/** An answer that is waited for, with what was frozen when it opened. */
export type OpenDebt = {
  row: OpenRow
  fit: Fit
  debt: Debt
  /** The same by their clock without any absence; null where none was announced. */
  present: Debt['pace'] | null
}

const columns = `${debtColumns}, d.side, d.by_reply as "byReply", d.nudges,
  d.notice_from as "noticeFrom", d.ask_from as "askFrom", d.protect_from as "protectFrom"`

const waited = 'd.closed_at is null and d.over_at is null and d.opened is not null'

type By = 'contract_id' | 'owed_by' | 'owed_to'

/** All that is still waited for: on these contracts, of these people, or by them. */
export const readWaited = async (
  { db, time }: Context,
  by: By,
  ids: readonly string[],
): Promise<OpenRow[]> =>
  db.query<OpenRow>(
    `select ${columns} from debts d where d.${by} = any($1) and ${waited} and d.opened_at <= $2
     order by d.opened_at, d.id`,
    [ids, toSql(time.now())],
    `waiting.waited_${by}`,
  )

/** What was frozen of them, read at once for all. */
export const thawed = async (
  { db, calendar }: Context,
  rows: readonly OpenRow[],
): Promise<{ open: OpenDebt[]; absences: Map<string, Absence[]> }> => {
  if (rows.length === 0) return { open: [], absences: new Map() }
  const ids = [...new Set(rows.map(({ owedBy }) => owedBy))]
  const fitAt = await fitsBy(
    db,
    rows.map((row) => row.fitAt),
  )
  const hours = await readHours(db, ids)
  const absences = await readAbsences(db, ids)
  const open = rows.map((row): OpenDebt => {
    const own = hours.get(row.owedBy)?.find(({ since }) => since === row.hoursAt) ?? null
    const away = absences.get(row.owedBy) ?? []
    const by = fitAt(row.fitAt)
    const as = (said: Absence[]) =>
      frozenAs(row, by, own, row.opened!, { fitAt, calendar, absences: said }).debt
    const present = away.some(({ to }) => to > row.openedAt) ? as([]).pace : null
    return { row, fit: by.fit, debt: as(away), present }
  })
  return { open, absences }
}
