import { roomOf } from '../rooms.ts'
import { isTest } from '../source.ts'
import type { Finding, Source } from '../source.ts'

const isMigration = (path: string): boolean => path.startsWith('migrations/')

/** Migrations are numbered without a gap and only go forward. */
export const migrationNames = (paths: readonly string[]): Finding[] =>
  paths
    .filter(isMigration)
    .toSorted()
    .flatMap((path, index) => {
      const number = String(index + 1).padStart(4, '0')
      if (new RegExp(`^migrations/${number}-[a-z]+(-[a-z]+)*\\.sql$`).test(path)) return []
      return [{ path, line: 1, says: `number ${number} and words in kebab-case are wanted` }]
    })

const tablesIn = (sql: string): string[] =>
  [...sql.matchAll(/create (?:unlogged )?table (\w+)/g)].map(({ 1: name = '' }) => name)

/** What a cluster could not do, or what nobody could find again. */
const notInTables: readonly [RegExp, string][] = [
  [/\bcreate (or replace )?function\b/gi, 'functions live beside their owner, in <room>.sql'],
  [/\bcreate (or replace )?(constraint )?trigger\b/gi, 'no triggers'],
  [/\bcreate sequence\b|\b(big|small)?serial\b|\bas identity\b/gi, 'no sequences: ids by newId'],
  [/\bdeferrable\b|\bexclude using\b/gi, 'no constraint that a cluster could not hold'],
  [/\bdrop (table|column)\b|\brename (to|column)\b/gi, 'forward only: old servers still read it'],
]

/**
 * Migrations hold tables; groups that may live on different machines do not refer to each other.
 */
export const migrations = (source: Source): Finding[] => {
  if (!isMigration(source.path)) return []
  const sql = source.text.replaceAll(/--.*/g, (words) => ' '.repeat(words.length))
  const at = (index: number, says: string): Finding => ({
    path: source.path,
    line: source.lineAt(index),
    says,
  })
  const own = tablesIn(sql)
  return [
    ...notInTables.flatMap(([pattern, says]) =>
      [...sql.matchAll(pattern)].map(({ index, 0: found }) => at(index, `${found}: ${says}`)),
    ),
    ...[...sql.matchAll(/\breferences (\w+)/g)]
      .filter(({ 1: table = '' }) => !own.includes(table))
      .map(({ index, 0: found }) => at(index, `${found}: no foreign key across groups`)),
    ...(/(^|\n)grant [^;]+;\s*$/.test(sql)
      ? []
      : [at(sql.length, 'its last word grants what the application may do')]),
  ]
}

/** In queries, wherever they stand: what is lost with its server, or blinds an index. */
const notInQueries: readonly [RegExp, string][] = [
  [/\bpg_(try_)?advisory_\w+/gi, 'a lock that is no row is lost with its server: take a row'],
  [/\bclock_timestamp\(/gi, 'no index can be used with it: hand the instant in'],
]

/** Queries hold nothing that a cluster or an index could not. */
export const queries = (source: Source): Finding[] => {
  if (!/^(src|migrations)\//.test(source.path) || isTest(source.path)) return []
  return notInQueries.flatMap(([pattern, says]) =>
    [...source.text.matchAll(pattern)].map(({ index, 0: found }) => ({
      path: source.path,
      line: source.lineAt(index),
      says: `${found}: ${says}`,
    })),
  )
}

/** Who may write a table that others than its owner write too: the same commit needs it. */
const alsoWrites: Readonly<Record<string, readonly string[]>> = {
  outbox: ['contracts', 'people', 'market', 'talk', 'weeks', 'desk', 'waiting', 'portfolio'],
  payouts: ['contracts'],
  cases: ['contracts'],
  case_rounds: ['contracts'],
  contract_balances: ['contracts'],
  // What was done or said is to be looked at: who waits for whom follows from it.
  passed: ['contracts', 'talk'],
  // Marked with the sums that it enters.
  standings: ['trust'],
}

const owners: Readonly<Record<string, string>> = {
  people: 'people', profiles: 'people', bank_details: 'people', staff: 'people',
  sessions: 'people', links: 'people', rate_limits: 'people', calendar_feeds: 'people',
  organisations: 'people', members: 'people', invitations: 'people', deputies: 'people',
  jobs: 'market', job_words: 'market', proposals: 'market', offers: 'market',
  agreements: 'contracts', standings: 'contracts', events: 'contracts', cases: 'desk',
  staff_log: 'people', guard_warnings: 'people', identity_checks: 'people',
  identity_files: 'people', case_rounds: 'desk', case_entries: 'desk', rulings: 'desk',
  reviews: 'trust', trust_figures: 'trust',
  transfers: 'ledger', contract_balances: 'ledger', wallets: 'ledger',
  reserves: 'ledger', payouts: 'ledger',
  standing_orders: 'weeks', rolled_weeks: 'weeks', timers: 'weeks',
  messages: 'talk', files: 'talk', readings: 'talk', seen: 'talk',
  passed: 'waiting', followed: 'waiting', debts: 'waiting', sittings: 'waiting',
  answering: 'waiting', habits: 'waiting', hours: 'waiting', absences: 'waiting',
  fits: 'waiting', follower: 'waiting',
  elsewhere_contracts: 'portfolio', elsewhere_entries: 'portfolio',
  dismissed_jobs: 'portfolio',
  outbox: 'outbox', answers: 'api', market_time: 'clock',
} // prettier-ignore

/** A table is written by the room that owns it, so that its rules have one home. */
export const writers = (source: Source): Finding[] => {
  const room = roomOf(source.path)
  if (!source.path.startsWith('src/') || isTest(source.path) || !room) return []
  const writing = /\b(?:insert into|update|delete from|truncate) +(?:only +)?([a-z_]+)/gi
  return [...source.text.matchAll(writing)].flatMap(({ index, 1: table = '', 0: found }) => {
    const owner = owners[table]
    if (!owner || owner === room || alsoWrites[table]?.includes(room)) return []
    const says = `${found}: ${owner} alone writes there`
    return [{ path: source.path, line: source.lineAt(index), says }]
  })
}

/** Every table has an owner. */
export const owned = (source: Source): Finding[] =>
  isMigration(source.path)
    ? tablesIn(source.text)
        .filter((table) => !(table in owners))
        .map((table) => ({ path: source.path, line: 1, says: `whose table is ${table}?` }))
    : []

const skinsWithSql = ['src/api/frame/']

/** Skins decide nothing and so ask the database nothing; the API alone remembers its answers. */
export const skins = (source: Source): Finding[] => {
  const skin = /^src\/(web|api)\//.test(source.path) && roomOf(source.path) !== 'browser'
  if (!skin || isTest(source.path)) return []
  if (skinsWithSql.some((path) => source.path.startsWith(path))) return []
  return [...source.code().matchAll(/\b(db|tx)\.(query|transaction)\b/g)].map(({ index }) => ({
    path: source.path,
    line: source.lineAt(index),
    says: 'a skin asks an operation, not the database',
  }))
}
