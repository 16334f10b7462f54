/** One line of a model: what the published rule says, and where it is written. */
export const source = (says: string, ...where: readonly string[]): string =>
  where.length === 0 ? says : `${says}: ${where.join(', ')}`

/** Where no rule was found, a model takes what serves the platform best. */
export const assumed = "Assumed in the platform's favour: no rule found"
