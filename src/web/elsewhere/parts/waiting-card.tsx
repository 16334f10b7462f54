import { rarest } from '#silence'
import { Card } from '../../components/index.ts'
import { TimesPicture } from '../../waiting/pictures/times.tsx'
import type { Part } from './part.ts'

/** How unusual the client's silence is, judged by what was written down: no motive, no verdict. */
export const WaitingCard = ({ ask, view }: Part) => {
  const { t, format } = ask
  const { waiting, contract } = view
  if (waiting === null) return null
  const { answered, answerTimes, asked, oneIn, wallMs, operationalMs } = waiting
  const rare = oneIn >= rarest ? 'rarer' : oneIn < 2 ? 'usual' : 'oneIn'
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
        {t(`elsewhere.${rare}`, { count: Math.round(Math.min(oneIn, rarest)) })}
      </p>
      <p>
        {t('elsewhere.chance', {
          week: format.percent(waiting.within7),
          month: format.percent(waiting.by30),
        })}
      </p>
      <TimesPicture t={t} format={format} times={answerTimes} wait={wallMs} />
      <p class="soft">{t('elsewhere.estimateFrom')}</p>
    </Card>
  )
}
