import { fireDue, nextRing } from '#contracts'
import type { ContractRow } from '#contracts'
import { withDesk } from '#desk'
import { dayLength } from '#engine'
import type { Instant } from '#engine'
import type { Context } from '#platform'
import type { Role } from '#people'
import { withElsewhere } from '#portfolio'
import { withWaiting } from '#waiting'
import { cast } from './cast/index.ts'
import type { Member, Who } from './cast/index.ts'

/** The world while it is played: its people so far, and a context whose time stands at the step. */
export type Stage = {
  context: Context
  /** The instant at which the demo starts; every moment of the script counts back from it. */
  now: Instant
  people: Map<Who, string>
  /** When the clock has something to do next, as far as the stage knows; never too late. */
  clock: { rings: Instant }
  /** When somebody looks next at who waits for whom: once a day, of late. */
  waits: { looks: Instant }
}

/** So long before the demo starts, waits begin to be looked at on the day itself. */
const lateDays = 14

export const newStage = (context: Context): Stage => ({
  context,
  now: context.time.now(),
  people: new Map(),
  clock: { rings: Infinity },
  waits: { looks: context.time.now() - lateDays * dayLength },
})

/** A contract has been acted on: the clock may have something to do about it earlier. */
export const heed = ({ clock }: Stage, { rings_at: at }: Pick<ContractRow, 'rings_at'>): void => {
  clock.rings = Math.min(clock.rings, at ?? Infinity)
}

/** One thing that happens at an instant of the demo's past. */
export type Step = { at: Instant; happens(stage: Stage): Promise<unknown> }

const rolesOf = (who: Who): Role[] => [...((cast[who] as Member).roles ?? [])]

/** Somebody of the cast as they act. Throws before they have joined: a slip in the script. */
export const actorOf = ({ people }: Stage, who: Who) => {
  const id = people.get(who)
  if (id === undefined) throw new Error(`${who} has not joined yet`)
  return { id, verified: true, roles: rolesOf(who) }
}

/** The stage with its market's time standing at an instant; sign-in stays on real time. */
const standingAt = (stage: Stage, instant: Instant): Stage => ({
  ...stage,
  context: { ...stage.context, time: { now: () => instant, real: stage.context.time.real } },
})

/**
 * Plays the steps in the order of their instants. Before each, whatever fell due on the way
 * happens, so that the clock's acts stand where they would had it been running all the time.
 */
export const play = async (stage: Stage, steps: readonly Step[]): Promise<void> => {
  for (const step of steps.toSorted((a, b) => a.at - b.at)) {
    await letTimePass(stage, step.at)
    await lookAtWaits(stage, step.at)
    await step.happens(standingAt(stage, step.at))
  }
  await letTimePass(stage, stage.now)
  await lookAtWaits(stage, stage.now)
}

/**
 * Who has waited unusually long by then is told, and who is waited for is asked; who has contracts
 * elsewhere hears what can be done there.
 */
const lookAtWaits = async (stage: Stage, until: Instant): Promise<void> => {
  const nothing = { nextRing: () => Promise.resolve(null), fire: () => Promise.resolve(0) }
  for (; stage.waits.looks <= until; stage.waits.looks += dayLength) {
    const { context } = standingAt(stage, stage.waits.looks)
    await withWaiting(context, withElsewhere(context, nothing)).fire(stage.waits.looks)
  }
}

const letTimePass = async (stage: Stage, until: Instant): Promise<void> => {
  if (stage.clock.rings > until) return
  const { context } = standingAt(stage, until)
  const clock = withDesk(context, {
    nextRing: () => nextRing(context.db),
    fire: (instant) => fireDue(context, instant),
  })
  await clock.fire(until)
  stage.clock.rings = (await clock.nextRing()) ?? Infinity
}
