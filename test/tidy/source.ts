import { parseAst } from 'vitest/node'

/** What a rule says against a file. `line` counts from 1. */
export type Finding = { path: string; line: number; says: string }

/** A node of the syntax tree (ESTree with types); the offsets are into the text. */
export type Node = { type: string; start: number; end: number; [property: string]: unknown }

export type Comment = { text: string; start: number }

/** An import or a re-export. `names` are those of the other file; `*` where all are taken. */
export type Import = { from: string; names: string[]; start: number }

/** A file of the house, with what the rules look at, each worked out once, when first asked for. */
export type Source = {
  path: string
  text: string
  /**
   * Every node of the tree, parents before children; empty for what is not TypeScript or
   * JavaScript.
   */
  nodes(): readonly Node[]
  comments(): readonly Comment[]
  /** The text with comments and the insides of literals blanked out, offsets kept. */
  code(): string
  imports(): readonly Import[]
  lineAt(offset: number): number
}

const isCode = (path: string): boolean => /\.(tsx?|mjs)$/.test(path)

const literals = ['Literal', 'TemplateElement', 'JSXText']

/** A test, or what only tests use. */
export const isTest = (path: string): boolean => /\.test\.tsx?$|(^|\/)test\//.test(path)

export const sourceOf = (path: string, text: string): Source => {
  const nodes = once(() => (isCode(path) ? flatten(parse(text, path)) : []))
  const found = once(() => blank(text, nodes()))
  return {
    path,
    text,
    nodes,
    comments: () => found().comments,
    code: () => found().code,
    imports: once(() => nodes().flatMap(importOf)),
    lineAt: (offset) => text.slice(0, offset).split('\n').length,
  }
}

/** Throws where the text is not TypeScript. */
export const parse = (text: string, path = 'some.ts'): Node =>
  parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path) as unknown as Node

const once = <T>(work: () => T): (() => T) => {
  let known: { value: T } | undefined
  return () => (known ??= { value: work() }).value
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value

/** The node and everything below it. */
export const flatten = (root: Node): Node[] => {
  const below = Object.values(root).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  )
  return [root, ...below.flatMap(flatten)]
}

const blank = (text: string, nodes: readonly Node[]): { code: string; comments: Comment[] } => {
  const letters = text.split('')
  const clear = (start: number, end: number) => {
    for (let at = start; at < end; at++) if (letters[at] !== '\n') letters[at] = ' '
  }
  for (const { type, start, end } of nodes) if (literals.includes(type)) clear(start, end)
  const withComments = letters.join('')
  const comments: Comment[] = []
  for (const { index, 0: found } of withComments.matchAll(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g)) {
    comments.push({ text: text.slice(index, index + found.length), start: index })
    clear(index, index + found.length)
  }
  return { code: letters.join(''), comments }
}

const textOf = (node: unknown): string | undefined =>
  isNode(node) && typeof node['value'] === 'string' ? node['value'] : undefined

const nameOf = (node: unknown): string =>
  isNode(node) ? ((node['name'] as string | undefined) ?? textOf(node) ?? '*') : '*'

const importOf = (node: Node): Import[] => {
  const from = textOf(node['source'])
  if (from === undefined) return []
  const specifiers = Array.isArray(node['specifiers']) ? node['specifiers'].filter(isNode) : []
  const names = specifiers.map((one) => {
    if (one.type === 'ImportDefaultSpecifier') return 'default'
    return nameOf(one.type === 'ExportSpecifier' ? one['local'] : one['imported'])
  })
  if (node.type === 'ImportDeclaration' || node.type === 'ExportNamedDeclaration')
    return [{ from, names, start: node.start }]
  if (node.type === 'ExportAllDeclaration' || node.type === 'ImportExpression')
    return [{ from, names: ['*'], start: node.start }]
  return []
}
