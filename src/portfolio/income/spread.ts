import type { Yen } from '#engine'

/** How income is spread over those it came from. */
export type Spread = {
  total: Yen
  /** The part of the largest in the whole, 0 to 1; 0 where nothing came. */
  largest: number
  /** The sum of all shares squared: 1 if all came from one. */
  concentration: number
  /** 1 / concentration: so many clients of equal size would be as concentrated; 0: nothing came. */
  effective: number
}

/** Reckoned in whole yen until the last step, so that the order of clients does not matter. */
export const spreadOf = (incomes: readonly Yen[]): Spread => {
  let [total, squares, most] = [0n, 0n, 0n]
  for (const income of incomes) {
    total += income
    squares += income * income
    if (income > most) most = income
  }
  if (total === 0n) return { total, largest: 0, concentration: 0, effective: 0 }
  const concentration = Number(squares) / (Number(total) * Number(total))
  return {
    total,
    largest: Number(most) / Number(total),
    concentration,
    effective: 1 / concentration,
  }
}
