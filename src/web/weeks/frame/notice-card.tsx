import { contractOf } from '#contracts'
import type { EventRow } from '#contracts'
import { Card, Marked, MoneyRows } from '../../components/index.ts'
import { Actions } from '../../contracts/acting/action-form.tsx'
import type { ActionsProps } from '../../contracts/acting/action-form.tsx'
import { textIn } from '../../contracts/parts/entries.ts'
import type { Foreseen } from '../../contracts/promise/foresee.ts'
import { exceptionName } from '../../contracts/promise/speech.ts'
import type { FrameFacts } from '../load.ts'
import { endsFrame } from '../parts/kind.ts'

type Props = ActionsProps & {
  facts: FrameFacts
  foreseen: Foreseen
  events: readonly EventRow[]
}

/**
 * How the contract can end: the earliest lawful last day for both sides, all the time; what notice
 * costs and what silence costs, side by side; and the short form for ending honestly.
 */
export const NoticeCard = (props: Props) => {
  const { ask, view, facts } = props
  const { t } = ask
  if (view.final || facts.notice === null || facts.weeks.length === 0) return null
  const actions = view.actions.filter((action) => endsFrame(view, action))
  const given = contractOf(view.row).plan?.endsOn ?? null
  return (
    <Card title={t('frames.notice')} id="notice">
      {given === null ? (
        <Earliest ask={ask} view={view} notice={facts.notice} />
      ) : (
        <Given {...props} day={given} />
      )}
      {given === null && view.party === 'client' ? <Compared {...props} /> : null}
      {given === null && view.party !== 'client' ? <Silence {...props} /> : null}
      <Actions {...props} view={{ ...view, actions }} beside />
    </Card>
  )
}

type Earliest = Pick<Props, 'ask' | 'view'> & { notice: NonNullable<FrameFacts['notice']> }

const Earliest = ({ ask: { t, format }, view, notice }: Earliest) => (
  <>
    <p class="soft">{t('frames.noticeLead')}</p>
    <dl class="told">
      {(['client', 'worker'] as const).map((side) => (
        <div key={side}>
          <dt>{t(side === 'client' ? 'frames.noticeClient' : 'frames.noticeWorker')}</dt>
          <dd>
            <Marked
              text={t('frames.noticeEarliest', {
                date: `**${format.date(notice[side].earliest)}**`,
                count: notice[side].days,
              })}
            />
          </dd>
        </div>
      ))}
    </dl>
    <p class="soft">
      {t('frames.noticeLaw')}{' '}
      {t('frames.noticeSince', { date: format.date(contractOf(view.row).plan?.since ?? '') })}
    </p>
  </>
)

/** Who gave notice, for which day and why. */
const Given = ({ ask, events, speech, day }: Props & { day: string }) => {
  const { t, format } = ask
  const notice = events.findLast(({ input }) => 'date' in input)
  const later = events.filter(({ seq }) => seq > (notice?.seq ?? 0))
  const answered = later.findLast((event) => textIn(event.input, 'reason') !== undefined)
  const reason = textIn(answered?.input, 'reason') ?? textIn(notice?.input, 'reason')
  const exception = textIn(notice?.input, 'exception')
  const asked = later.some(
    ({ by, to_state: to, from_state: from }) => by === 'worker' && to === from,
  )
  return (
    <>
      <p class="turn">{t('frames.noticeGiven', { date: format.date(day) })}</p>
      <p>{t(notice?.by === 'worker' ? 'frames.noticeByWorker' : 'frames.noticeByClient')}</p>
      <dl class="told">
        <div>
          <dt>{t('frames.noticeReason')}</dt>
          <dd class="as-written">
            {reason ?? t(asked ? 'frames.noticeAsked' : 'frames.noticeNoReason')}
          </dd>
        </div>
        {exception === undefined ? null : (
          <div>
            <dt>{t('frames.noticeException')}</dt>
            <dd>{exceptionName(speech, exception)}</dd>
          </div>
        )}
      </dl>
      <p class="soft">{t('frames.noticeEarlier')}</p>
    </>
  )
}

const Silence = ({ ask, view, foreseen }: Props) => {
  const { t, format } = ask
  const { due_at: dueAt } = view.row
  const { at: ends } = foreseen.silent
  if (ends === null || dueAt === null) return null
  return (
    <p>
      {ends === dueAt
        ? t('frames.silenceDoesPaused', { ends: format.dateTime(ends) })
        : t('frames.silenceDoes', {
            pauses: format.dateTime(dueAt),
            ends: format.dateTime(ends),
          })}
    </p>
  )
}

type Row = Parameters<typeof MoneyRows>[0]['rows'][number]

/** Notice beside silence, for the client who has the choice: what each costs and leaves behind. */
const Compared = (props: Props) => {
  const { ask, view, facts, foreseen } = props
  const { t, format } = ask
  const { pot } = view.row
  const yen = format.yen(pot)
  const { at: ends } = foreseen.silent
  const none = t('frames.comparePledgeNone')
  const rowsOf = (pledge: string, record: string, end: string): Row[] => [
    { label: t('frames.comparePledge'), amount: pot > 0n ? pledge : none },
    { label: t('frames.compareRecord'), amount: record },
    { label: t('frames.compareEnd'), amount: end },
  ]
  const notice = facts.notice === null ? '' : format.date(facts.notice.client.earliest)
  const silence = ends === null ? '' : format.dateTime(ends)
  return (
    <>
      <p>
        <strong>{pot > 0n ? t('frames.cheaperBy', { yen }) : t('frames.cheaper')}</strong>
      </p>
      <div class="slots compared">
        <section class="slot slot-safe">
          <h3>{t('frames.compareNotice')}</h3>
          <MoneyRows
            rows={rowsOf(
              t('frames.comparePledgeBack', { yen }),
              t('frames.compareRecordNone'),
              notice,
            )}
          />
        </section>
        <section class="slot slot-danger">
          <h3>{t('frames.compareSilence')}</h3>
          <MoneyRows
            rows={rowsOf(
              t('frames.comparePledgePaid', { yen }),
              t('frames.compareRecordMark'),
              silence,
            )}
          />
        </section>
      </div>
    </>
  )
}
