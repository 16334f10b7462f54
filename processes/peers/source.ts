/** One line of a model: what the published rule says, and where it is written. */
export const source = (says: string, ...where: readonly string[]): string =>
  where.length === 0 ? says : `${says}: ${where.join(', ')}`

/** Known only from what users, blogs or mirrors say of the rule. */
export const weakly = (says: string, ...where: readonly string[]): string =>
  `${source(says, ...where)} (weak)`

/** Where no rule was found, a model takes what serves the platform best. */
export const assumed = "Assumed in the platform's favour: no rule found"

/** How sure a line is, by its words. */
export const surenessOf = (line: string): 'yes' | 'weak' | 'assumed' => {
  if (/assumed|Assumed|Not stated/.test(line)) return 'assumed'
  return /\bweak\)|differs/.test(line) ? 'weak' : 'yes'
}
