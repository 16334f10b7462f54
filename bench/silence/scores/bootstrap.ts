import { chanceOf } from '../../../src/simulation/chance.ts'
import { lossOf } from './scores.ts'
import type { Told } from './scores.ts'

const draws = 400

/**
 * How much smaller the mean loss of the second is, as the 2.5th and 97.5th of a hundred draws of
 * people with all their turns; both told of the same waits in the same order.
 */
export const gainRange = (one: readonly Told[], other: readonly Told[]): [number, number] => {
  const people = new Map<number, { gain: number; n: number }>()
  one.forEach((told, index) => {
    const sums = people.get(told.who) ?? { gain: 0, n: 0 }
    sums.gain += lossOf(told) - lossOf(other[index]!)
    sums.n += 1
    people.set(told.who, sums)
  })
  const all = [...people.values()]
  const chance = chanceOf(1)
  const gains = Array.from({ length: draws }, () => {
    let [gain, n] = [0, 0]
    for (let draw = 0; draw < all.length; draw += 1) {
      const drawn = chance.one(all)
      gain += drawn.gain
      n += drawn.n
    }
    return gain / n
  }).toSorted((a, b) => a - b)
  return [gains[Math.floor(0.025 * draws)]!, gains[Math.floor(0.975 * draws)]!]
}
