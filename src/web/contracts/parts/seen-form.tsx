import type { ContractRow } from '#contracts'
import { addDays, dayOf } from '#engine'
import { daysToAnswer } from '#talk'
import { PostButton } from '../../components/index.ts'
import { nothingWrong, Wrongs } from '../../frame/index.ts'
import type { Ask, Wrong } from '../../frame/index.ts'

const dayLabel = ({ t, format, now, context }: Ask, day: string): string => {
  const today = dayOf(now, context.calendar)
  const date = format.date(day)
  if (day === today) return t('seen.today', { date })
  return t(day === addDays(today, 1) ? 'seen.tomorrow' : 'seen.byDay', { date })
}

/** A button for each day by which one may say that one will answer; none once time is up. */
export const SeenDays = (props: {
  ask: Ask
  dueAt: number
  action: string
  fields?: Record<string, string>
}) => {
  const { ask, dueAt, action, fields } = props
  return (
    <>
      {daysToAnswer(ask.now, dueAt, ask.context.calendar).map((day) => (
        <PostButton key={day} action={action} fields={{ ...fields, by: day }} wide>
          {dayLabel(ask, day)}
        </PostButton>
      ))}
    </>
  )
}

/** On the contract's page, for who has the turn: seen, and by when they will answer. */
export const SeenForm = (props: { ask: Ask; row: ContractRow; wrong: Wrong | undefined }) => {
  const { ask, row, wrong = nothingWrong } = props
  const { t, format } = ask
  if (row.due_at === null || row.due_at <= ask.now) return null
  return (
    <details class="part-only" id="seen" open={wrong !== nothingWrong}>
      <summary>{t('seen.offer')}</summary>
      <div class="stack">
        <Wrongs ask={ask} wrong={wrong} />
        <p class="soft">{t('seen.hint', { time: format.dateTime(row.due_at) })}</p>
        <SeenDays
          ask={ask}
          dueAt={row.due_at}
          action={`/contracts/${row.id}/seen`}
          fields={{ seen: String(row.version) }}
        />
      </div>
    </details>
  )
}
