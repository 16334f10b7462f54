import type { TrustCard } from '#trust'
import { Card, Notice } from '../components/index.ts'
import { Check, Info, Warning } from '../components/marks.tsx'
import type { Ask } from '../frame/index.ts'
import { Figures } from './figures.tsx'
import { Spread } from './spread.tsx'
import { checkIn, reasonsOf } from './words.ts'

const tones = { safe: 'safe', watch: 'clock', wait: 'danger', new: 'info' } as const

type Props = {
  ask: Ask
  card: TrustCard
  /** The person's name, with a way to what else is known of them; not on their own page. */
  name?: string
  /** All there is, on a person's own page. */
  whole?: boolean
}

/** Whether it is safe to take somebody on, and why: the verdict first, then what it rests on. */
export const TrustCardBox = ({ ask, card, name, whole = false }: Props) => {
  const { t } = ask
  const { side, personId } = card
  const title = whole ? (side === 'client' ? 'asClient' : 'asWorker') : side
  return (
    <Card title={t(`trust.${title}`)} id={`trust-${side}`}>
      {name === undefined ? null : (
        <p>
          <a href={`/people/${personId}`}>{name}</a>{' '}
          <span class="soft">
            {t('jobs.recordSince', { date: ask.format.date(card.joinedAt) })}
          </span>
        </p>
      )}
      <Verdict ask={ask} card={card} whole={whole} />
      <Checks ask={ask} card={card} />
      {whole ? (
        <>
          <Figures ask={ask} card={card} />
          <Spread ask={ask} card={card} />
        </>
      ) : (
        <details class="filters-box">
          <summary>{t('trust.did')}</summary>
          <Figures ask={ask} card={card} />
        </details>
      )}
      <p class="row">
        {whole || card.rating.count === 0 ? null : (
          <a href={`/people/${personId}#reviews-${side}`}>{t('trust.readReviews')}</a>
        )}
        <a href="/trust">{t('trust.how')}</a>
      </p>
    </Card>
  )
}

/** On a page of something else: not more than can be read at one glance. */
const atAGlance = 2

const Verdict = ({ ask, card, whole }: { ask: Ask; card: TrustCard; whole: boolean }) => {
  const { t } = ask
  const { side, summary } = card
  const { verdict } = summary
  const { good, watch } = reasonsOf(ask, card, whole ? Infinity : atAGlance)
  return (
    <Notice tone={tones[verdict]} title={t(`trust.verdict.${side}.${verdict}`)}>
      <Reasons title={t('trust.watchFor')} reasons={watch} />
      <Reasons title={t('trust.goodFor')} reasons={good} />
      {verdict === 'new' ? <p>{t(`trust.hint.${side}.new`)}</p> : null}
      {whole && verdict === 'wait' && side === 'client' ? (
        <p>{t('trust.hint.client.wait')}</p>
      ) : null}
    </Notice>
  )
}

const Reasons = ({ title, reasons }: { title: string; reasons: readonly string[] }) =>
  reasons.length === 0 ? null : (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  )

const signs = { good: Check, bad: Warning, open: Info }

/** What workers look at before they take somebody on, each with a mark. */
const Checks = ({ ask, card }: { ask: Ask; card: TrustCard }) => (
  <dl class="checks">
    {card.summary.checks.map((one) => {
      const Sign = signs[one.state]
      return (
        <div key={one.check} class={`check check-${one.state}`}>
          <dt>
            <Sign />
            {ask.t(`trust.check.${one.check}`)}
            <span class="unseen">: {ask.t(`trust.state.${one.state}`)}</span>
          </dt>
          <dd>{checkIn(ask, card, one)}</dd>
        </div>
      )
    })}
  </dl>
)
