import { playOfTime } from '../graph/time.ts'
import type { RuleCheck } from '../inquiry.ts'
import { daysWords } from '../telling.ts'
import { firstDeliveries } from '../times.ts'

/** The 60th day, when the day of receipt is the first: 59 days later (Freelance Act Art. 4). */
const lawfulDays = 59

/**
 * On every uncontested path money is payable within 60 days of the first delivery, its own day
 * counted.
 */
export const paidInTime: RuleCheck = ({ graph, times, tell }) => {
  const { race, days } = times.uncontested
  const late = firstDeliveries(graph).filter(({ to }) => days[to.id]! > lawfulDays)
  if (late.length === 0) return []
  const delivery = late.reduce((a, b) => (days[b.to.id]! > days[a.to.id]! ? b : a))
  const took = daysWords(days[delivery.to.id]!)
  const never = days[delivery.to.id] === Infinity
  return [
    {
      rule: 'paid-in-time',
      hurts: 'worker',
      message: never
        ? {
            ja: '異議がなくても、最初の納品から60日以内の支払い(フリーランス法4条)が約束されません',
            en: 'Even uncontested, no payment is promised within 60 days (Freelance Act Art. 4)',
          }
        : {
            ja: `異議がなくても、支払いが最初の納品から最長${took.ja}後になります(フリーランス法4条は60日以内)`,
            en: `Even uncontested, pay can come ${took.en} later (Freelance Act Art. 4: within 60)`,
          },
      trace: [
        ...tell.wayTo(delivery.from),
        tell.step(delivery),
        ...playOfTime(race, days, delivery.to).map(tell.step),
      ],
    },
  ]
}
