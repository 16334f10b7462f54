import type { ContractView } from '#contracts'
import { entryNoteLimit, minutesOf } from '#engine'
import type { SignedIn } from '#people'
import { startTimer, stopTimer, timerOf } from '#weeks'
import type { Stopped } from '#weeks'
import { Button, Card, Field, Notice } from '../../components/index.ts'
import { attempt, fieldsOf, Form, nothingWrong, prefilled } from '../../frame/index.ts'
import type { Ask, Typed, Wrong } from '../../frame/index.ts'
import { showContract } from '../../contracts/show.tsx'
import type { WeekFacts } from '../load.ts'
import { saidMinutes } from '../parts/said.ts'
import { runsNow } from './days.ts'
import { RunningTimer } from './running.tsx'
import { canRecord } from './sheet.tsx'

export type TimerReturned = { typed: Typed; wrong: Wrong }

type Props = { ask: Ask; view: ContractView; facts: WeekFacts }

/** In a week that runs: starts the timer, or shows the one that runs. */
export const TimerCard = (props: Props & { came: TimerReturned | undefined }) => {
  const { ask, view, facts, came } = props
  const { t, context } = ask
  const { timer } = facts
  const here = timer?.contractId === view.row.id
  if (!here && (!canRecord(props) || !runsNow(view.row, ask.now, context.calendar))) return null
  const typed = came?.typed ?? prefilled({ note: facts.entries.at(-1)?.note })
  const wrong = came?.wrong ?? nothingWrong
  return (
    <Card title={t('weeks.timer')} id="timer" tone={here ? 'safe' : 'quiet'}>
      {timer === null ? (
        <>
          <p class="soft">{t('weeks.timerLead')}</p>
          <Form ask={ask} action={`/contracts/${view.row.id}/timer`} typed={typed} wrong={wrong}>
            <Field
              {...fieldsOf(ask, typed, wrong)('note')}
              id={came ? 'field-note' : 'field-timer-note'}
              label={t('weeks.note')}
              maxlength={entryNoteLimit}
              required
            />
            <Button wide>{t('weeks.timerStart')}</Button>
          </Form>
        </>
      ) : here ? (
        <RunningTimer ask={ask} timer={timer} />
      ) : (
        <Notice>
          <p>{t('weeks.timerElsewhere')}</p>
        </Notice>
      )}
    </Card>
  )
}

/** `POST /contracts/:id/timer` */
export const startOnPage = async (ask: Ask<SignedIn>): Promise<Response> => {
  const id = ask.id('ctr')
  const typed = await ask.form()
  const carryOut = async () => {
    const despite = typed.has('despiteWarning')
    await startTimer(ask.context, ask.person, id, typed.text('note'), despite)
    return ask.go(`/contracts/${id}#timer`, { key: 'weeks.timerStarted' })
  }
  return attempt(ask, carryOut, (wrong) => showContract(ask, id, { timer: { typed, wrong } }), {
    input: 'note',
  })
}

/** What to say of a run that was stopped: what could not be recorded goes first. */
const saidOf = (ask: Ask, { recorded, left }: Stopped) => {
  const [first] = left
  if (first) {
    const minutes = minutesOf(left)
    const params = { time: saidMinutes(ask, minutes) }
    return { key: `weeks.timerLeft.${first.why}`, params, tone: 'info' as const }
  }
  if (recorded.length === 0) return { key: 'weeks.timerShort', tone: 'info' as const }
  return { key: 'weeks.timerStopped' }
}

/** `POST /timer/stop`, from whatever page: leads to the week in which the time is recorded. */
export const stopOnPage = async (ask: Ask<SignedIn>): Promise<Response> => {
  const timer = await timerOf(ask.context, ask.person)
  if (timer === null) return ask.go('/weeks', { key: 'weeks.timerNone', tone: 'info' })
  const stopped = await stopTimer(ask.context, ask.person)
  const id = stopped.recorded.at(-1)?.row.id ?? stopped.timer.contractId
  return ask.go(`/contracts/${id}#sheet`, saidOf(ask, stopped))
}
