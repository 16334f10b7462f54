import type { Timer } from '#weeks'
import { Button, RunTime } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'

/** A timer that runs, with the button that stops it and records. */
export const RunningTimer = ({ ask, timer }: { ask: Ask; timer: Timer }) => {
  const { t, format } = ask
  return (
    <div class="stack">
      <p class="turn">
        {t('weeks.timerRunning')} <RunTime now={ask.now} since={timer.startedAt} />
      </p>
      <p class="facts">
        <span>{t('weeks.timerSince', { time: format.dateTime(timer.startedAt) })}</span>
        <span>{timer.note}</span>
      </p>
      <form method="post" action="/timer/stop" data-once>
        <Button kind="primary" wide>
          {t('weeks.timerStop')}
        </Button>
      </form>
    </div>
  )
}
