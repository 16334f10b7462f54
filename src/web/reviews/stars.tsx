import { itemsAbout, mostStars } from '#trust'
import type { Side } from '#engine'
import type { Ask, Typed, Wrong } from '../frame/index.ts'

const each = Array.from({ length: mostStars }, (_, index) => String(index + 1))

/** One to five, side by side, in words at both ends. */
export const StarsFields = (props: { ask: Ask; about: Side; typed: Typed; wrong: Wrong }) => {
  const { ask, about, typed, wrong } = props
  const { t } = ask
  return itemsAbout[about].map((item) => {
    const id = `field-${item}`
    const error = wrong.at[item]
    return (
      <fieldset
        key={item}
        class={`field${error === undefined ? '' : ' field-wrong'}`}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
      >
        <legend>
          {t(`reviews.${about}.${item as 'again'}`)}
          <span class="need">{t('everywhere.required')}</span>
        </legend>
        {error === undefined ? null : (
          <p class="error" id={`${id}-error`}>
            {error}
          </p>
        )}
        <div class="stars">
          <span>{t('reviews.low')}</span>
          {each.map((value) => (
            <label key={value}>
              <input
                type="radio"
                id={value === '1' ? id : undefined}
                name={item}
                value={value}
                checked={typed.text(item) === value}
                aria-label={t('reviews.starsOf', { count: Number(value) })}
                required
              />
              <span aria-hidden="true">{value}</span>
            </label>
          ))}
          <span>{t('reviews.high')}</span>
        </div>
      </fieldset>
    )
  })
}

/** What a review gave, item by item. */
export const StarsGiven = (props: { ask: Ask; about: Side; items: readonly number[] }) => (
  <dl class="figures">
    {itemsAbout[props.about].map((item, index) => (
      <div key={item}>
        <dt>{props.ask.t(`reviews.${props.about}.${item as 'again'}`)}</dt>
        <dd>
          <span aria-hidden="true">{'★'.repeat(props.items[index] ?? 0)}</span>
          <span class="unseen">
            {props.ask.t('reviews.starsOf', { count: props.items[index] ?? 0 })}
          </span>
        </dd>
      </div>
    ))}
  </dl>
)

/** The mean of a review's items: as stars for the eye, as a figure for everybody. */
export const StarsInAll = ({ ask, items }: { ask: Ask; items: readonly number[] }) => {
  const mean = items.reduce((sum, stars) => sum + stars, 0) / items.length
  return (
    <span class="stars-in-all">
      <span aria-hidden="true">{'★'.repeat(Math.round(mean))}</span>{' '}
      {ask.t('reviews.inAll', { stars: mean.toFixed(1) })}
    </span>
  )
}
