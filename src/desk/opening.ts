import { rowOf } from '#contracts'
import { addBusinessDays } from '#engine'
import type { Side } from '#engine'
import { isId, newId, refuse, refuseAny, textIn, toSql } from '#platform'
import type { Context, Db, Issue } from '#platform'
import { caseColumns, receiverId } from './case.ts'
import type { Case, Cause } from './case.ts'
import { addEntry } from './entries.ts'
import { tell } from './tell.ts'

/** So long, in business days, the desk has for what no clock of a contract ends. */
const deskDays = 10

/** What the sides and the desk write in a case, in characters. */
export const wordsLimit = 4000

/** A text of a case, or an issue; `required` unless said. */
export const wordsIn = (text: string, required = true): string => {
  const issues: Issue[] = []
  const words = textIn(issues, 'text', text, { max: wordsLimit, required, lines: true })
  refuseAny(issues)
  return words
}

export type Opening = {
  /** A contract, or a person. */
  aboutId: string
  cause: Cause
  openedBy: Side | 'desk' | 'rules'
  /** Who opened it; null: a rule. */
  openerId: string | null
  text?: string | undefined
  /** Who is waited for, or whom it is about. */
  silentId?: string | null
  /** Only where it is about a person: between whom it came about. */
  sides?: { clientId: string; workerId: string }
}

/**
 * Opens a case; of one contract or person and cause there is one. It stays as it is where it is
 * open, and is opened again where it is over. The desk has 10 business days. Who opens it as a side
 * is told by when. Refuses `contract.not_found`, `person.unknown`, `text.too_long|malformed`.
 */
export const openCase = async (
  context: Context,
  opening: Opening,
): Promise<{ id: string; opened: boolean }> => {
  const text = wordsIn(opening.text ?? '', false)
  const about = await aboutOf(context, opening)
  return context.db.transaction(async (tx) => {
    const { found, opened } = await putOpen(context, tx, opening, about)
    const by = opening.openedBy
    const told = by === 'client' || by === 'worker' ? [by] : []
    const entry = { by, personId: opening.openerId, told, text: text === '' ? null : text }
    if (opened) {
      const facts = { dueAt: found.dueAt }
      await addEntry(context, tx, found.id, { kind: 'opened', facts, ...entry })
      await tellOpener(context, tx, found)
    } else if (text !== '' && !(await wasSaid(tx, found.id, opening.openerId, text))) {
      await addEntry(context, tx, found.id, { kind: 'said', ...entry })
    }
    return { id: found.id, opened }
  })
}

type About = { clientId: string | null; workerId: string | null; money: bigint }

/** The sides and the money of what a case is about. */
const aboutOf = async (context: Context, { aboutId, sides }: Opening): Promise<About> => {
  if (isId('per', aboutId))
    return { clientId: sides?.clientId ?? null, workerId: sides?.workerId ?? null, money: 0n }
  const found = isId('ctr', aboutId) ? await rowOf(context.db, aboutId) : undefined
  if (!found) return refuse('contract.not_found')
  const { client_id: clientId, worker_id: workerId, pot: money } = found.row
  return { clientId, workerId, money }
}

const putOpen = async (
  { time, calendar }: Context,
  tx: Db,
  { aboutId, cause, openedBy, openerId, silentId = null }: Opening,
  { clientId, workerId, money }: About,
): Promise<{ found: Case; opened: boolean }> => {
  const now = time.now()
  const values = [
    newId('cas'), aboutId, cause, openedBy, openerId, clientId, workerId, silentId, money,
    toSql(now), toSql(addBusinessDays(now, deskDays, calendar)),
  ] // prettier-ignore
  const [fresh] = await tx.query<Case>(
    `insert into cases as k (id, about_id, cause, opened_by, opener_id, client_id, worker_id,
       silent_id, money, opened_at, due_at, urgent_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, case_urgency($11, $9))
     on conflict (about_id, cause) do nothing returning ${caseColumns}`,
    values,
  )
  if (fresh) return { found: fresh, opened: true }
  const [known] = await tx.query<Case>(
    `select ${caseColumns} from cases k where about_id = $1 and cause = $2 for update`,
    [aboutId, cause],
  )
  if (!known) throw new Error('a case was neither opened nor there')
  if (known.closedAt === null) return { found: known, opened: false }
  return { found: await openAgain(tx, known, values.slice(3)), opened: true }
}

/** One more round; what the last one came to stays for the figures. */
const openAgain = async (tx: Db, { id }: Case, values: unknown[]): Promise<Case> => {
  await tx.query(
    `insert into case_rounds (case_id, round, cause, opened_at, due_at, silent_id, closed_at,
       outcome, closed_by)
     select id, (select count(*) from case_rounds where case_id = $1), cause, opened_at, due_at,
       silent_id, closed_at, outcome, closed_by from cases where id = $1`,
    [id],
  )
  const [found] = await tx.query<Case>(
    `update cases k set opened_by = $2, opener_id = $3, client_id = $4, worker_id = $5,
       silent_id = $6, money = $7, opened_at = $8, due_at = $9,
       urgent_at = case_urgency($9, $7), closed_at = null, outcome = null, closed_by = null,
       answered_at = null, answer = null, assigned_to = null, nudge_at = null
     where id = $1 returning ${caseColumns}`,
    [id, ...values],
  )
  return found!
}

const wasSaid = async (tx: Db, caseId: string, personId: string | null, text: string) => {
  const [last] = await tx.query<{ text: string | null }>(
    `select text from case_entries where case_id = $1 and person_id is not distinct from $2
     order by id desc limit 1`,
    [caseId, personId],
  )
  return last?.text === text
}

/** The side whose enquiry it is; its deputies get a copy of what it is told. */
const tellOpener = async (context: Context, tx: Db, found: Case) => {
  const { id: caseId, cause, dueAt, openedBy: party } = found
  const toId = party === 'client' || party === 'worker' ? receiverId(found, party) : null
  if (toId === null || (party !== 'client' && party !== 'worker')) return
  await tell(context, tx, found, toId, 'caseOpened', { caseId, cause, party, dueAt })
}
