import { nothingWrong, prefilled } from '../../frame/index.ts'
import type { Typed, Wrong } from '../../frame/index.ts'
import type { Sent } from './load.ts'

/**
 * One of the many forms of the page: what stands in it, whether it is the one that came back, and
 * the ids of its fields, of which only those of the form that came back are plain: errors lead to
 * them.
 */
export const formOf = (
  form: string,
  sent: Sent | undefined,
  filled: Readonly<Record<string, string>> = {},
): { typed: Typed; wrong: Wrong; open: boolean; idOf: (name: string) => string } => {
  const came = sent?.form === form ? sent : undefined
  return {
    typed: came?.typed ?? prefilled(filled),
    wrong: came?.wrong ?? nothingWrong,
    open: came !== undefined,
    idOf: (name) => (came === undefined ? `field-${form}-${name}` : `field-${name}`),
  }
}
