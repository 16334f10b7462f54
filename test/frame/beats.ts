/** Frames of weeks without a database: how they are opened, and the beats of their stories. */
import type { Contract, Input, Spawned } from '#engine'
import { opened, play, recurring, start } from '../engine.ts'
import type { Beat, Played } from '../engine.ts'

/** Agreed on Tuesday 1 December: the first week ends on Sunday the 13th. */
export const firstSunday = '2026-12-13'

/** The pledge is ¥50,000. */
export const pledged: Contract = opened(recurring, firstSunday)
export const unpledged: Contract = { ...pledged, price: 0n }

export const frame = (beats: readonly Beat[], contract: Contract = pledged): Played =>
  play(beats, contract, start, recurring)

export const fundWeek: Beat = ['client', 'fundWeek']
export const notice = (date: string, more: Input = {}): Beat => [
  'client',
  'giveNotice',
  { date, ...more },
]
export const leave = (date: string): Beat => ['worker', 'giveNotice', { date }]

export const agreed: Beat[] = [['worker', 'agreeToOffer']]
export const running: Beat[] = [...agreed, fundWeek]
export const paused: Beat[] = [...running, 13]
export const noticed: Beat[] = [...running, notice('2026-12-20')]
export const closing: Beat[] = [...running, notice('2026-12-13')]
export const leaving: Beat[] = [...running, leave('2026-12-08')]

/** What has left the pot, into whose hand. */
export const paidOut = ({ decisions }: Pick<Played, 'decisions'>) => {
  const moves = decisions.flatMap((decision) => (decision.ok ? decision.moves : []))
  const sum = (kind: string) =>
    moves.reduce((all, move) => (move.kind === kind ? all + move.amount : all), 0n)
  return { worker: sum('release'), client: sum('refund') }
}

/** The parts that have become contracts, in order. */
export const childrenOf = ({ decisions }: Played): Spawned[] =>
  decisions.flatMap((decision) => (decision.ok && decision.spawned ? [decision.spawned] : []))
