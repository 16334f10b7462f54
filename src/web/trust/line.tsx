import type { TrustCard } from '#trust'
import { Badge } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { inStars } from './words.ts'

const tones = { safe: 'safe', watch: 'clock', wait: 'danger', new: 'quiet' } as const

/** The same in one line, for lists: the verdict, the stars, and whether the identity is checked. */
export const TrustLine = ({ ask, card }: { ask: Ask; card: TrustCard }) => {
  const { t } = ask
  const { rating, identity, summary, side, personId } = card
  const { count, average } = rating
  return (
    <p class="facts">
      <Badge tone={tones[summary.verdict]}>
        <a href={`/people/${personId}#trust-${side}`}>{t(`trust.short.${summary.verdict}`)}</a>
      </Badge>
      <span>
        {count === 0
          ? t('trust.unrated')
          : t('trust.averageOf', { average: inStars(average), count })}
      </span>
      {identity === null ? null : <Badge tone="done">{t('trust.check.identity')}</Badge>}
    </p>
  )
}
