import { dayMs, foresee, horizonMs, layerTo, replay } from '#silence'
import type { Debt, Fit, Instant, Moment, PaceAt, Turn } from '#silence'
import type { Db } from '#platform'
import { doingsOf } from '../shown/activity.ts'
import type { About } from '../shown/activity.ts'

/** A turn that is over, or as far as it has gone. */
export type Past = Turn & { byReply: boolean }

/** So many turns are enough, the newest. */
const most = 5000
/** Waits that are asked about. */
const waits = [dayMs / 24, dayMs / 4, dayMs, 3 * dayMs, 7 * dayMs]
/** Of so many answers the silent side may have been asked in vain. */
const inVain = 0.02

/** A turn that was still open, and what else its debtor had done by then. */
type Wait = { turn: Past; debt: Debt; about: About }

const waitsOf = (turns: readonly Past[], debts: ReadonlyMap<Turn, Debt>, at: Instant): Wait[] =>
  turns.slice(-most).flatMap((turn) => {
    const { owedBy, openedAt, answeredAt, byReply } = turn
    return waits
      .map((wait) => openedAt + wait)
      .filter((now) => now < at && (answeredAt === null || answeredAt > now))
      .map((now) => {
        const about = { owedBy, openedAt, byReply, nudges: 0, now }
        return { turn, debt: debts.get(turn)!, about }
      })
  })

/**
 * What else is learnt from the same history once the population is fitted: what activity means in
 * this market, for each time ahead, and below which hope the silent side is asked.
 * @param turns by opening
 */
export const learntBy = async (
  tx: Db,
  fit: Fit,
  turns: readonly Past[],
  paceAt: PaceAt,
  at: Instant,
): Promise<Fit> => {
  const bare: Fit = { ...fit, layers: null }
  const debts = new Map<Turn, Debt>()
  replay(bare, turns, paceAt, at, { opened: (turn, debt) => debts.set(turn, debt) })
  const open = waitsOf(turns, debts, at)
  const doings = await doingsOf(
    tx,
    open.map(({ about }) => about),
  )
  const told = open.map(({ debt, about: { now } }) => foresee(bare, debt, now))
  const moments = (span: 'day' | 'week' | 'horizon'): Moment[] =>
    open.flatMap(({ turn: { openedAt, answeredAt }, debt, about: { now } }, index) => {
      const end = { day: now + dayMs, week: now + 7 * dayMs, horizon: openedAt + horizonMs }[span]
      if (end > at) return []
      const { within, byHorizon } = told[index]!
      return {
        chance: span === 'horizon' ? byHorizon : within[span],
        wallMs: now - openedAt,
        activity: doings[index]!.activityOf(debt),
        came: answeredAt !== null && answeredAt <= end,
      }
    })
  const layers = {
    day: layerTo(moments('day')),
    week: layerTo(moments('week')),
    horizon: layerTo(moments('horizon')),
  }
  return { ...fit, layers, alarms: { ...fit.alarms, askHope: hopeInVain(bare, turns, debts) } }
}

/** The hope below which one in fifty answers still came, of waits that were unusual already. */
const hopeInVain = (fit: Fit, turns: readonly Past[], debts: ReadonlyMap<Turn, Debt>): number => {
  const hopes = turns.flatMap((turn) => {
    if (turn.answeredAt === null) return []
    const { surprise, hope } = foresee(fit, debts.get(turn)!, turn.answeredAt)
    return surprise < fit.alarms.notice ? hope : Infinity
  })
  hopes.sort((one, other) => one - other)
  const level = hopes[Math.floor(inVain * hopes.length)]
  return level === undefined || level === Infinity ? fit.alarms.askHope : level
}
