/*
 * The verifier: the proof that nobody's silence can hold a contract of this process, or the way in
 * which it can.
 * Promises: it never throws and never hangs, whatever the process; it walks the same machine as
 * `decide` (`takeWay`), with every clock at its longest and every amount as none, some or all of
 * the pot.
 * Refuses to know: contracts, people, real time.
 */
import type { Calendar } from '../contract.ts'
import type { Process } from '../language.ts'
import type { Bounds, Finding } from './finding.ts'
import { explore } from './graph/explore.ts'
import { goldenWeek } from './graph/longest.ts'
import type { Inquiry, RuleCheck } from './inquiry.ts'
import { aloneCanEnd } from './rules/alone-can-end.ts'
import { deliveredIsSafe } from './rules/delivered-is-safe.ts'
import { everyDoorOpens } from './rules/every-door-opens.ts'
import { neverUnfunded } from './rules/never-unfunded.ts'
import { noHostageMoney } from './rules/no-hostage-money.ts'
import { noSelfDealing } from './rules/no-self-dealing.ts'
import { noStalling } from './rules/no-stalling.ts'
import { paidInTime } from './rules/paid-in-time.ts'
import { silenceEnds } from './rules/silence-ends.ts'
import { silenceNeverPays } from './rules/silence-never-pays.ts'
import { undeliveredComesBack } from './rules/undelivered-comes-back.ts'
import { waysOf } from '../ways.ts'
import { tellerOf } from './telling.ts'
import type { Texts } from './telling.ts'
import { boundsOf, timesOf } from './times.ts'

export { rules } from './finding.ts'
export type { Bounds, Days, Finding, Rule, Words } from './finding.ts'
export { meaningOfSilence } from './meaning.ts'
export type { Share, SilenceMeaning } from './meaning.ts'
export type { Texts } from './telling.ts'

/** The sentences, in the order in which they are told. */
const checks: readonly RuleCheck[] = [
  silenceEnds,
  aloneCanEnd,
  noStalling,
  noHostageMoney,
  deliveredIsSafe,
  undeliveredComesBack,
  silenceNeverPays,
  noSelfDealing,
  neverUnfunded,
  paidInTime,
]

export type Verdict = {
  findings: readonly Finding[]
  bounds: Bounds
  /** How many configurations (state, counters, amounts) were walked through. */
  configurations: number
}

const never = { client: Infinity, worker: Infinity }
const unbounded: Bounds = {
  everybodySilent: Infinity,
  othersSilent: never,
  othersHostile: never,
  paidAfterDelivery: Infinity,
}

const inquire = (process: Process, texts: Texts | undefined, calendar: Calendar): Verdict => {
  const graph = explore(process, calendar)
  const times = timesOf(graph)
  const inquiry: Inquiry = { process, texts, graph, times, tell: tellerOf(process, texts) }
  const doors = everyDoorOpens(inquiry)
  const configurations = graph.configurations.length
  if (!graph.complete || configurations === 0)
    return { findings: doors, bounds: unbounded, configurations }
  const own = [...checks.flatMap((check) => check(inquiry)), ...doors]
  const findings = [...own, ...findingsOfParts(process, calendar)]
  return { findings, bounds: boundsOf(graph, times), configurations }
}

/** The processes that a frame opens its parts under. */
const partsOf = (process: Process): Process[] => {
  const opened = waysOf(process).flatMap(({ spawns }) => (spawns ? [spawns.process] : []))
  return [...new Set(opened)].filter((part) => part !== process)
}

const known = new WeakMap<Calendar, WeakMap<Process, readonly Finding[]>>()

/** What is found in a process that frames open. Remembered: many frames open the same. */
const findingsOf = (part: Process, calendar: Calendar): readonly Finding[] => {
  const ofCalendar = known.get(calendar) ?? new WeakMap<Process, readonly Finding[]>()
  known.set(calendar, ofCalendar)
  const findings = ofCalendar.get(part) ?? verify(part, undefined, calendar).findings
  ofCalendar.set(part, findings)
  return findings
}

/** A frame is no better than the contracts that it opens. */
const findingsOfParts = (process: Process, calendar: Calendar): Finding[] =>
  partsOf(process).flatMap((part) =>
    findingsOf(part, calendar).map(({ rule, hurts, message: { ja, en }, trace }) => {
      const message = { ja: `${part.name}:${ja}`, en: `${part.name}: ${en}` }
      return { rule, hurts, message, trace }
    }),
  )

/** What is not even shaped as a process. */
const unreadable = (reason: unknown): Verdict => {
  const said = reason instanceof Error ? reason.message : String(reason)
  const message = {
    ja: `契約の型として読めません:${said}`,
    en: `This cannot be read as a process: ${said}`,
  }
  const finding: Finding = { rule: 'every-door-opens', hurts: 'both', message, trace: [message] }
  return { findings: [finding], bounds: unbounded, configurations: 0 }
}

/**
 * Every way in which the process breaks one of the eleven rules, with the longest times that it can
 * take. Without texts, states and actions are called by their names and no text is missed; without
 * a calendar, business days are as long as over the Golden Week of 2026.
 */
export const verify = (
  process: Process,
  texts?: Texts,
  calendar: Calendar = goldenWeek,
): Verdict => {
  try {
    return inquire(process, texts, calendar)
  } catch (reason) {
    return unreadable(reason)
  }
}
