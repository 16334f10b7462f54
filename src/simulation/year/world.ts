import { act } from '#contracts'
import type { Actor, ContractRow } from '#contracts'
import type { Input, Instant } from '#engine'
import { Refused } from '#platform'
import type { Context } from '#platform'
import { promise } from './promised.ts'
import type { Promised } from './promised.ts'

export const hour = 3_600_000
export const day = 24 * hour

/** Something that somebody has in mind to do, in the hour of that instant. */
export type Intent = { at: Instant; does: () => Promise<void> }

/** A market whose time stands where it is put, and what its people have in mind. */
export type World = {
  context: Context
  /** By the hour. */
  intents: Map<number, Intent[]>
  promises: Map<string, Promised>
  acts: number
  refusals: Map<string, number>
}

export const hourOf = (at: Instant): number => Math.floor(at / hour)

/** Remembers an intent; nobody has one for the past. */
export const intend = (world: World, at: Instant, does: () => Promise<void>): void => {
  const place = hourOf(Math.max(at, world.context.time.now()))
  const known = world.intents.get(place)
  if (known) known.push({ at, does })
  else world.intents.set(place, [{ at, does }])
}

/**
 * Acts as a person would, and notes what both sides are promised from then on. A refusal is counted
 * by its code and is no fault: others have acted meanwhile, or the clock has. Null: refused.
 */
export const attempt = async (
  world: World,
  contractId: string,
  action: string,
  person: Actor,
  input: Input = {},
): Promise<ContractRow | null> => {
  try {
    const row = await act(world.context, contractId, action, person, input)
    world.acts += 1
    promise(world, row)
    return row
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { code } = error.refusal
    world.refusals.set(code, (world.refusals.get(code) ?? 0) + 1)
    return null
  }
}
