import { eventsOf, versionOf, viewFor } from '#contracts'
import type { ContractView } from '#contracts'
import { casesOf } from '#desk'
import type { Case } from '#desk'
import { remindersAbout } from '#outbox'
import type { SignedIn } from '#people'
import { isId } from '#platform'
import type { Context } from '#platform'
import { latestSaid, readsOf, seenOf } from '#talk'
import { trustCards } from '#trust'
import type { TrustCard } from '#trust'
import { waitsOn, waitsPrint } from '#waiting'
import type { Wait } from '#waiting'
import type { Ask } from '../frame/index.ts'
import { deputyNames } from './parts/deputies.ts'
import type { Told } from './parts/entries.ts'
import { foresee } from './promise/foresee.ts'
import type { Foreseen } from './promise/foresee.ts'
import { speechIn } from './promise/speech.ts'
import type { Speech } from './promise/speech.ts'
import { loadParts } from '../milestones/facts.ts'
import type { PartsFacts } from '../milestones/facts.ts'
import { loadHourly } from '../weeks/load.ts'
import type { HourlyFacts } from '../weeks/load.ts'
import { filesOfEvents, messagesOn } from './spoken.ts'

export type Loaded = {
  view: ContractView
  told: Told
  foreseen: Foreseen
  speech: Speech
  /** Of hourly work: its weeks, or a week's time. */
  hourly: HourlyFacts | null
  /** Of milestones: their parts. */
  parts: PartsFacts | null
  /** What the desk looks into, or has looked into. */
  cases: readonly Case[]
  /** Of the client, for who is asked to agree. */
  trust: TrustCard | null
  /** Answers that one side waits for, as who looks may see them. */
  waits: readonly Wait[]
}

/** The message after which the address wants to go on reading, the older ones. */
export const olderThan = (ask: Ask): string | undefined => {
  const after = ask.query('older')
  return isId('msg', after) ? after : undefined
}

/**
 * All that the page of a contract shows, read at once. Refuses `contract.not_found` to strangers.
 */
export const loadContract = async (ask: Ask<SignedIn>, id: string): Promise<Loaded> => {
  const { context, person } = ask
  const after = olderThan(ask)
  const [view, [events, files], reminders, reads, seen, { messages, older }] = await Promise.all([
    viewFor(context, id, person),
    eventsOf(context.db, id, person).then(async (events) => {
      return [events, await filesOfEvents(context, id, events)] as const
    }),
    remindersAbout(context.db, id),
    readsOf(context.db, id),
    seenOf(context.db, id),
    messagesOn(context, id, person, after),
  ])
  const said = seen.map(({ party: by, personId }) => ({ by, personId }))
  const [deputies, hourly, parts, cases, trust, waits] = await Promise.all([
    deputyNames(context, view.row, [...events, ...messages, ...said]),
    loadHourly(ask, view),
    loadParts(context.db, view, events),
    casesOf(context, id, person),
    trustOf(context, view),
    waitsOn(context, id, person),
  ])
  return {
    view,
    told: { events, files, reminders, reads, seen, messages, older, deputies },
    foreseen: foresee(view, ask.now, context.calendar),
    speech: speechIn(view.row, ask.words, ask.format),
    hourly,
    parts,
    cases,
    trust,
    waits,
  }
}

/** Who is asked to agree to an offer sees what is known of the client. */
const trustOf = async (context: Context, view: ContractView): Promise<TrustCard | null> => {
  const { row, party, process } = view
  if (party !== 'worker' || row.state !== process.start) return null
  return (await trustCards(context, [row.client_id], 'client')).get(row.client_id) ?? null
}

/**
 * Changes with whatever the page shows of the contract: acts, reminders, messages with their files,
 * who has seen it, when others have read it, what the desk looks into, and who waits for whom.
 */
export const printOf = async (ask: Ask, id: string): Promise<string> => {
  const { db } = ask.context
  const [version, latest, reads, waits] = await Promise.all([
    versionOf(db, id),
    latestSaid(db, id),
    readsOf(db, id),
    waitsPrint(db, id),
  ])
  const others = reads.filter(({ personId }) => personId !== ask.person?.id)
  return [version, latest, waits, ...others.map(({ readAt }) => readAt)].join(' ')
}
