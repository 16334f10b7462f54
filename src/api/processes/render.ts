import type { z } from '@hono/zod-openapi'
import { verify } from '#engine'
import type { Bounds, Clock, InputName, Process, Verdict, Way } from '#engine'
import type { Locale } from '#locale'
import type { Offering, ProcessTexts } from '#processes'
import type { processInFull, processInShort } from './shapes.ts'

type Full = z.input<typeof processInFull>

const verdicts = new WeakMap<Offering, Verdict>()

/** What is proved of a process; it never changes, so it is proved once. */
const verdictOf = (offering: Offering): Verdict => {
  const known = verdicts.get(offering) ?? verify(offering.process, offering.texts)
  verdicts.set(offering, known)
  return known
}

export function renderInShort(offering: Offering, locale: Locale): z.input<typeof processInShort> {
  const { process, texts } = offering
  return {
    name: process.name,
    version: process.version,
    label: texts[locale]['name'] ?? process.name,
    summary: texts[locale]['summary'] ?? '',
    bounds: renderBounds(verdictOf(offering).bounds),
  }
}

export function renderInFull(offering: Offering, locale: Locale): Full {
  const { process } = offering
  const texts = offering.texts[locale]
  return {
    ...renderInShort(offering, locale),
    start: process.start,
    clocks: Object.entries(process.clocks).map(([name, clock]) => clockOf(name, clock)),
    states: statesOf(process, texts),
    actions: Object.entries(process.actions).map(([name, action]) => ({
      name,
      label: texts[`actions.${name}`] ?? name,
      atMost: action.atMost ?? null,
      ways: action.ways.map(wayOf),
    })),
    findings: verdictOf(offering).findings.map(({ rule, hurts, message, trace }) => ({
      rule,
      hurts,
      message: message[locale],
      trace: trace.map((words) => words[locale]),
    })),
  }
}

const finite = (days: number | null): number | null =>
  days !== null && Number.isFinite(days) ? days : null
const ofSides = ({ client, worker }: { client: number; worker: number }) => ({
  client: finite(client),
  worker: finite(worker),
})

const renderBounds = (bounds: Bounds): Full['bounds'] => ({
  everybodySilent: finite(bounds.everybodySilent),
  othersSilent: ofSides(bounds.othersSilent),
  othersHostile: ofSides(bounds.othersHostile),
  paidAfterDelivery: finite(bounds.paidAfterDelivery),
})

const untils = {
  deliverOn: 'untilDeliverOn',
  endsOn: 'untilEndsOn',
  fundBy: 'untilFundBy',
} as const

const clockOf = (name: string, clock: Clock): Full['clocks'][number] => {
  const agreed = { name, default: null, min: null, weekday: null, week: null }
  if ('until' in clock) return { ...agreed, unit: untils[clock.until], max: clock.daysAhead }
  if ('endOf' in clock) {
    const { endOf, week, daysAhead } = clock
    return { ...agreed, unit: 'untilEndOf', max: daysAhead, weekday: endOf, week }
  }
  return 'days' in clock
    ? { ...agreed, unit: 'days', ...clock.days }
    : { ...agreed, unit: 'businessDays', ...clock.businessDays }
}

const statesOf = (process: Process, texts: ProcessTexts): Full['states'] =>
  Object.entries(process.states).map(([name, state]) => {
    const label = texts[`states.${name}`] ?? name
    if ('final' in state)
      return {
        name,
        label,
        final: true,
        turn: null,
        silence: null,
        working: false,
        delivered: false,
        warns: null,
      }
    return {
      name,
      label,
      final: false,
      turn: state.turn,
      silence: state.silence === 'nothing' ? null : state.silence,
      working: state.working ?? false,
      delivered: state.delivered ?? false,
      warns: state.warns ?? null,
    }
  })

type WayShown = Full['actions'][number]['ways'][number]

const wayOf = (way: Way): WayShown => {
  const { by, from, to, last, takes = {}, sealed, spawns, steps } = way
  return {
    by: [...by],
    from: [...from],
    to,
    last: last ?? null,
    takes: Object.entries(takes).map(([input, need]) => ({
      input: input as InputName,
      need: input === 'exception' || need === 'optional' ? 'optional' : 'required',
    })),
    sealed: sealed ?? false,
    notice: noticeOf(way),
    opens: spawns
      ? { process: spawns.process.name, version: spawns.process.version, by: spawns.by }
      : null,
    steps: steps ?? null,
  }
}

const noticeOf = ({ takes }: Way): WayShown['notice'] => {
  const date = takes?.date
  if (!date || !('notice' in date)) return null
  const { days, longer = null } = date.notice
  return { days, longer, exceptions: [...(takes?.exception ?? [])] }
}
