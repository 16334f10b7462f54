import { fireDue } from '#contracts'
import { seedContracts } from './contracts-seed.ts'
import type { Seed, Standing } from './contracts-seed.ts'
import { atLeast, tpcb } from './ground.ts'
import type { Ground, Measured } from './ground.ts'

/** A week with time recorded, that closes on Sunday 24:00. */
const recording: Standing = {
  process: 'hourly-week',
  state: 'recording',
  turn: 'worker',
  dueAfter: 1,
  clocks: { contest: 5, mediation: 10 },
  plan: { since: '2026-12-01', endsOn: null, parts: [], rate: 1000 },
}

/** The same on Thursday 24:00, when it is paid. */
const checking: Standing = { ...recording, state: 'checking', turn: 'client' }

/** So many weeks due at one instant, closed and paid by `decide`, against tpcb-like. */
export const benchWeeks = async (ground: Ground, due = 100_000): Promise<Measured[]> => {
  const before = await tpcb(ground)
  const closing = await rateOf(ground, { from: 50_000_000, count: due, standing: recording })
  const between = await tpcb(ground)
  const paying = await rateOf(ground, { from: 60_000_000, count: due, standing: checking })
  const after = await tpcb(ground)
  return [
    lineOf(`weeks: ${due} closed at one instant`, closing, (before + between) / 2),
    lineOf(`weeks: ${due} paid at one instant`, paying, (between + after) / 2),
  ]
}

/** Rings carried out a second, of weeks that are all due now. */
const rateOf = async (
  { context, owner }: Ground,
  seed: Omit<Seed, 'deliveredAt'>,
): Promise<number> => {
  await seedContracts(owner, { ...seed, deliveredAt: context.time.now() - 1_000 })
  await owner.query('vacuum analyze')
  const began = performance.now()
  const fired = await fireDue(context, context.time.now())
  return fired / ((performance.now() - began) / 1000)
}

const lineOf = (what: string, rate: number, reference: number): Measured =>
  atLeast(
    `${what}, ${Math.round(rate)}/s against tpcb-like ${Math.round(reference)}/s`,
    rate / reference,
    2,
  )
