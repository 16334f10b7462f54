/*
 * Silence: how unusual it is that somebody has not answered yet, and whether they still will.
 * Promises: pure and closed-form; nothing later than `now` enters; longer silence is never less
 * unusual; the same history gives the same numbers, bit for bit; nothing rarer than 1 in 400 is
 * ever told, and no verdict.
 * Refuses to know: contracts, messages, people's names, databases, words.
 */
export type { Activity, Around } from './telling/activity.ts'
export { alarmAt } from './telling/alarm.ts'
export type { Level } from './telling/alarm.ts'
export { bgNbd, mbgNbd } from './buy-till-you-die/bg-nbd.ts'
export { fitLeaving } from './buy-till-you-die/model.ts'
export type { History, LeavingModel } from './buy-till-you-die/model.ts'
export { nbd } from './buy-till-you-die/nbd.ts'
export { paretoNbd } from './buy-till-you-die/pareto-nbd.ts'
export { calibration, calibrationError } from './telling/calibration.ts'
export type { Bin, Prediction } from './telling/calibration.ts'
export { dayMs, horizonMs } from './model/cells.ts'
export { explain } from './telling/explain.ts'
export type { Explanation, Factor, Facts } from './telling/explain.ts'
export type { Fit } from './model/fit.ts'
export { fitTo } from './fitting/fit-to.ts'
export { layerTo } from './fitting/layer.ts'
export type { Moment } from './fitting/layer.ts'
export { replay } from './fitting/replay.ts'
export type { PaceAt, Turn, Watch } from './fitting/replay.ts'
export { foresee, rarest } from './telling/foresee.ts'
export type { Foreseen } from './telling/foresee.ts'
export { habitsFromBytes, habitsToBytes, noHabits } from './model/habits.ts'
export type { Habits, Instant } from './model/habits.ts'
export { learn } from './model/learn.ts'
export type { Debt, Opened } from './model/mixture.ts'
export { openDebt } from './model/open.ts'
export { holidayRate, paceOf, steadyPace } from './time/pace.ts'
export type { Absence, Calendar, OwnHours, Pace, Span } from './time/pace.ts'
export { shippedFit } from './model/shipped.ts'
export { halfHourOf, halfHours, populationProfile } from './time/week.ts'
export { wilson } from './telling/wilson.ts'
