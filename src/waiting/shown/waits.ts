import { contractFor } from '#contracts'
import type { Actor } from '#contracts'
import type { Side } from '#engine'
import { explain } from '#silence'
import type { Instant } from '#silence'
import type { Context, Db } from '#platform'
import { doingsOf } from './activity.ts'
import { countedOf } from './facts.ts'
import { readWaited, thawed } from './open-debts.ts'
import type { OpenRow } from './open-debts.ts'
import type { Level, Wait } from './wait.ts'

const minute = 60_000
const hour = 3_600_000

/** What they said last, from when it opened on, or what still holds. */
const saidOf = async (
  db: Db,
  people: readonly string[],
): Promise<(row: OpenRow, now: Instant) => Wait['said']> => {
  const rows = await db.query<{ id: string; at: Instant; from: Instant; to: Instant }>(
    `select distinct on (person_id) person_id as id, announced_at as at, from_at as "from",
       to_at as "to" from absences where person_id = any($1)
     order by person_id, announced_at desc, absences.id desc`,
    [people],
    'waiting.said',
  )
  const known = new Map(rows.map(({ id, ...said }) => [id, said]))
  return ({ owedBy, openedAt }, now) => {
    const said = known.get(owedBy)
    return said && (said.at >= openedAt || said.to > now) ? said : null
  }
}

const reached = (from: Instant | null, now: Instant): boolean => from !== null && from <= now

/** A hint is for who waits; who is waited for hears only what they are asked. */
const levelOf = (row: OpenRow, seenAs: Wait['seenAs'], now: Instant): Level | null => {
  const asked = reached(row.askFrom, now)
  if (seenAs === 'awaited') return asked ? 'ask' : null
  if (reached(row.protectFrom, now)) return 'protect'
  return asked ? 'ask' : reached(row.noticeFrom, now) ? 'notice' : null
}

/** Draws up what is told of these debts, each as its reader may see it. */
export const waitsFrom = async (
  context: Context,
  rows: readonly OpenRow[],
  seenAs: (row: OpenRow) => Wait['seenAs'],
): Promise<Wait[]> => {
  if (rows.length === 0) return []
  const { db, time } = context
  const now = time.now()
  const people = rows.map(({ owedBy }) => owedBy)
  const { open } = await thawed(context, rows)
  const counted = await countedOf(db, people, now)
  const doings = await doingsOf(
    db,
    open.map(({ row: { owedBy, openedAt, byReply, nudges } }) => ({
      owedBy,
      openedAt,
      byReply,
      nudges,
      now,
    })),
  )
  const said = await saidOf(db, people)
  return open.map(({ row, fit, debt, present }, index): Wait => {
    const { facts, times, firstAt } = counted(row)
    const { seenAt, activityOf } = doings[index]!
    const as = seenAs(row)
    return {
      id: row.id,
      contractId: row.contractId,
      kind: row.kind,
      owedBy: row.side,
      seenAs: as,
      openedAt: row.openedAt,
      level: levelOf(row, as, now),
      protectAt: as === 'waits' ? row.protectFrom : null,
      told: explain(fit, debt, now, facts, activityOf(debt), present),
      answerTimes: times.map((time) => Math.round(time / minute) * minute),
      firstAt,
      activeAt: seenAt === null ? null : Math.floor(seenAt / hour) * hour,
      said: said(row, now),
    }
  })
}

/**
 * Every answer that is waited for on a contract, as this person may see it: whoever of a side, or
 * their deputy; to the desk none. Refuses `contract.not_found` to strangers.
 */
export const waitsOn = async (
  context: Context,
  contractId: string,
  person: Actor,
): Promise<Wait[]> => {
  const { party } = await contractFor(context.db, contractId, person)
  if (party === 'desk') return []
  const rows = await readWaited(context, 'contract_id', [contractId])
  return waitsFrom(context, rows, ({ side }) => (side === party ? 'awaited' : 'waits'))
}

/** The more unusual one; of two alike what they wait for themselves. */
const more = (one: Wait | undefined, other: Wait): Wait => {
  if (!one) return other
  const differ = other.told.surprise - one.told.surprise
  return differ < 0 || (differ === 0 && other.seenAs === 'waits') ? other : one
}

/** The most that a list shows. */
const most = 300

/**
 * What this person waits for, or is waited for, themself or as a deputy: of each contract the most
 * unusual wait, by the contract's id.
 */
export const waitsFor = async (context: Context, person: Actor): Promise<Map<string, Wait>> => {
  const own = [person.id, ...(person.standsFor ?? []).map(({ id }) => id)]
  const waiting = await readWaited(context, 'owed_to', own)
  const awaited = await readWaited(context, 'owed_by', own)
  const rows = new Map([...waiting, ...awaited].map((row) => [row.id, row]))
  const newest = [...rows.values()].toSorted((one, other) => other.openedAt - one.openedAt)
  const mine = newest.filter(({ owedBy, owedTo }) => own.includes(owedBy) !== own.includes(owedTo))
  const waits = await waitsFrom(context, mine.slice(0, most), ({ owedTo }) =>
    own.includes(owedTo) ? 'waits' : 'awaited',
  )
  const found = new Map<string, Wait>()
  for (const wait of waits) found.set(wait.contractId, more(found.get(wait.contractId), wait))
  return found
}

/**
 * One wait, for the mail or the link that names it; null when it is over. Whoever calls has checked
 * who asks.
 */
export const waitBy = async (
  context: Context,
  debtId: string,
  reader: Side,
): Promise<Wait | null> => {
  const [named] = await context.db.query<{ contractId: string }>(
    'select contract_id as "contractId" from debts where id = $1',
    [debtId],
    'waiting.named',
  )
  if (!named) return null
  const rows = await readWaited(context, 'contract_id', [named.contractId])
  const own = rows.filter(({ id }) => id === debtId)
  const [wait] = await waitsFrom(context, own, ({ side }) =>
    side === reader ? 'awaited' : 'waits',
  )
  return wait ?? null
}
