import { parties } from '#engine'
import type { NoticePeriod, Way } from '#engine'
import { offeringOf } from '#processes'
import type { Offering } from '#processes'
import { Card } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'

type Named = { action: string; way: Way }

const waysOf = ({ process }: Offering): Named[] =>
  Object.entries(process.actions).flatMap(([action, { ways }]) =>
    ways.map((way) => ({ action, way })),
  )

/** Each sentence once, in the order of the process. */
const once = (sentences: readonly (string | null)[]): string[] => [
  ...new Set(sentences.filter((sentence) => sentence !== null)),
]

const told = (ask: Ask, { texts }: Offering) => {
  const { locale } = ask
  const action = (name: string) => texts[locale][`actions.${name}`] ?? name
  const state = (name: string) => texts[locale][`states.${name}`] ?? name
  const reason = (name: string) => texts[locale][`exceptions.${name}`] ?? name
  return { action, state, reason }
}

/** What an act opens, and where the frame goes on. */
const opening = (ask: Ask, offering: Offering, { action, way }: Named): string[] => {
  const { t, locale } = ask
  const { spawns, steps, last } = way
  if (!spawns) return []
  const { name } = spawns.process
  const part = offeringOf(name)?.texts[locale]['name'] ?? name
  const words = told(ask, offering)
  const said = { action: words.action(action), part }
  const opens = t(steps === 'week' ? 'processes.opensWeek' : 'processes.opensNext', said)
  return last ? [opens, t('processes.opensLast', { state: words.state(last) })] : [opens]
}

/** Which notice who must give, and what shortens it. */
const notice = (ask: Ask, offering: Offering, { action, way }: Named): string[] => {
  const { t, locale } = ask
  const date = way.takes?.date
  if (!date || !('notice' in date)) return []
  const { days, longer }: NoticePeriod = date.notice
  const words = told(ask, offering)
  return parties
    .filter((party) => way.by.includes(party))
    .flatMap((party) => {
      const said = { who: t(`parties.${party}`), action: words.action(action), days }
      const reasons = (way.takes?.exception ?? [])
        .map(words.reason)
        .join(locale === 'ja' ? '、' : '; ')
      const needed = longer
        ? t('processes.noticeLonger', { ...said, longer: longer.days, months: longer.afterMonths })
        : t('processes.notice', said)
      return reasons === ''
        ? [needed]
        : [needed, t('processes.noticeExceptions', { days, reasons })]
    })
}

const warnings = (ask: Ask, offering: Offering): string[] =>
  Object.entries(offering.process.states).flatMap(([name, state]) => {
    if (!('turn' in state) || state.warns === undefined) return []
    const who = ask.t(`parties.${state.warns}`)
    return [ask.t('processes.warns', { state: told(ask, offering).state(name), who })]
  })

/** What a picture of states cannot say of a frame: what it opens, which notice it needs. */
export const FrameCard = ({ ask, offering }: { ask: Ask; offering: Offering }) => {
  const ways = waysOf(offering)
  const sentences = once([
    ...ways.flatMap((named) => opening(ask, offering, named)),
    ...ways.flatMap((named) => notice(ask, offering, named)),
    ...warnings(ask, offering),
  ])
  if (sentences.length === 0) return null
  return (
    <Card title={ask.t('processes.frame')}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Card>
  )
}
