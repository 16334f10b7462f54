import { Card, ClockFace, LinkButton, Marked } from '../../components/index.ts'
import { Actions } from '../acting/action-form.tsx'
import type { ActionsProps } from '../acting/action-form.tsx'
import type { Foreseen } from '../promise/foresee.ts'
import { silentSentence } from '../promise/sentence.ts'
import { labelOf, nounOf, stateName, turnName } from '../promise/speech.ts'
import type { Seen } from '#talk'
import type { Wrong } from '../../frame/index.ts'
import { placeOf } from '../../weeks/parts/kind.ts'
import { nudgedNow } from './nudges.ts'
import type { Nudged } from './nudges.ts'
import { SeenForm } from './seen-form.tsx'
import { seenSentence } from './seen-sentence.ts'

type TurnProps = ActionsProps & {
  foreseen: Foreseen
  /** Who has seen it, the newest first. */
  seen: readonly Seen[]
  /** Why "seen" was refused just now. */
  wrongSeen: Wrong | undefined
  nudged: Nudged
}

/** Whose turn it is, until when, what silence leads to, and what who looks can do. */
export const TurnCard = (props: TurnProps) => {
  const { ask, view, speech, foreseen } = props
  const { t, format } = ask
  const { row, party } = view
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
  const seen = seenSentence(view, props.seen, speech)
  const here = view.actions.filter((action) => placeOf(view, action) === null)
  const plain = { ...view, actions: here }
  return (
    <Card title={t('contracts.turn')} tone="clock" id="turn">
      <p class="turn">{mine ? t('contracts.yours') : turnName(speech, row.state)}</p>
      {mine ? <p>{turnName(speech, row.state)}</p> : null}
      {row.due_at === null ? null : (
        <ClockFace t={t} format={format} from={row.entered_at} until={row.due_at} />
      )}
      {seen === null ? null : (
        <p>
          <Marked text={seen} />
        </p>
      )}
      <Asked lines={nudgedNow(view, props.nudged, speech)} />
      <IfSilent {...props} told={told} />
      {unfunded ? <p class="tone-danger">{t('contracts.notYetWork')}</p> : null}
      {view.actions.length === 0 ? <p class="soft">{t('contracts.nothingToDo')}</p> : null}
      {view.actions.length > 0 && !mine ? <h3>{t('contracts.mayAlso')}</h3> : null}
      <Elsewhere {...props} />
      <Actions
        {...props}
        view={plain}
        best={foreseen.way?.action}
        beside={view.actions.some((action) => leads(placeOf(view, action)))}
      />
      {mine ? <SeenForm ask={ask} row={row} wrong={props.wrongSeen} /> : null}
      {mine || party === 'desk' ? null : (
        <LinkButton href="#write" kind="quiet" wide>
          {t('talk.write')}
        </LinkButton>
      )}
    </Card>
  )
}

/** That who is waited for was asked, and whether it has reached them. */
const Asked = ({ lines }: { lines: readonly string[] | null }) =>
  lines === null ? null : (
    <ul class="entry-marks">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )

/** Whether what is done there leads on, rather than back or away. */
const leads = (place: string | null): boolean => place === '#fund' || place === '#entry-form'

/** Ways to the acts that have a form of their own on the page: one for each place. */
const Elsewhere = ({ view, speech }: TurnProps) => {
  const { row, party } = view
  const placed = view.actions.flatMap((action) => {
    const place = placeOf(view, action)
    return place === null ? [] : [{ name: action.name, place }]
  })
  const first = placed.filter(
    ({ place }, index) => placed.findIndex((one) => one.place === place) === index,
  )
  return (
    <>
      {first.map(({ name, place }) => (
        <LinkButton
          key={name}
          href={place}
          kind={leads(place) && row.turn === party ? 'primary' : 'plain'}
          wide
        >
          {labelOf(speech, name)}
        </LinkButton>
      ))}
    </>
  )
}

/** What happens if nobody acts until the deadline. */
const IfSilent = ({ ask, view, speech, foreseen, told }: TurnProps & { told: boolean }) => {
  const { t, format } = ask
  const { silence } = view
  if (silence === null) return null
  return (
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
  )
}
