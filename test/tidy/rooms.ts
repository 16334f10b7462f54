/** Who may enter whom: house.md's picture as a table. Tests may enter every room, by its door. */

const ground = ['platform', 'locale']
const pure = ['engine', 'silence', 'guard']
const organs = ['ledger', 'clock', 'outbox', 'people']
const heart = ['contracts', 'processes']
const features = [
  'market', 'talk', 'weeks', 'trust', 'desk', 'waiting', 'portfolio', 'payments', 'papers',
  'checks', 'simulation',
] // prettier-ignore
const skins = ['web', 'api']

const belowFeatures = [...heart, ...organs, ...pure, ...ground]
const belowSkins = [...features, ...belowFeatures]
export const everyRoom = [...skins, ...belowSkins]

/**
 * Features do not know each other, with these exceptions; none of them may close a circle.
 * The simulation plays parties who use the whole marketplace.
 */
const amongFeatures: Readonly<Record<string, readonly string[]>> = {
  simulation: features.filter((room) => room !== 'simulation'),
  // What they come upon is for the desk to look into.
  market: ['desk'],
  talk: ['desk'],
  // "Back on that day" is said like "seen".
  waiting: ['talk'],
  trust: ['desk'],
  // A pack of evidence holds what was said, too.
  papers: ['desk', 'talk'],
  weeks: ['desk'],
  // Who may fall silent, who could be worked for besides, and how safe they are; letters as papers.
  portfolio: ['waiting', 'market', 'trust', 'papers'],
}

const featureRow = (room: string) =>
  [room, [...belowFeatures, ...(amongFeatures[room] ?? [])]] as const

/** The doors that each room may enter; its own files it reaches by relative paths. */
export const mayEnter: Readonly<Record<string, readonly string[]>> = {
  platform: [],
  locale: [],
  engine: [],
  silence: [],
  guard: [],
  processes: ['engine'],
  // Organs do not know each other, and of the pure rooms they need none.
  ledger: ['platform'],
  clock: ['platform'],
  outbox: ['platform'],
  // What people say of themselves is looked at like what they say to each other. The desk's days
  // for an identity check are counted like those of a contract.
  people: ['platform', 'locale', 'guard', 'engine'],
  contracts: ['processes', ...organs, ...pure, ...ground],
  ...Object.fromEntries(features.map(featureRow)),
  web: belowSkins,
  api: belowSkins,
  main: everyRoom,
  test: everyRoom,
  bench: everyRoom,
  // What browsers get: nothing of the server's.
  browser: [],
  // Runs before there is a build.
  scripts: [],
  root: [],
}

/** The room that a path belongs to; undefined for what is no code of a room. */
export const roomOf = (path: string): string | undefined => {
  if (path.startsWith('src/web/browser/')) return 'browser'
  if (path === 'src/main.ts' || path.startsWith('src/commands/')) return 'main'
  const [first = '', second = '', third] = path.split('/')
  if (first === 'src') return third === undefined ? undefined : second
  if (['processes', 'test', 'bench', 'scripts'].includes(first)) return first
  return second === '' ? 'root' : undefined
}

/** The door of a room. */
export const doorOf = (room: string): string =>
  room === 'processes' ? 'processes/index.ts' : `src/${room}/index.ts`
