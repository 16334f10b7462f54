import type { Told } from '#portfolio'
import { Card, TimeOf } from '../../components/index.ts'
import { recordSaid } from '../speech.ts'
import type { Part } from './part.ts'

/** Everything that was written down, and what the rules there did by themselves, oldest first. */
export const History = (props: Part) => {
  const { t } = props.ask
  const { timeline } = props.view
  return (
    <Card title={t('contracts.history')} id="history">
      {timeline.length === 0 ? <p class="soft">{t('elsewhere.nothingYet')}</p> : null}
      <ol class="timeline">
        {timeline.map((told, index) => (
          <One key={told.id ?? `clock-${index}`} {...props} told={told} />
        ))}
      </ol>
    </Card>
  )
}

const toneOf = ({ kind }: Told): string =>
  kind === 'clock' ? 'entry-clock' : kind === 'act' ? 'entry-done' : 'entry-message'

const whoDid = ({ ask: { t }, view }: Part, { by, kind }: Told): string =>
  kind === 'clock'
    ? t('elsewhere.byClock')
    : by === 'client'
      ? view.contract.clientName
      : by === 'desk'
        ? t('elsewhere.byDesk')
        : t('contracts.you')

const One = (props: Part & { told: Told }) => {
  const { ask, view, told } = props
  const { t, format } = ask
  const notes = [
    ...(told.action === null ? [] : [whoDid(props, told)]),
    ...(told.amount === null ? [] : [format.yen(told.amount)]),
    ...(told.effect === 'late' || told.effect === 'beside'
      ? [t(`elsewhere.effect.${told.effect}`)]
      : []),
    ...(told.corrected ? [t('elsewhere.corrected')] : []),
  ]
  return (
    <li id={told.id ?? undefined} class={`entry ${toneOf(told)}`}>
      <div class="entry-head">
        <p class="entry-title">{recordSaid(props.speech, told)}</p>
        <TimeOf at={told.at} format={format} />
      </div>
      {notes.length === 0 ? null : (
        <p class="entry-note">{notes.join(ask.locale === 'ja' ? '・' : ' · ')}</p>
      )}
      {told.text === '' ? null : (
        <div class={`bubble${told.kind === 'sent' ? ' bubble-mine' : ''}`}>
          <p class="as-written">{told.text}</p>
        </div>
      )}
      {told.id === null ? null : (
        <p>
          <a href={`/elsewhere/${view.contract.id}/entries/${told.id}`}>
            <small>{t('elsewhere.correct')}</small>
          </a>
        </p>
      )}
    </li>
  )
}
