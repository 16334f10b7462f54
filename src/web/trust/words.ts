import { isMany } from '#trust'
import type { Reason, TrustCard } from '#trust'
import type { Ask } from '../frame/index.ts'

/** `4.6`, as stars are told. */
export const inStars = (figure: number): string => figure.toFixed(1)

const averageIn = ({ rating }: TrustCard): string => inStars(rating.average)

/** One thing that speaks for or against somebody, in words. */
const reasonIn = ({ t, format }: Ask, card: TrustCard, { code, n, of }: Reason): string => {
  const { answeredWithinMs: ms } = card.lately
  if (code === 'answersSlowly' && ms === null) return t('trust.reason.answersNever', { n })
  const time = format.duration(ms ?? 0)
  return t(`trust.reason.${code}`, { n, of, time, average: averageIn(card) } as never)
}

/** What speaks for somebody, at most so many things, and all that there is to watch, in words. */
export const reasonsOf = (
  ask: Ask,
  card: TrustCard,
  most: number,
): { good: string[]; watch: string[] } => {
  const said = (reasons: readonly Reason[]) => reasons.map((one) => reasonIn(ask, card, one))
  const { good, watch } = card.summary
  return { good: said(good.slice(0, most)), watch: said(watch) }
}

/** How somebody proved who they are, as `運転免許証の画像`. */
const identityHow = (
  { t }: Ask,
  { method, document }: NonNullable<TrustCard['identity']>,
): string => t(`identity.how.${method}`, { document: t(`identity.document.${document}`) })

/** What the check of that name says, in words. */
export const checkIn = (
  ask: Ask,
  card: TrustCard,
  { check, state }: TrustCard['summary']['checks'][number],
): string => {
  const { t } = ask
  const { rating, identity } = card
  const { count, bad } = rating
  const average = averageIn(card)
  if (check === 'identity')
    return identity === null
      ? t('trust.identity.open')
      : t('trust.identity.good', {
          how: identityHow(ask, identity),
          date: identity.on,
        })
  if (check === 'comments')
    return state === 'open'
      ? t('trust.comments.open')
      : t(`trust.comments.${state}`, { count, bad })
  if (count === 0) return t('trust.ratings.none')
  if (state !== 'open') return t(`trust.ratings.${state}`, { count, average })
  return isMany(rating)
    ? t('trust.ratings.middle', { count, average })
    : t('trust.ratings.few', { count, average, raters: rating.raters })
}
