/*
 * Silence: how unusual it is that somebody has not answered yet, and whether they still will.
 * Promises: pure and closed-form; nothing later than `now` enters; longer silence is never less
 * unusual; the same history gives the same numbers, bit for bit; nothing rarer than 1 in 400 is
 * ever told, and no verdict.
 * Refuses to know: contracts, messages, people's names, databases, words.
 */
export type { Activity, Around } from './activity.ts'
export { alarmAt } from './alarm.ts'
export type { Level } from './alarm.ts'
export { bgNbd, mbgNbd } from './buy-till-you-die/bg-nbd.ts'
export { fitLeaving } from './buy-till-you-die/model.ts'
export type { History, LeavingModel } from './buy-till-you-die/model.ts'
export { nbd } from './buy-till-you-die/nbd.ts'
export { paretoNbd } from './buy-till-you-die/pareto-nbd.ts'
export { calibration, calibrationError } from './calibration.ts'
export type { Bin, Prediction } from './calibration.ts'
export { dayMs, horizonMs } from './cells.ts'
export { explain } from './explain.ts'
export type { Explanation, Factor, Facts } from './explain.ts'
export type { Fit } from './fit.ts'
export { fitTo } from './fitting/fit-to.ts'
export { layerTo } from './fitting/layer.ts'
export type { Moment } from './fitting/layer.ts'
export { replay } from './fitting/replay.ts'
export type { PaceAt, Turn, Watch } from './fitting/replay.ts'
export { foresee, rarest } from './foresee.ts'
export type { Foreseen } from './foresee.ts'
export { habitsFromBytes, habitsToBytes, noHabits } from './habits.ts'
export type { Habits, Instant } from './habits.ts'
export { learn } from './learn.ts'
export type { Debt, Opened } from './mixture.ts'
export { openDebt } from './open.ts'
export { holidayRate, paceOf, steadyPace } from './pace.ts'
export type { Absence, Calendar, OwnHours, Pace, Span } from './pace.ts'
export { shippedFit } from './shipped.ts'
export { halfHourOf, halfHours, populationProfile } from './week.ts'
export { wilson } from './wilson.ts'
