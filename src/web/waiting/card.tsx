import type { ContractView } from '#contracts'
import { addDays, dayOf } from '#engine'
import { mostDaysAway } from '#waiting'
import type { Wait } from '#waiting'
import { Button, Card, Field, Notice, PostButton } from '../components/index.ts'
import { nothingWrong, Wrongs } from '../frame/index.ts'
import type { Ask, Wrong } from '../frame/index.ts'
import { goesOn, toldOf } from './told.ts'
import { WaitTold } from './wait.tsx'

type Props = {
  ask: Ask
  view: ContractView
  waits: readonly Wait[]
  /** Why "I am here" was refused just now. */
  wrong: Wrong | undefined
}

/**
 * On a contract's page: for who waits, how unusual that is; for who is waited for, the same text,
 * and a way to say that they are here.
 */
export const WaitCards = (props: Props) => (
  <div id="waits" class="stack waits">
    {props.waits
      .filter((wait) => goesOn(wait, props.view.row))
      .map((wait) =>
        wait.seenAs === 'waits' ? (
          <WaitsCard key={wait.id} {...props} wait={wait} />
        ) : (
          <AwaitedCard key={wait.id} {...props} wait={wait} />
        ),
      )}
  </div>
)

type One = Props & { wait: Wait }

const sinceKey = ({ seenAs, kind }: Wait) => {
  if (seenAs === 'waits') return kind === 'turn' ? 'waiting.sinceTurn' : 'waiting.sinceMessage'
  return kind === 'turn' ? 'waiting.sinceYourTurn' : 'waiting.sinceTheirMessage'
}

const Since = ({ ask: { t, format }, wait }: { ask: Ask; wait: Wait }) => (
  <p class="soft">
    <time dateTime={format.iso(wait.openedAt)}>
      {t(sinceKey(wait), { time: format.dateTime(wait.openedAt) })}
    </time>
  </p>
)

const WaitsCard = ({ ask, view, wait }: One) => {
  const { t } = ask
  const told = toldOf(wait, view.row.terms, ask.format)
  return (
    <Card title={t('waiting.title')} tone={wait.level === null ? 'quiet' : 'clock'}>
      <Since ask={ask} wait={wait} />
      <WaitTold ask={ask} told={told} times={wait.answerTimes} />
      <Advice ask={ask} view={view} wait={wait} name={told.owing} />
      <Privacy ask={ask} />
    </Card>
  )
}

const Privacy = ({ ask: { t } }: { ask: Ask }) => (
  <p>
    <a href="/privacy">{t('waiting.why')}</a>
  </p>
)

type AdviceProps = { ask: Ask; view: ContractView; wait: Wait; name: string }

/** What follows from the level: whom we told, and what one can do; never what to think of it. */
const Advice = (props: AdviceProps) => {
  const { t } = props.ask
  const { level } = props.wait
  if (level === null) return null
  if (level === 'protect') return <Ways {...props} />
  return (
    <Notice tone="clock">
      <p>{level === 'notice' ? t('waiting.private') : t('waiting.asked', { name: props.name })}</p>
    </Notice>
  )
}

const Ways = ({ ask: { t }, view }: AdviceProps) => {
  const ways = [
    { href: '#turn', label: t('waiting.protect.turn') },
    { href: `/contracts/${view.row.id}/enquiry`, label: t('waiting.protect.ask') },
    view.party === 'worker'
      ? { href: '/jobs', label: t('waiting.protect.jobs') }
      : { href: '/jobs/new', label: t('waiting.protect.people') },
  ]
  return (
    <Notice tone="clock">
      <p>{t('waiting.protect')}</p>
      <p>{t('waiting.protectNow')}</p>
      <ul>
        {ways.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const AwaitedCard = ({ ask, view, wait, wrong = nothingWrong }: One) => {
  const { t } = ask
  const told = toldOf(wait, view.row.terms, ask.format)
  return (
    <Card title={t('waiting.titleAwaited', { name: told.waiting })} tone="clock">
      <Since ask={ask} wait={wait} />
      <Wrongs ask={ask} wrong={wrong} />
      <HereForms
        ask={ask}
        action={`/contracts/${view.row.id}/here`}
        name={told.waiting}
        id={wait.id}
      />
      <details class="wait-why" open={wait.level !== null}>
        <summary>{t('waiting.sameText', { name: told.waiting })}</summary>
        <div class="wait-same">
          <WaitTold ask={ask} told={told} times={wait.answerTimes} />
        </div>
      </details>
      <Privacy ask={ask} />
    </Card>
  )
}

/** "I am here" in one tap; or the day when one is back. */
export const HereForms = (props: {
  ask: Ask
  action: string
  name: string
  id: string
  /** It is what the page is for. */
  first?: boolean
}) => {
  const { ask, action, name, id, first = false } = props
  const { t, format } = ask
  const today = dayOf(ask.now, ask.context.calendar)
  const max = addDays(today, mostDaysAway)
  return (
    <>
      <PostButton action={action} kind={first ? 'primary' : 'plain'} wide>
        {t('waiting.here')}
      </PostButton>
      <p class="soft">{t('waiting.hereHint', { name })}</p>
      <details class="part-only">
        <summary>{t('waiting.orBack')}</summary>
        <form method="post" action={action} class="stack" data-once>
          <Field
            t={t}
            type="date"
            name="backOn"
            id={`back-${id}`}
            label={t('waiting.backOn')}
            hint={t('waiting.backOnHint', { max: format.date(max) })}
            min={addDays(today, 1)}
            max={max}
            required
          />
          <p>
            <Button>{t('waiting.sayBackOn')}</Button>
          </p>
        </form>
      </details>
    </>
  )
}
