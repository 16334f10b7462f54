import { wilson } from '#silence'
import type { Answering } from '#waiting'
import { Card } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { within } from './say.ts'

type Props = { ask: Ask; held: Answering }

/** Never a plain share of few counts. */
const rateIn = ({ t, format }: Ask, answered: number, n: number): string => {
  const [low, high] = wilson(answered, n).map(format.percent) as [string, string]
  if (n === 0) return t('answering.nothing')
  if (answered === n) return t('answering.rateLeast', { low })
  return answered === 0
    ? t('answering.rateMost', { high })
    : t('answering.rateWithin', { low, high })
}

/** What was counted of one's answers. */
export const Counted = ({ ask, held: { counted } }: Props) => {
  const { t, format } = ask
  const { turns: n, answered, silent, q50Ms, q95Ms, since } = counted
  const length = (ms: number | null) =>
    ms === null ? t('answering.nothing') : format.duration(within(ms))
  return (
    <Card title={t('answering.counted')}>
      <dl class="figures">
        <Figure name={t('answering.turns')} figure={format.number(n)} />
        <Figure name={t('answering.answered')} figure={format.number(answered)} />
        <Figure name={t('answering.silent')} figure={format.number(silent)} />
        <Figure name={t('answering.rate')} figure={rateIn(ask, answered, n)} />
        <Figure name={t('answering.middle')} figure={length(q50Ms)} />
        <Figure name={t('answering.most')} figure={length(q95Ms)} />
        <Figure
          name={t('answering.since')}
          figure={since === null ? t('answering.nothing') : format.date(since)}
        />
      </dl>
      <p class="soft">{t('answering.few')}</p>
    </Card>
  )
}

const Figure = ({ name, figure }: { name: string; figure: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{figure}</dd>
  </div>
)

export const Partners = ({ ask: { t, format }, held }: Props) =>
  held.partners.length === 0 ? null : (
    <Card title={t('answering.partners')}>
      <dl class="figures">
        {held.partners.map(({ id, name, turns: n, answered }) => (
          <Figure
            key={id}
            name={name === null ? id : format.name(name)}
            figure={t('answering.partner', { n, answered })}
          />
        ))}
      </dl>
    </Card>
  )

export const Absences = ({ ask: { t, format }, held }: Props) => (
  <Card title={t('answering.absences')}>
    {held.absences.length === 0 ? <p>{t('answering.absencesNone')}</p> : null}
    <ul class="bulleted">
      {held.absences.map(({ from, to, announcedAt }) => (
        <li key={announcedAt}>
          {to === from
            ? t('answering.absenceHere', { at: format.dateTime(announcedAt) })
            : t('answering.absence', {
                from: format.date(from),
                to: format.date(to),
                at: format.date(announcedAt),
              })}
        </li>
      ))}
    </ul>
  </Card>
)

/** The model's numbers of somebody, after the instant that they stand for: three bands twice. */
const names = ['n1', 'n2', 'n3', 'e1', 'e2', 'e3', 'turns', 'away', 'never', 'left'] as const

/** The numbers themselves: nothing that is held is left out. */
export const Model = ({ ask: { t, format }, held: { habits } }: Props) =>
  habits === null ? null : (
    <Card title={t('answering.model')}>
      <p class="soft">{t('answering.modelLead')}</p>
      <details class="wait-why">
        <summary>{t('answering.modelShow')}</summary>
        <dl class="figures">
          <Figure name={t('answering.model.at')} figure={format.dateTime(habits.at)} />
          {names.map((name, index) => (
            <Figure
              key={name}
              name={t(`answering.model.${name}`)}
              figure={(habits.numbers[index + 1] ?? 0).toFixed(2)}
            />
          ))}
        </dl>
      </details>
    </Card>
  )

/** As many as a page shows; the file has all. */
const shown = 20

/** The newest half-hours in which one did or wrote something. */
export const Sittings = ({ ask: { t, format }, held: { sittings } }: Props) => {
  const newest = sittings.slice(0, shown)
  return newest.length === 0 ? null : (
    <details>
      <summary>{t('answering.hoursLast', { count: newest.length })}</summary>
      <ul class="bulleted">
        {newest.map((at) => (
          <li key={at}>{format.dateTime(at)}</li>
        ))}
      </ul>
    </details>
  )
}

/** What is over, the newest first. */
export const Past = ({ ask: { t, format }, held: { past } }: Props) => {
  const newest = past.slice(0, shown)
  return newest.length === 0 ? null : (
    <Card title={t('answering.past', { count: newest.length })}>
      <ul class="bulleted">
        {newest.map(({ contractId, kind, openedAt, closedAt, how }) => (
          <li key={`${contractId} ${kind} ${openedAt}`}>
            <a href={`/contracts/${contractId}`}>{format.dateTime(openedAt)}</a>{' '}
            {t('answering.pastOne', {
              what: t(`answering.kind.${kind}`),
              how: t(`answering.how.${how}`),
              time: format.duration(closedAt - openedAt),
            })}
          </li>
        ))}
      </ul>
    </Card>
  )
}
