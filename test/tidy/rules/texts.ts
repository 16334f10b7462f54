import { isTest } from '../source.ts'
import type { Source } from '../source.ts'

/**
 * Every piece of text that code could look words up by: whole, and how composed ones begin and end.
 */
export type Mentioned = {
  whole: ReadonlySet<string>
  beginnings: ReadonlySet<string>
  endings: ReadonlySet<string>
}

/** What the sources mention, besides the catalogues themselves. Tests mention nothing. */
export const mentionedIn = (sources: readonly Source[]): Mentioned => {
  const whole = new Set<string>()
  const beginnings = new Set<string>()
  const endings = new Set<string>()
  for (const source of sources) {
    if (isTest(source.path) || /^src\/locale\/(ja|en)\//.test(source.path)) continue
    for (const node of source.nodes()) {
      if (node.type === 'Literal' && typeof node['value'] === 'string') whole.add(node['value'])
      if (node.type !== 'TemplateLiteral') continue
      const parts = (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value)
      const [first = '', last = ''] = [parts[0]?.cooked, parts.at(-1)?.cooked]
      if (first.includes('.')) beginnings.add(first)
      if (first === '' && /^\.[a-z_]+$/.test(last)) endings.add(last)
    }
  }
  return { whole, beginnings, endings }
}

/**
 * Keys of the catalogue that no code mentions: neither whole, nor by how a composed text begins
 * (`states.${name}`). The words of a refusal are used where its code is, or its ending
 * (`${noun}.required`).
 */
export const unusedKeys = (
  keys: readonly string[],
  { whole, beginnings, endings }: Mentioned,
): string[] => {
  // `refusals.${code}` is how every refusal is looked up, and so tells nothing of any one.
  const begin = [...beginnings].filter((one) => one !== 'refusals.')
  return keys.filter((key) => {
    const code = key.replace(/^refusals\./, '')
    if ([key, code].some((one) => whole.has(one) || begin.some((b) => one.startsWith(b))))
      return false
    return code === key || ![...endings].some((end) => code.endsWith(end))
  })
}

/** The codes of refusals that code gives, found where a refusal is made. */
export const refusalCodes = (sources: readonly Source[]): string[] => {
  const made = /\b(?:refuse\(\s*|code: )'([a-z_]+\.[a-z_]+)'/g
  const texts = sources
    .filter(({ path }) => path.startsWith('src/') && !isTest(path))
    .filter(({ path }) => !/^src\/(locale|web\/browser)\//.test(path))
    .map(({ text }) => text)
  const found = [...texts.join('\n').matchAll(made)]
  return [...new Set(found.map(({ 1: code = '' }) => code))].toSorted()
}
