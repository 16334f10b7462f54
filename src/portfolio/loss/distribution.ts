/**
 * What silence may cost, as an exact distribution. All contracts of one client fall together; one
 * client's silence says nothing about another's. Of so many or so large losses that this would take
 * seconds, each is rounded first, and it is said to what.
 */

/** What one client's silence costs in whole yen, and how likely it is. */
export type Exposure = { loss: bigint; probability: number }

/** So much is lost with this probability; and with `upTo` so much or less. */
export type LossStep = { loss: bigint; probability: number; upTo: number }

export type Loss = {
  /** The mean, in yen. */
  expected: number
  /** The smallest loss that is not exceeded with the probability asked for. */
  quantile: bigint
  /** What is lost if everybody falls silent. */
  most: bigint
  /** Every possible loss up to the quantile, the smallest first. */
  steps: readonly LossStep[]
  /** Quantile and steps are told in multiples of so many yen; null: they are exact. */
  roundedTo: bigint | null
}

/** An exposure in multiples of what all losses are multiples of. */
type Units = { units: number; probability: number }

/** Sums in multiples of the unit, ascending, each once, with their probabilities. */
type Sums = { at: Float64Array; p: Float64Array; length: number }

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

/** One order of additions, whatever order the clients come in, so that figures are the same. */
const byLoss = (one: Exposure, other: Exposure): number =>
  one.loss === other.loss ? other.probability - one.probability : one.loss > other.loss ? -1 : 1

/**
 * One more client: every sum stays as it is or grows by `units`; what lies above `most` is left
 * out, since losses only add up and it can never come back below. Two ascending lists are merged.
 */
const withOne = (sums: Sums, units: number, probability: number, most: number): Sums => {
  const { at, p, length } = sums
  const room = Math.min(2 * length, most + 1)
  const next: Sums = { at: new Float64Array(room), p: new Float64Array(room), length: 0 }
  const stays = 1 - probability
  let [old, grown] = [0, 0]
  while (old < length || grown < length) {
    const plain = old < length ? at[old]! : Infinity
    const more = grown < length ? at[grown]! + units : Infinity
    const smaller = Math.min(plain, more)
    if (smaller > most) break
    let mass = 0
    if (plain === smaller) mass += p[old++]! * stays
    if (more === smaller) mass += p[grown++]! * probability
    next.at[next.length] = smaller
    next.p[next.length] = mass
    next.length += 1
  }
  return next
}

/** So many of all possible sums occur that a list of them costs more than a cell for each. */
const isDense = ({ length }: Sums, most: number): boolean => length * 4 > most

/** The same with a cell for each multiple of the unit, one client after the other, in place. */
const throughCells = (sums: Sums, all: readonly Units[], most: number): Sums => {
  const cells = new Float64Array(most + 1)
  for (let index = 0; index < sums.length; index += 1) cells[sums.at[index]!] = sums.p[index]!
  for (const { units, probability } of all) {
    const stays = 1 - probability
    for (let cell = most; cell >= units; cell -= 1)
      cells[cell] = cells[cell]! * stays + cells[cell - units]! * probability
    for (let cell = Math.min(units - 1, most); cell >= 0; cell -= 1) cells[cell]! *= stays
  }
  const at = Float64Array.from(cells.keys()).filter((cell) => cells[cell]! > 0)
  return { at, p: at.map((cell) => cells[cell]!), length: at.length }
}

/** Cells written at most for one distribution: some tenths of a second, for hundreds of clients. */
const mostWork = 80_000_000
/** An entry of a list costs as much as so many cells. */
const listed = 8

/** `work`: what may still be written; null: it would be more. */
const sumsUpTo = (all: readonly Units[], most: number, work: { left: number }): Sums | null => {
  let sums = nothing()
  for (const [index, { units, probability }] of all.entries()) {
    if (isDense(sums, most)) {
      const rest = all.slice(index)
      work.left -= rest.length * most
      return work.left < 0 ? null : throughCells(sums, rest, most)
    }
    sums = withOne(sums, units, probability, most)
    work.left -= listed * sums.length
    if (work.left < 0) return null
  }
  return sums
}

const nothing = (): Sums => ({ at: new Float64Array(1), p: new Float64Array([1]), length: 1 })

const massOf = ({ p, length }: Sums): number => {
  let mass = 0
  for (let index = 0; index < length; index += 1) mass += p[index]!
  return mass
}

/** The bound below which the quantile probably lies; doubled while it does not. */
const firstBound = (exposures: readonly Exposure[], unit: bigint): number => {
  let [mean, variance] = [0, 0]
  for (const { loss, probability } of exposures) {
    const units = Number(loss / unit)
    mean += units * probability
    variance += units * units * probability * (1 - probability)
  }
  return Math.ceil(mean + 3 * Math.sqrt(variance))
}

const upTo = (sums: Sums, unit: bigint, level: number): LossStep[] => {
  const steps: LossStep[] = []
  let before = 0
  for (let index = 0; index < sums.length; index += 1) {
    const probability = sums.p[index]!
    before += probability
    steps.push({ loss: BigInt(sums.at[index]!) * unit, probability, upTo: before })
    if (before >= level) break
  }
  return steps
}

const totalOf = (all: readonly Exposure[]): bigint => all.reduce((sum, { loss }) => sum + loss, 0n)

/** The distribution up to the level; null: that would take too long. */
const stepsOf = (all: readonly Exposure[], level: number): LossStep[] | null => {
  const unit = all.reduce((common, { loss }) => gcd(loss, common), 0n)
  if (unit === 0n) return [{ loss: 0n, probability: 1, upTo: 1 }]
  const whole = Number(totalOf(all) / unit)
  const clients = all.map(({ loss, probability }) => ({ units: Number(loss / unit), probability }))
  const work = { left: mostWork }
  for (let bound = firstBound(all, unit); ; bound *= 2) {
    const sums = sumsUpTo(clients, Math.min(bound, whole), work)
    if (sums === null) return null
    if (massOf(sums) < level && bound < whole) continue
    return upTo(sums, unit, level)
  }
}

/** Each loss in multiples of the grain; what is rounded off one is added to the next. */
const roundedTo = (all: readonly Exposure[], grain: bigint): Exposure[] => {
  let rest = 0n
  return all
    .map(({ loss, probability }) => {
      const whole = (loss + rest + grain / 2n) / grain
      rest += loss - whole * grain
      return { loss: whole * grain, probability }
    })
    .filter(({ loss }) => loss > 0n)
    .toSorted(byLoss)
}

/** More cells than this tell nothing more of what is rounded. */
const mostCells = 50_000

/** The exact steps, or those of the finest grain, a power of ten, that does not take too long. */
const reckoned = (all: readonly Exposure[], level: number) => {
  const exact = stepsOf(all, level)
  if (exact) return { steps: exact, roundedTo: null }
  const range = BigInt(firstBound(all, 1n))
  const cells = BigInt(Math.min(mostCells, Math.ceil(mostWork / all.length)))
  for (let grain = 10n; ; grain *= 10n) {
    const steps = grain * cells > range ? stepsOf(roundedTo(all, grain), level) : null
    if (steps) return { steps, roundedTo: grain }
  }
}

/**
 * The exact distribution of the sum of independent losses, up to the quantile at `level`; O(n ×
 * range) at most, where the range is the quantile in units of what all losses are multiples of,
 * and far less where few sums are possible. Bit for bit the same in whatever order clients come.
 */
export const lossOf = (exposures: readonly Exposure[], level = 0.95): Loss => {
  const all = exposures
    .filter(({ loss, probability }) => loss > 0n && probability > 0)
    .toSorted(byLoss)
  const expected = all.reduce((sum, one) => sum + Number(one.loss) * one.probability, 0)
  const { steps, roundedTo: grain } = reckoned(all, level)
  return { expected, quantile: steps.at(-1)!.loss, most: totalOf(all), steps, roundedTo: grain }
}
