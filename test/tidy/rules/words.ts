import { roomOf } from '../rooms.ts'
import type { Finding, Node, Source } from '../source.ts'

type Retired = { word: RegExp; instead: string; except?: readonly string[] }

/** Parts of names with another word in the glossary, or with nothing to say. */
const retired: readonly Retired[] = [
  { word: /^(utils?|helpers?|services?|managers?|factory|factories)$/, instead: 'what it does' },
  { word: /^(tickets?)$/, instead: 'case' },
  { word: /^(timeouts?)$/, instead: 'deadline or silence; in ms: patience, pause' },
  { word: /^(disputes?)$/, instead: 'contest' },
  { word: /^(escrow)$/, instead: 'pot' },
  { word: /^(freelancers?|contractors?|sellers?|vendors?)$/, instead: 'worker' },
  { word: /^(customers?|buyers?|employers?)$/, instead: 'client' },
  // An operating system has users; so have mail servers and databases.
  { word: /^(users?)$/, instead: 'person', except: ['platform', 'outbox', 'bench', 'test'] },
  { word: /^(logins?|logout|signin|signout|signup)$/, instead: 'sign in, sign out, sign up' },
  { word: /^(submissions?|revisions?)$/, instead: 'delivery, rework' },
  { word: /^(legacy|deprecated|obsolete)$/, instead: 'the thing itself: there is only one' },
]

const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean)

const wrongWord = (name: string, room: string): string | undefined => {
  for (const word of wordsOf(name))
    for (const { word: pattern, instead, except } of retired)
      if (pattern.test(word) && !except?.includes(room)) return `"${name}" says ${word}: ${instead}`
  return undefined
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value

/** Where a node gives names of our own choosing: what it declares, not what it uses. */
const naming: Readonly<Record<string, readonly string[]>> = {
  VariableDeclarator: ['id'],
  FunctionDeclaration: ['id', 'params'],
  FunctionExpression: ['id', 'params'],
  ArrowFunctionExpression: ['params'],
  ClassDeclaration: ['id'],
  TSTypeAliasDeclaration: ['id'],
  TSInterfaceDeclaration: ['id'],
  TSPropertySignature: ['key'],
  TSMethodSignature: ['key'],
}

const namesIn = (value: unknown): { name: string; start: number }[] => {
  if (Array.isArray(value)) return value.flatMap(namesIn)
  if (!isNode(value)) return []
  if (value.type === 'Identifier') return [{ name: value['name'] as string, start: value.start }]
  // In { given: ours } only the right side is our name.
  if (value.type === 'Property') return value['shorthand'] ? [] : namesIn(value['value'])
  const inside = [value['properties'], value['elements'], value['argument'], value['left']]
  return inside.flatMap(namesIn)
}

/**
 * Names say what the glossary says; where other platforms' rules are modelled, their words stand.
 */
export const names = (source: Source): Finding[] => {
  if (source.path.startsWith('processes/peers/')) return []
  const room = roomOf(source.path) ?? ''
  return source
    .nodes()
    .flatMap((node) => (naming[node.type] ?? []).flatMap((key) => namesIn(node[key])))
    .flatMap(({ name, start }) => {
      const says = wrongWord(name, room) ?? wrongHandle(name, source)
      return says ? [{ path: source.path, line: source.lineAt(start), says }] : []
    })
}

/** A client orders and pays; whoever speaks to the driver holds a db or a tx. */
const wrongHandle = (name: string, source: Source): string | undefined => {
  const speaksToDriver = source.imports().some(({ from }) => from === 'pg')
  const handle = speaksToDriver && wordsOf(name).includes('client')
  return handle ? `"${name}": a database handle is db or tx` : undefined
}

/** Tables and columns say what the glossary says. */
export const columns = (source: Source): Finding[] => {
  if (!source.path.startsWith('migrations/')) return []
  return source.text.split('\n').flatMap((line, index) => {
    const [, name] = /^(?:create table |create view |  )([a-z_]+) /.exec(line) ?? []
    const says = name && wrongWord(name, 'migrations')
    return says ? [{ path: source.path, line: index + 1, says }] : []
  })
}

/** A folder or file of these names says nothing of what is in it. */
const sayNothing = /^(common|misc|shared|stuff|lib|general|various)$/

const kebab = /^\.?[a-z\d]+([-.][a-z\d]+)*$/

/** Folders and files are in kebab-case, say what the glossary says, and carry no version. */
export const paths = (path: string): Finding[] => {
  const found = (says: string): Finding => ({ path, line: 1, says })
  if (!/^(src|processes|test|bench|scripts|migrations)\//.test(path)) return []
  return path.split('/').flatMap((part) => {
    const name = part.replace(/\..*/, '')
    const says = wrongWord(name, roomOf(path) ?? '')
    if (says) return [found(says)]
    if (sayNothing.test(name)) return [found(`"${name}" says nothing of what is in it`)]
    if (!kebab.test(part)) return [found(`${part} is not in kebab-case`)]
    if (/-(v?\d+|new|old|copy|final|temp|tmp)\./.test(part)) return [found(`${part}: only one`)]
    return []
  })
}
