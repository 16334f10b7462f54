import { waitingState, waysFrom, weekdays } from '#engine'
import type { Actor, Clock, Process, WaitingState, WeekMoment } from '#engine'
import type { Locale } from '#locale'
import type { Offering, ProcessTexts } from '#processes'

const actorWords: Record<Locale, Record<Actor, string>> = {
  ja: { client: 'クライアント', worker: 'ワーカー', desk: '事務局', clock: '沈黙' },
  en: { client: 'client', worker: 'worker', desk: 'desk', clock: 'silence' },
}

/** Mermaid gives these characters a meaning of its own. */
const plain = (text: string): string => text.replaceAll(/[":;#<>{}]/g, ' ').trim()

const momentWords: Record<Locale, (moment: WeekMoment) => string> = {
  ja: ({ endOf, week }) =>
    `${['前週の', '', '翌週の'][week + 1]}${'月火水木金土日'[weekdays.indexOf(endOf)]}曜まで`,
  en: ({ endOf, week }) =>
    `until ${endOf[0]!.toUpperCase()}${endOf.slice(1)}${[' before', '', ' after'][week + 1]}`,
}

/**
 * `7d`, `5bd` (business days), `≤60d` (an agreed date), `until Sunday` (24:00, of an agreed week).
 */
const lengthOf = (clock: Clock, locale: Locale): string => {
  if ('endOf' in clock) return momentWords[locale](clock)
  if ('until' in clock) return `≤${clock.daysAhead}d`
  return 'days' in clock ? `${clock.days.default}d` : `${clock.businessDays.default}bd`
}

type Waiting = WaitingState<string, string, 'nothing'>

const silenceLine = (
  process: Process,
  name: string,
  state: Waiting,
  texts: ProcessTexts,
  locale: Locale,
) => {
  const { silence } = state
  if (silence === 'nothing') return []
  const way = process.actions[silence.does]?.ways.find(
    ({ by, from }) => by.includes('clock') && from.includes(name),
  )
  const clock = process.clocks[silence.after]
  if (!way || !clock) return []
  const does = texts[`actions.${silence.does}`] ?? silence.does
  const says = `${actorWords[locale].clock} ${lengthOf(clock, locale)} · ${does}`
  return [`  ${name} --> ${way.to} : ${plain(says)}`]
}

const actLines = (process: Process, name: string, texts: ProcessTexts, locale: Locale): string[] =>
  [...waysFrom(process, name)].flatMap(([action, ways]) =>
    ways.flatMap((way) => {
      const by = way.by.filter((actor) => actor !== 'clock')
      if (by.length === 0) return []
      const who = by.map((actor) => actorWords[locale][actor]).join('/')
      const says = `${who} · ${texts[`actions.${action}`] ?? action}`
      return [`  ${name} --> ${way.to === 'stay' ? name : way.to} : ${plain(says)}`]
    }),
  )

const linesFrom = (
  process: Process,
  name: string,
  texts: ProcessTexts,
  locale: Locale,
): string[] => {
  const state = waitingState(process, name)
  if (!state) return [`  ${name} --> [*]`]
  const acts = actLines(process, name, texts, locale)
  return silenceLine(process, name, state, texts, locale).concat(acts)
}

/** The process as a Mermaid state diagram. */
export const diagramOf = ({ process, texts }: Offering, locale: Locale): string => {
  const words = texts[locale]
  const names = Object.keys(process.states)
  return [
    'stateDiagram-v2',
    ...names.map((name) => `  state "${plain(words[`states.${name}`] ?? name)}" as ${name}`),
    `  [*] --> ${process.start}`,
    ...names.flatMap((name) => linesFrom(process, name, words, locale)),
  ].join('\n')
}
