import { rests } from '#contracts'
import type { ContractRow } from '#contracts'
import { json, toSql } from '#platform'
import type { Context } from '#platform'
import { threadOf } from '#talk'
import type { Message, StoredFile } from '#talk'
import type { CaseView } from '#desk'
import { format } from './shape.ts'
import { waitsOf } from './gather.ts'
import type { Asking, Facts } from './gather.ts'
import type { PackedFile } from './shape.ts'

/** Instants as JSON has them; null stays null. */
const iso = (at: number | null): string | null => (at === null ? null : toSql(at))

/** The longest name that every system can save, in bytes, with the id that goes before it. */
const longestName = 200

/** A name without what some system minds, cut between characters in front of its ending. */
const plainName = (name: string): string => {
  const plain = name
    .toWellFormed()
    .replaceAll(/[\p{C}/\\:*?"<>|]/gu, '_')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
  const ending = /\.[^.]{1,10}$/u.exec(plain)?.[0] ?? ''
  let stem = plain.slice(0, plain.length - ending.length)
  while (Buffer.byteLength(stem + ending) > longestName) stem = [...stem].slice(0, -1).join('')
  return stem + ending || 'file'
}

/** In which entry of a pack a file lies: by its id, under a name that no system minds. */
export const pathOf = ({ contractId, id, name }: StoredFile): string =>
  `files/${contractId.slice(-10)}/${id.slice(-10)}-${plainName(name)}`

const packedFile = (file: StoredFile, missing: ReadonlySet<string>): PackedFile => ({
  id: file.id,
  name: file.name,
  type: file.type,
  size: file.size,
  sha256: file.sha256,
  personId: file.personId,
  at: toSql(file.at),
  path: missing.has(file.id) ? null : pathOf(file),
})

const packedMessage = ({ id, by, personId, at, text, files }: Message) => ({
  id,
  by,
  personId,
  at: toSql(at),
  text,
  files: files.map((file) => file.id),
})

const packedCase = ({ found, entries }: CaseView) => ({
  id: found.id,
  cause: found.cause,
  openedBy: found.openedBy,
  openedAt: toSql(found.openedAt),
  dueAt: toSql(found.dueAt),
  closedAt: iso(found.closedAt),
  outcome: found.outcome,
  answeredAt: iso(found.answeredAt),
  answer: found.answer,
  entries: entries.map(({ id, kind, by, told, text, facts, at }) => ({
    id,
    kind,
    by,
    told,
    text,
    facts,
    at: toSql(at),
  })),
})

/** What is frozen of a contract, and where it stands. */
const packedRow = (row: ContractRow) => ({
  id: row.id,
  frameId: row.frame_id,
  process: row.process,
  version: row.process_version,
  client: { id: row.client_id, name: row.terms.clientName },
  worker: { id: row.worker_id, name: row.terms.workerName },
  terms: row.terms,
  price: row.price,
  clocks: row.clocks,
  createdAt: toSql(row.created_at),
  state: row.state,
  turn: row.turn,
  dueAt: iso(row.due_at),
  pot: row.pot,
  head: { seq: row.version, hash: row.last_hash },
})

const packedFacts = (context: Context, facts: Facts) => ({
  clockHistory: waitsOf(context.calendar, facts).map(({ state, from, due, ended }) => ({
    state,
    turn: rests(facts.process, state) ? null : (turnIn(facts, state) ?? null),
    from: toSql(from),
    dueAt: iso(due),
    endedAt: ended && toSql(ended.link.at),
    endedBy: ended?.link.by ?? null,
    action: ended?.link.action ?? null,
  })),
  reminders: facts.reminders.map(({ kind, toId, at, dueAt, mail }) => ({
    kind,
    toId,
    mail,
    at: toSql(at),
    dueAt: iso(dueAt),
  })),
  seen: facts.seen.map(({ party, personId, by, dueAt, at }) => ({
    party,
    personId,
    answerBy: by,
    dueAt: toSql(dueAt),
    at: toSql(at),
  })),
  readings: facts.readings.map(({ personId, readAt }) => ({ personId, readAt: toSql(readAt) })),
  cases: facts.cases.map(packedCase),
})

const turnIn = ({ process }: Facts, state: string): string | undefined => {
  const found = process.states[state]
  return found && 'turn' in found ? found.turn : undefined
}

const packedEvents = ({ events }: Facts) =>
  events.map(({ link, withheld }) => ({
    ...link,
    at: toSql(link.at),
    ...(withheld ? { withheld } : {}),
  }))

/** The members of an object without its braces: more may follow. */
const members = (value: object): string => json(value).slice(1, -1)

async function* thread(context: Context, row: ContractRow, at: number): AsyncGenerator<string> {
  let first = true
  for await (const page of threadOf(context, row, at))
    for (const message of page) {
      yield `${first ? '\n' : ',\n'}${json(packedMessage(message))}`
      first = false
    }
}

/** What the JSON of a pack is made of; the facts of a contract are read when it is its turn. */
export type Data = {
  pack: Record<string, unknown>
  contracts: AsyncIterable<Facts>
  missing: ReadonlySet<string>
}

/** `evidence.json`, piece by piece: no thread and no frame is held as a whole. */
export async function* dataOf(
  context: Context,
  { pack, contracts, missing }: Data,
  { at }: Asking,
): AsyncGenerator<string> {
  yield `{"format":${json(format)},"pack":${json(pack)},"contracts":[`
  let first = true
  for await (const facts of contracts) {
    const told = packedFacts(context, facts)
    yield `${first ? '\n' : ',\n'}{${members(packedRow(facts.row))},${members(told)}`
    yield `,"files":${json(facts.files.map((file) => packedFile(file, missing)))}`
    yield `,"events":${json(packedEvents(facts))},"messages":[`
    yield* thread(context, facts.row, at)
    yield ']}'
    first = false
  }
  yield ']}\n'
}
