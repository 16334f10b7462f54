import type { Process } from '#engine'
import { secondFixedPrice } from '../fixed-price/earlier.ts'
import { milestones } from './process.ts'

/** A frame of parts that are contracts of the second version of `fixed-price`. */
const withSecond = ({ actions }: Process): Process['actions'] =>
  Object.fromEntries(
    Object.entries(actions).map(([name, action]) => [
      name,
      {
        ...action,
        ways: action.ways.map((way) =>
          way.spawns ? { ...way, spawns: { ...way.spawns, process: secondFixedPrice } } : way,
        ),
      },
    ]),
  )

/** What was sold before, the oldest first; see `fixed-price/earlier.ts`. */
export const earlierMilestones: readonly Process[] = [
  { ...milestones, version: 1, actions: withSecond(milestones) },
]
