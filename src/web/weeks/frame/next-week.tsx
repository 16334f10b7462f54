import type { ContractView } from '#contracts'
import { addDays, dayOf, mondayOf } from '#engine'
import type { Day } from '#engine'
import type { Week } from '#weeks'
import { Check, Warning } from '../../components/marks.tsx'
import { Card } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'
import type { FrameFacts } from '../load.ts'
import { spawnsWeek } from '../parts/kind.ts'
import { minutesFor, saidMinutes, saidWeek } from '../parts/said.ts'
import { WeekBadge } from '../parts/status.tsx'
import { FundForm } from './fund-form.tsx'
import type { FundReturned } from './fund-form.tsx'

type Props = { ask: Ask; view: ContractView; facts: FrameFacts }

/** A week as it stands: its contract where it is funded, else that nobody works in it. */
type Slot = { monday: Day; name: 'thisWeek' | 'nextWeek' | 'firstWeek'; week: Week | undefined }

/** This week and the next one, or the first one where none has begun; none after the end. */
const slotsOf = ({ ask, facts: { weeks, next } }: Props): Slot[] => {
  const now = mondayOf(dayOf(ask.now, ask.context.calendar))
  const slot = (monday: Day, name: Slot['name']): Slot[] => {
    const week = weeks.find((one) => one.monday === monday)
    return week || next?.monday === monday ? [{ monday, name, week }] : []
  }
  const near = [...slot(now, 'thisWeek'), ...slot(addDays(now, 7), 'nextWeek')]
  const first = weeks.at(-1)?.monday ?? next?.monday
  return near.length === 0 && first !== undefined && first > now ? slot(first, 'firstWeek') : near
}

/**
 * Whether this week and the next are funded, unmistakably; to the client with the form that funds.
 */
export const NextWeekCard = (props: Props & { came?: FundReturned | undefined }) => {
  const { ask, view, facts, came } = props
  const slots = slotsOf(props)
  const funds = view.party === 'client' && view.actions.some((action) => spawnsWeek(view, action))
  if (slots.length === 0 && !funds) return null
  return (
    <Card id="next-week" title={ask.t('frames.funding')}>
      <div class="slots">
        {slots.map((slot) => (
          <OneSlot key={slot.monday} {...props} slot={slot} />
        ))}
      </div>
      {funds ? <FundForm ask={ask} view={view} facts={facts} came={came} /> : null}
      {view.party === 'worker' && facts.standing.on ? (
        <p class="soft">{ask.t('frames.standingIsOn')}</p>
      ) : null}
    </Card>
  )
}

const OneSlot = ({ ask, view, facts, slot }: Props & { slot: Slot }) => {
  const { t, format } = ask
  const { week, monday, name } = slot
  const safe = week !== undefined
  const worker = view.party === 'worker'
  const said = safe
    ? t(worker ? 'weeks.mayWork' : 'weeks.status.funded')
    : t(worker ? 'weeks.doNotWork' : 'weeks.notFunded')
  const price = week?.limit ?? facts.next?.price ?? 0n
  const rate = week?.rate ?? facts.next?.rate ?? 0n
  return (
    <section class={`slot slot-${safe ? 'safe' : 'danger'}`}>
      <h3>
        {t(`weeks.${name}`)} <small>{saidWeek(ask, monday)}</small>
      </h3>
      <p class="slot-said">
        {safe ? <Check /> : <Warning />}
        <strong>{said}</strong>
      </p>
      <p class="facts">
        {week === undefined ? (
          worker ? (
            <span>{t('weeks.notFunded')}</span>
          ) : null
        ) : (
          <WeekBadge t={t} status={week.status} />
        )}
        <span>
          {t('weeks.limitOf', {
            hours: saidMinutes(ask, minutesFor(price, rate)),
            yen: format.yen(price),
          })}
        </span>
        {week === undefined && facts.next && facts.next.fundBy > ask.now ? (
          <span>{t('weeks.fundBy', { time: format.dateTime(facts.next.fundBy) })}</span>
        ) : null}
      </p>
      {week === undefined ? null : (
        <p>
          <a href={`/contracts/${week.contractId}`}>{t('weeks.toWeek')}</a>
        </p>
      )}
    </section>
  )
}
