import type { TrustCard } from '#trust'
import type { Ask } from '../frame/index.ts'

type Props = { ask: Ask; card: TrustCard }

/** What somebody did in the last year; what speaks against them only where there is something. */
export const Figures = ({ ask, card }: Props) => {
  const { t, format } = ask
  const rows = rowsOf(ask, card)
  const { worked, weeks } = card.ever
  return (
    <>
      <dl class="figures figures-wrap">
        {rows.map(({ label, figure }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">
        {t('trust.period', { month: format.month(card.since) })}{' '}
        {t('trust.ever', { count: worked })}{' '}
        {weeks === 0 ? null : t('trust.everWeeks', { count: weeks })}
      </p>
    </>
  )
}

type Figure = { label: string; figure: string }

/** One that is nothing to speak of is left out. */
const some = (label: string, count: number, figure: string): Figure[] =>
  count === 0 ? [] : [{ label, figure }]

const rowsOf = (ask: Ask, card: TrustCard): Figure[] => {
  const { t } = ask
  const { lately } = card
  // Of who has worked here "none" is told as well: that nobody was left is worth knowing.
  const isKnown = card.ever.worked > 0
  const counted = (name: Counted, count: number, alsoNone = false): Figure[] =>
    count > 0 || alsoNone
      ? [{ label: t(`trust.${name}`), figure: t('trust.howMany', { count }) }]
      : []
  return [
    { label: t('trust.answers'), figure: answersIn(ask, card) },
    ...(card.side === 'client' ? ofClient(ask, card) : ofWorker(ask, card)),
    ...counted('silent', lately.silent, isKnown),
    ...counted('finalNotices', card.finalNotices, isKnown && card.side === 'client'),
    ...counted('unanswered', card.unanswered),
  ]
}

type Counted = 'silent' | 'finalNotices' | 'unanswered'

const shareIn = ({ t }: Ask, n: number, of: number): string =>
  of === 0 ? t('trust.none') : t('trust.outOf', { n, of })

const ofClient = (ask: Ask, { lately }: TrustCard): Figure[] => {
  const { t } = ask
  const { inspections, inspectedInTime, inStead, neverFunded } = lately
  return [
    { label: t('trust.inspections'), figure: shareIn(ask, inspectedInTime, inspections) },
    { label: t('trust.inStead'), figure: t('trust.howMany', { count: inStead }) },
    ...some(t('trust.neverFunded'), neverFunded, t('trust.howMany', { count: neverFunded })),
  ]
}

const ofWorker = (ask: Ask, { lately }: TrustCard): Figure[] => {
  const { t } = ask
  const { due, dueInTime, gaveUp, emptyWeeks } = lately
  return [
    { label: t('trust.due'), figure: shareIn(ask, dueInTime, due) },
    ...some(t('trust.gaveUp'), gaveUp, t('trust.howMany', { count: gaveUp })),
    ...some(t('trust.emptyWeeks'), emptyWeeks, t('trust.howManyWeeks', { count: emptyWeeks })),
  ]
}

/** How soon half of the answers came, and of how many. */
const answersIn = ({ t, format }: Ask, { lately }: TrustCard): string => {
  const { answers: count, answeredWithinMs: ms } = lately
  if (count === 0) return t('trust.none')
  return ms === null
    ? t('trust.answersNever', { count })
    : t('trust.answersWithin', { count, time: format.duration(ms) })
}
