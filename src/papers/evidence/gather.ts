import { chainOf, childrenOf, deputyIn, processOf } from '#contracts'
import type { Actor, ChainEvent, ContractRow, EventRow } from '#contracts'
import { caseFor, casesOf } from '#desk'
import type { CaseView } from '#desk'
import { dueAt } from '#engine'
import type { Calendar, Instant, Party, Process } from '#engine'
import { remindersAbout } from '#outbox'
import type { Reminder } from '#outbox'
import { peopleOf } from '#people'
import type { Context } from '#platform'
import { readsOf, seenOf, sentFiles } from '#talk'
import type { Seen, StoredFile } from '#talk'
import type { Withheld } from './shape.ts'

/** An event in its chain, and read. */
export type Told = { link: ChainEvent; withheld: Withheld | null; input: EventRow['input'] }

/**
 * Who asks for a pack: what they are to the contract, and as of when. `cases`: what is known of
 * them already; a look of the desk at a case is logged, and one pack is one look.
 */
export type Asking = {
  person: Actor
  party: Party
  at: Instant
  cases: Map<string, Promise<CaseView[]>>
}

/** All of a contract that is no message: what a pack tells of it. */
export type Facts = {
  row: ContractRow
  process: Process
  events: Told[]
  files: StoredFile[]
  seen: Seen[]
  reminders: Reminder[]
  readings: readonly { personId: string; readAt: Instant }[]
  cases: CaseView[]
  /** The names of those who acted in a side's place, by id. */
  deputies: ReadonlyMap<string, string>
}

/** Who of the desk's staff acted stays with the desk, as everywhere else. */
const toldTo =
  (party: Party) =>
  (link: ChainEvent): Told => {
    if (link.input === null) return { link, withheld: 'sealed', input: {} }
    const input = JSON.parse(link.input) as EventRow['input']
    if (party === 'desk' || link.by !== 'desk' || link.personId === null)
      return { link, withheld: null, input }
    return { link: { ...link, personId: null }, withheld: 'staff', input }
  }

const filesIn = (events: readonly Told[]): string[] =>
  events.flatMap(({ input }) => (Array.isArray(input['files']) ? input['files'].map(String) : []))

/** More than anybody was ever told about one contract. */
const mostTold = 10_000

/** What a pack tells of one contract, read at the version that the row has. */
export const factsOf = async (
  context: Context,
  row: ContractRow,
  asking: Asking,
): Promise<Facts> => {
  const { db } = context
  const { party, at } = asking
  const [chain, seen, reminders, readings, cases] = await Promise.all([
    chainOf(db, row.id, party, row.version),
    seenOf(db, row.id, { limit: mostTold }),
    remindersAbout(db, row.id, mostTold),
    readsOf(db, row.id),
    casesWithin(context, row.id, asking),
  ])
  const events = chain.map(toldTo(party))
  const acted = events.flatMap(({ link: { by, personId } }) => deputyIn(row, by, personId) ?? [])
  const [files, people] = await Promise.all([
    sentFiles(context, row.id, filesIn(events), at),
    acted.length === 0 ? null : peopleOf(context, acted),
  ])
  const deputies = new Map([...(people?.values() ?? [])].map(({ id, name }) => [id, name]))
  const process = processOf(row)
  const heard = seen.toReversed()
  return { row, process, events, files, seen: heard, reminders, readings, cases, deputies }
}

const casesWithin = (context: Context, contractId: string, { person, cases }: Asking) => {
  const read = async () => {
    const known = await casesOf(context, contractId, person)
    return Promise.all(known.map(({ id }) => caseFor(context, id, person)))
  }
  const found = cases.get(contractId) ?? read()
  cases.set(contractId, found)
  return found
}

/** So many contracts of a frame are read at once. */
const aPage = 100

/** The contracts that a frame has opened, the oldest first. */
export const childrenWithin = async (context: Context, frame: ContractRow) => {
  const rows: ContractRow[] = []
  for (;;) {
    const before = rows.at(-1)?.id
    const page = await childrenOf(context.db, frame.id, {
      limit: aPage,
      ...(before === undefined ? {} : { before }),
    })
    rows.push(...page)
    if (page.length < aPage) return rows.toReversed()
  }
}

/** A state as it was waited in: whose turn, until when, and by what it ended. */
export type Waited = {
  state: string
  from: Instant
  /** Null: a moment that only the plan of a frame names. */
  due: Instant | null
  ended: Told | null
}

/**
 * The clocks of a contract one after the other. An act that stays in its state leaves the clock as
 * it was: it still waits.
 */
export const waitsOf = (calendar: Calendar, { row, process, events }: Facts): Waited[] => {
  let deliverOn = row.terms.deliverOn
  const waits: Waited[] = []
  for (const told of events) {
    const { link, input } = told
    const state = link.to
    if (typeof input['date'] === 'string' && row.plan === null) deliverOn = input['date']
    const before = waits.at(-1)
    if (before?.state === state && stays(process, link)) continue
    if (before) before.ended = told
    const of = { clocks: row.clocks, deliverOn, plan: null }
    const named = row.plan === null || row.frame_id !== null
    const due = named ? dueAt(process, of, state, link.at, calendar) : null
    waits.push({ state, from: link.at, due, ended: null })
  }
  const last = waits.at(-1)
  if (last) last.due = row.due_at
  return waits.filter(({ state }) => !isFinal(process, state))
}

const isFinal = (process: Process, state: string): boolean => {
  const found = process.states[state]
  return found !== undefined && 'final' in found
}

const stays = (process: Process, { action, by, from }: ChainEvent): boolean =>
  process.actions[action]?.ways.some(
    ({ to, by: who, from: states }) =>
      to === 'stay' && who.includes(by) && (states as readonly string[]).includes(from ?? ''),
  ) ?? false
