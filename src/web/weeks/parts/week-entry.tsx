import { feesOn } from '#ledger'
import type { Party } from '#engine'
import type { NextWeek, Week } from '#weeks'
import type { Ask } from '../../frame/index.ts'
import { workTitle } from './kind.ts'
import { minutesFor, saidMinutes, saidWeek } from './said.ts'
import { WeekBadge } from './status.tsx'

type Props = {
  ask: Ask
  week: Week | NextWeek
  party: Party
  /** Also what work it is: where weeks of several contracts stand together. */
  named?: boolean
  level?: 3 | 4
}

/** What counts of a week that is not funded, and of one that is. */
const figuresOf = ({ ask, week, party }: Props): string[] => {
  const { t, format } = ask
  const time = (minutes: number) => saidMinutes(ask, minutes)
  if (week.status === 'unfunded')
    return [
      t('weeks.limitOf', {
        hours: time(minutesFor(week.price, week.rate)),
        yen: format.yen(week.price),
      }),
      ...(week.fundBy > ask.now ? [t('weeks.fundBy', { time: format.dateTime(week.fundBy) })] : []),
    ]
  const limit = time(minutesFor(week.limit, week.rate))
  const recorded = t('weeks.ofLimit', { time: time(week.minutes), limit })
  const arrives = feesOn(week.amount, week.row.terms.fees).net
  const paid = week.status === 'paid'
  const yen = paid && party === 'worker' ? arrives : week.amount
  const due =
    week.dueAt === null || week.status === 'funded'
      ? []
      : [t('weeks.due', { time: format.dateTime(week.dueAt) })]
  return [recorded, format.yen(yen), ...due]
}

/** A week in a list: its days, how it stands, the time and the money; a way to its page. */
export const WeekEntry = (props: Props) => {
  const { ask, week, party, named } = props
  const Name = props.level === 4 ? 'h4' : 'h3'
  const { t } = ask
  const dates = saidWeek(ask, week.monday)
  const id = week.status === 'unfunded' ? week.frameId : week.contractId
  const { clientName, workerName } = week.row.terms
  return (
    <li class="week-entry">
      <div class="contract-entry-head">
        <Name>
          <a href={`/contracts/${id}`}>{named ? workTitle(week.row) : dates}</a>
        </Name>
        <WeekBadge t={t} status={week.status} />
      </div>
      {named ? (
        <p class="facts">
          <span>{dates}</span>
          <span>{ask.format.name(party === 'worker' ? clientName : workerName)}</span>
        </p>
      ) : null}
      <p class="facts">
        {figuresOf(props).map((figure) => (
          <span key={figure}>{figure}</span>
        ))}
      </p>
      {week.status === 'unfunded' && party === 'worker' ? (
        <p class="tone-danger">
          <strong>{t('weeks.doNotWork')}</strong>
        </p>
      ) : null}
    </li>
  )
}
