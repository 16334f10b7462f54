import { roomOf } from '../rooms.ts'
import { flatten, isTest, parse } from '../source.ts'
import type { Comment, Finding, Node, Source } from '../source.ts'

const forbidden: Readonly<Record<string, string>> = {
  TSEnumDeclaration: 'an enum: write a union of texts',
  TSModuleDeclaration: 'a namespace: a file is one',
  Decorator: 'a decorator: call the function',
}

const nameOf = (node: unknown): string => ((node as Node | null)?.['name'] as string) ?? ''

const wrongForm = (node: Node, path: string): string | undefined => {
  // `declare module` and `declare global` tell the compiler of what others wrote.
  const told = node['declare'] || path.endsWith('.d.ts')
  if (node.type === 'TSModuleDeclaration' && told) return undefined
  if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') {
    const parent = nameOf(node['superClass'])
    if (parent.endsWith('Error')) return undefined
    // The web platform knows custom elements as classes only.
    if (parent === 'HTMLElement' && roomOf(path) === 'browser') return undefined
    return 'a class that is no error: write functions'
  }
  return forbidden[node.type]
}

/** No classes but errors, no enums, no namespaces, no decorators. */
export const forms = (source: Source): Finding[] =>
  source.nodes().flatMap((node) => {
    const says = wrongForm(node, source.path)
    return says ? [{ path: source.path, line: source.lineAt(node.start), says }] : []
  })

const telling = [
  'CallExpression', 'VariableDeclaration', 'ImportDeclaration', 'ExportNamedDeclaration',
  'ReturnStatement', 'IfStatement', 'ForStatement', 'ForOfStatement', 'AssignmentExpression',
  'ArrowFunctionExpression', 'AwaitExpression', 'FunctionDeclaration', 'JSXElement',
] // prettier-ignore

/** A quoted word before a bracket is no call. */
const tells = (node: Node): boolean =>
  telling.includes(node.type) && (node['callee'] as Node | undefined)?.type !== 'TemplateLiteral'

const wordsOf = ({ text }: Comment): string =>
  text.replaceAll(/^\s*(\/\/|\/\*+|\*(?!\/)) ?|\*\/$/gm, '').trim()

/** Whether the words of a comment are a program rather than a sentence. */
const isProgram = (words: string): boolean =>
  ['', 'async () => {'].some((before) => {
    try {
      const nodes = flatten(parse(before ? `${before}${words}}` : words, 'comment.tsx'))
      return nodes.some((node) => node.start >= before.length && tells(node))
    } catch {
      return false
    }
  })

/** Comments of one line each that follow on each other are one. */
const whole = (source: Source): Comment[] => {
  const joined: Comment[] = []
  for (const { text, start } of source.comments()) {
    const last = joined.at(-1)
    const between = last && source.text.slice(last.start + last.text.length, start)
    const goesOn = text.startsWith('//') && /^\n[ \t]*$/.test(between ?? '')
    if (last && goesOn) last.text = source.text.slice(last.start, start + text.length)
    else joined.push({ text, start })
  }
  return joined
}

/** Comments are sentences: nothing is commented out, nothing is left for later. */
export const comments = (source: Source): Finding[] =>
  whole(source).flatMap((comment) => {
    const words = wordsOf(comment)
    const line = source.lineAt(comment.start)
    const later = /\b(TODO|FIXME|XXX|HACK)\b/.exec(words)
    if (later) return [{ path: source.path, line, says: `${later[0]}: do it, or say it elsewhere` }]
    const program = [words, ...words.split('\n')].find(isProgram)
    return program ? [{ path: source.path, line, says: `commented out: ${program}` }] : []
  })

/** A test's name is the sentence that must hold, and every test is run. */
export const testNames = (source: Source): Finding[] => {
  if (!isTest(source.path)) return []
  return source
    .nodes()
    .filter(({ type }) => type === 'CallExpression')
    .flatMap((node) => {
      const says = wrongTest(node, source)
      return says ? [{ path: source.path, line: source.lineAt(node.start), says }] : []
    })
}

const wrongTest = (node: Node, source: Source): string | undefined => {
  const callee = node['callee'] as Node
  const called = source.text.slice(callee.start, callee.end)
  if (/^(test|describe|it)\.(only|skip|todo)$/.test(called)) return `${called} runs not everything`
  const [first] = node['arguments'] as Node[]
  const title = called === 'test' && first?.type === 'Literal' ? String(first['value']) : undefined
  if (title === undefined) return undefined
  const sentence = title.split(/\s+/).length >= 3 || /[\u3040-\u9fff]/.test(title)
  return sentence && !/^should\b/.test(title) ? undefined : `"${title}" is no sentence`
}
