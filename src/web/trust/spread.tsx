import { itemsAbout } from '#trust'
import type { TrustCard } from '#trust'
import type { Ask } from '../frame/index.ts'
import { inStars } from './words.ts'

/** How many gave how many stars, and what each item came to. */
export const Spread = ({ ask, card }: { ask: Ask; card: TrustCard }) => {
  const { t } = ask
  const { count, spread, items } = card.rating
  if (count === 0 || items === null) return null
  return (
    <div class="spread">
      <dl class="bars">
        {spread
          .map((many, index) => ({ many, stars: index + 1 }))
          .toReversed()
          .map(({ many, stars }) => (
            <div key={stars}>
              <dt>{t('trust.stars', { count: stars })}</dt>
              <dd>
                <meter min={0} max={count} value={many} aria-hidden="true" />
                {t('trust.howMany', { count: many })}
              </dd>
            </div>
          ))}
      </dl>
      <dl class="figures">
        {itemsAbout[card.side].map((item, index) => (
          <div key={item}>
            <dt>{t(`reviews.${card.side}.${item as 'again'}`)}</dt>
            <dd>{inStars(items[index] ?? 0)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
