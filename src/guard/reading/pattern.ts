/** One pattern out of several: any of them. Long lists are told line by line. */
export const or = (...parts: readonly RegExp[]): RegExp =>
  new RegExp(`(?:${parts.map(({ source }) => source).join('|')})`)

/** One pattern out of several, one after the other. */
export const one = (...parts: readonly RegExp[]): RegExp =>
  new RegExp(parts.map(({ source }) => source).join(''))

/** As `one`, for every place in a text. */
export const each = (...parts: readonly RegExp[]): RegExp => new RegExp(one(...parts), 'g')
