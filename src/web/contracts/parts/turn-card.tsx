import { Card, ClockFace, LinkButton, Marked } from '../../components/index.ts'
import { Actions } from '../acting/action-form.tsx'
import type { ActionsProps } from '../acting/action-form.tsx'
import type { Foreseen } from '../promise/foresee.ts'
import { silentSentence } from '../promise/sentence.ts'
import { nounOf, stateName, turnName } from '../promise/speech.ts'

/** Whose turn it is, until when, what silence leads to, and what who looks can do. */
export const TurnCard = (props: ActionsProps & { foreseen: Foreseen }) => {
  const { ask, view, speech, foreseen } = props
  const { t, format } = ask
  const { row, party, silence } = view
  if (view.final) {
    return (
      <Card title={t('contracts.turn')} tone="quiet" id="turn">
        <p class="turn">{t('contracts.over')}</p>
        <p>{stateName(speech, row.state)}</p>
      </Card>
    )
  }
  const mine = row.turn === party
  const told = foreseen.way !== null || (party === 'worker' && foreseen.onceFunded !== null)
  const unfunded = !row.funded && party === 'worker'
  return (
    <Card title={t('contracts.turn')} tone="clock" id="turn">
      <p class="turn">{mine ? t('contracts.yours') : turnName(speech, row.state)}</p>
      {mine ? <p>{turnName(speech, row.state)}</p> : null}
      {row.due_at === null ? null : (
        <ClockFace t={t} format={format} from={row.entered_at} until={row.due_at} />
      )}
      {silence === null ? null : (
        <dl class="if-silent">
          <dt>{t('contracts.ifSilent')}</dt>
          <dd>
            {told && silence.at === foreseen.silent.at ? null : (
              <p>
                {t('contracts.ifSilentThen', {
                  time: format.dateTime(silence.at),
                  act: nounOf(speech, silence.does),
                })}
              </p>
            )}
            {told ? (
              <p>
                <Marked text={silentSentence(view, foreseen.silent, speech)} />
              </p>
            ) : null}
          </dd>
        </dl>
      )}
      {unfunded ? <p class="tone-danger">{t('contracts.notYetWork')}</p> : null}
      {view.actions.length === 0 ? <p class="soft">{t('contracts.nothingToDo')}</p> : null}
      {view.actions.length > 0 && !mine ? <h3>{t('contracts.mayAlso')}</h3> : null}
      <Actions {...props} best={foreseen.way?.action} />
      {mine || party === 'desk' ? null : (
        <LinkButton href="#write" kind="quiet" wide>
          {t('talk.write')}
        </LinkButton>
      )}
    </Card>
  )
}
