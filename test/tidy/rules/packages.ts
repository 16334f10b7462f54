import { isTest } from '../source.ts'
import type { Finding, Source } from '../source.ts'

/**
 * Who may use which package or module of Node, by the beginning of the path. Platform meets the
 * machine; everything else that is allowed is said here. There is only one way to do a thing: a
 * package that is not in this table needs a decision first.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'node:': ['src/platform/', 'scripts/'],
  // Argon2id, and comparing seals in a time that tells nothing: no IO, no chance.
  'node:crypto': ['src/people/access/passwords.ts', 'src/api/'],
  // Answers are compressed where they leave.
  'node:zlib': ['src/web/frame/', 'src/api/frame/'],
  '@holiday-jp/holiday_jp': ['src/platform/calendar.ts'],
  '@hono/node-server': ['src/platform/serving/'],
  '@hono/zod-openapi': ['src/api/'],
  busboy: ['src/platform/uploads/'],
  esbuild: ['scripts/'],
  'file-type': ['src/platform/uploads/'],
  hono: ['src/web/', 'src/api/', 'src/commands/serve.ts'],
  nodemailer: ['src/outbox/smtp.ts'],
  pdfkit: ['src/papers/evidence/pdf/'],
  pg: ['src/platform/database/', 'src/platform/embedded/'],
  pino: ['src/platform/log.ts'],
  'playwright-core': ['scripts/screenshots.mjs'],
  preact: ['src/web/', 'src/api/docs/'],
  'preact-render-to-string': ['src/web/', 'src/api/docs/'],
  'prom-client': ['src/api/server/'],
  vitest: ['vitest.config.ts'],
  yauzl: ['src/platform/archives/'],
  yazl: ['src/platform/archives/'],
  // What comes from outside as JSON has a schema.
  zod: ['src/papers/evidence/verify/'],
}

/** `@scope/name` or `name`, of `@scope/name/inside` and `name/inside`. */
const packageOf = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')

const isForeign = (from: string): boolean => !/^[.#/]/.test(from)

/** Packages and modules of Node are used where the table says, and nowhere else. */
export const packages = (source: Source): Finding[] => {
  if (isTest(source.path) || source.path.startsWith('bench/')) return []
  return source.imports().flatMap(({ from, start }) => {
    if (!isForeign(from)) return []
    const name = from.startsWith('node:') ? from : packageOf(from)
    const places = [
      ...(allowed[name] ?? []),
      ...(from.startsWith('node:') ? allowed['node:']! : []),
    ]
    if (places.some((place) => source.path.startsWith(place))) return []
    const where = places.length > 0 ? `only ${places.join(', ')} may` : 'nobody may yet'
    return [{ path: source.path, line: source.lineAt(start), says: `${name}: ${where} use it` }]
  })
}

type Manifest = {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  optionalDependencies: Record<string, string>
}

/** Run by name, read by the compiler or wanted by another package, and so imported by nobody. */
const tools = [
  'oxfmt', 'oxlint', 'typescript', '@types/node', 'zod',
  '@expo-google-fonts/noto-emoji', '@expo-google-fonts/noto-sans-jp',
] // prettier-ignore

/** Every dependency is pinned to one version and used by somebody. */
export const dependencies = (manifest: Manifest, sources: readonly Source[]): string[] => {
  const used = new Set(
    sources.flatMap((source) => [
      ...source.imports().map(({ from }) => packageOf(from)),
      ...[...source.text.matchAll(/@import ['"]([^'"]+)/g)].map(({ 1: from = '' }) =>
        packageOf(from),
      ),
    ]),
  )
  const { dependencies: running, devDependencies, optionalDependencies } = manifest
  const unused = Object.keys({ ...running, ...devDependencies })
    .filter((name) => !tools.includes(name) && !used.has(name.replace('@types/', '')))
    .map((name) => `${name} is used by nobody`)
  const loose = Object.entries({ ...running, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} is not pinned: ${version}`)
  return [...unused, ...loose]
}

type Lock = {
  packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>
}

/**
 * The lock names the optional packages of every machine. npm leaves out those that it could not
 * reach when it wrote the lock, and then `npm ci` refuses the lock for lack of them.
 */
export const lockGaps = ({ packages: locked }: Lock): string[] =>
  Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => ![`${path}/`, ''].some((base) => `${base}node_modules/${name}` in locked))
      .map((name) => `the lock lacks ${name}, an optional part of ${path || 'this package'}`),
  )
