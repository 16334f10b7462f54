import { posix } from 'node:path'
import { isTest } from '../source.ts'
import type { Finding, Node, Source } from '../source.ts'

const limits = { file: 300, function: 60, columns: 100, folder: 15 }

/** A file has at most 300 lines, a line at most 100 columns. */
export const fileSizes = (source: Source): Finding[] => {
  const lines = source.text.replace(/\n$/, '').split('\n')
  const long = lines.flatMap((line, index) => {
    const columns = [...line].length
    if (columns <= limits.columns || cannotBreak(source.path, line)) return []
    return [{ path: source.path, line: index + 1, says: `a line of ${columns} columns` }]
  })
  if (lines.length <= limits.file) return long
  const says = `a file of ${lines.length} lines`
  return [{ path: source.path, line: lines.length, says }, ...long]
}

/**
 * A web address cannot be broken, nor a text in JSON; a catalogue has one text for each key, and
 * the formatter keeps a test's sentence on one line.
 */
const cannotBreak = (path: string, line: string): boolean =>
  path.endsWith('.json') ||
  /^[\s*/'"`-]*https?:\S+$/.test(line) ||
  (isTest(path) && /^ *test\('.*', (async )?\(.*\) => \{$/.test(line)) ||
  (/^src\/locale\/(ja|en)\//.test(path) && /^ *('?[\w.]+'?: )?(['"`]).*\2,?$/.test(line))

const isFunction = ({ type }: Node): boolean =>
  ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(type)

/** A function has at most 60 lines. */
export const functionSizes = (source: Source): Finding[] =>
  source
    .nodes()
    .filter(isFunction)
    .flatMap(({ start, end }) => {
      const line = source.lineAt(start)
      const count = source.lineAt(end) - line + 1
      if (count <= limits.function) return []
      return [{ path: source.path, line, says: `a function of ${count} lines` }]
    })

/** A folder has at most 15 files. Records, pictures and migrations are lists that only grow. */
export const folderSizes = (paths: readonly string[]): Finding[] =>
  Object.entries(Object.groupBy(paths, (path) => posix.dirname(path))).flatMap(([path, files]) => {
    if (/^docs\/|^migrations$/.test(path) || path === '.') return []
    const count = files?.length ?? 0
    return count > limits.folder ? [{ path, line: 1, says: `a folder of ${count} files` }] : []
  })
