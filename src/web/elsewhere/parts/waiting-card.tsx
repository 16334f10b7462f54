import { horizonMs, rarest } from '#silence'
import { Card } from '../../components/index.ts'
import { chance, oneIn } from '../../waiting/say.ts'
import { TimesPicture } from '../../waiting/pictures/times.tsx'
import type { Part } from './part.ts'

/** Fewer answers than this tell little of one client. */
const ownAtLeast = 5

/** How unusual the client's silence is, judged by what was written down: no motive, no verdict. */
export const WaitingCard = ({ ask, view }: Part) => {
  const { t, format } = ask
  const { waiting, contract } = view
  if (waiting === null) return null
  const { answered, answerTimes, asked, wallMs, operationalMs } = waiting
  const count = oneIn(Math.min(waiting.oneIn, rarest))
  const rare = waiting.oneIn >= rarest ? 'rarer' : count < 2 ? 'usual' : 'oneIn'
  const isOver = wallMs >= horizonMs
  return (
    <Card title={t('elsewhere.waiting')} id="waiting">
      <p>
        {asked === 0
          ? t('elsewhere.answeredNone', { name: contract.clientName })
          : t('elsewhere.answered', { name: contract.clientName, answered, asked })}
      </p>
      <p>
        {t('elsewhere.waited', {
          wall: format.duration(wallMs),
          working: format.duration(operationalMs),
        })}{' '}
        {isOver ? t('waiting.forecastOver') : t(`elsewhere.${rare}`, { count })}
      </p>
      {isOver ? null : (
        <p>
          {t('elsewhere.chance', {
            week: chance(ask, waiting.within7),
            month: chance(ask, waiting.by30),
          })}
        </p>
      )}
      <TimesPicture t={t} format={format} times={answerTimes} wait={wallMs} />
      <p class="soft">
        {t(asked < ownAtLeast ? 'elsewhere.estimateFew' : 'elsewhere.estimateFrom')}
      </p>
    </Card>
  )
}
