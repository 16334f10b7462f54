import { Card, ClockFace, LinkButton, TimeOf } from '../../components/index.ts'
import { clockDoes, standing } from '../speech.ts'
import type { Part } from './part.ts'
import { SourceOf } from './source.tsx'

/** Whose turn it is there, since when, until when if there is an until, and what silence does. */
export const TurnCard = ({ ask, view, speech }: Part) => {
  const { t, format } = ask
  const { final, silence, since, turn } = view
  if (final)
    return (
      <Card title={t('contracts.turn')} tone="quiet" id="turn">
        <p class="turn">{t('contracts.over')}</p>
        <p>
          {standing(speech, view)} <TimeOf at={since} format={format} short />
        </p>
      </Card>
    )
  return (
    <Card title={t('contracts.turn')} tone="clock" id="turn">
      <p class="turn">{turn === 'worker' ? t('contracts.yours') : standing(speech, view)}</p>
      {turn === 'worker' ? <p>{standing(speech, view)}</p> : null}
      <p class="soft">
        {t('elsewhere.since', {
          date: format.date(since),
          length: format.duration(ask.now - since),
        })}
      </p>
      {silence === null ? null : (
        <ClockFace t={t} format={format} from={since} until={silence.at} />
      )}
      <dl class="if-silent">
        <dt>{t(turn === 'worker' ? 'elsewhere.ifNothing' : 'contracts.ifSilent')}</dt>
        <dd>
          {silence === null
            ? t('elsewhere.silentNothing')
            : t('contracts.ifSilentThen', {
                time: format.dateTime(silence.at),
                act: clockDoes(speech, silence.action),
              })}
          <SourceOf ask={ask} source={silence?.source ?? view.source} sure={view.sure} />
        </dd>
      </dl>
      <LinkButton href="#record" kind="quiet" wide>
        {t('elsewhere.record')}
      </LinkButton>
    </Card>
  )
}
