import { rowOf } from '#contracts'
import { addDays, dayOf } from '#engine'
import { saySeen } from '#talk'
import type { Chance } from '../../src/simulation/chance.ts'
import { codeOf } from './outcome.ts'
import type { Walk } from './walker.ts'

/** Somebody says "seen" of any contract, for any day, of any version; gives what became of it. */
export const sayAnySeen = async (walk: Walk, chance: Chance): Promise<string> => {
  const { context } = walk
  const { id, client, worker } = chance.one(walk.contracts)
  const person = chance.one([client, worker, walk.desk, chance.one(walk.people)])
  const now = context.time.now()
  const by = addDays(dayOf(now, context.calendar), chance.whole(12) - 2)
  const { version = 0 } = (await rowOf(context.db, id))?.row ?? {}
  const seen = chance.percent(20) ? version - 1 : version
  return codeOf(saySeen(context, person, id, { by, version: seen }))
}
