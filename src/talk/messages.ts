import { contractFor, isAllowedOutside, sideOf } from '#contracts'
import type { Actor, ContractRow } from '#contracts'
import { filesLimit } from '#engine'
import type { Instant, Side } from '#engine'
import { heed, limitReach } from '#people'
import { json, newId, refuse, refuseAny, textIn, toSql } from '#platform'
import type { Context, Issue } from '#platform'
import { filesOf } from './files.ts'
import type { StoredFile } from './files.ts'

/** What one party wrote to the other; `at` in the market's epoch ms. */
export type Message = {
  id: string
  contractId: string
  /** Who wrote it: the side, or their deputy. */
  personId: string
  by: Side
  /** '' only where there are files. */
  text: string
  files: StoredFile[]
  at: Instant
}

/** `files` are ids of files that the sender stored for this contract; 20 at most. */
export type MessageDraft = {
  text: string
  files?: readonly string[] | undefined
  /** The writer was warned, and sends it all the same. */
  despiteWarning?: boolean | undefined
}

export const messageLimit = 10_000

/**
 * What the outbox tells the other party of: the message, and what the receiver is to the contract.
 */
export type MessageFacts = { messageId: string; party: 'client' | 'worker' }

/**
 * Writes to the other party; the message and the notice of it commit together. The same `key` of
 * the same person gives the message of the first time. Refuses `contract.not_found` (to
 * strangers), `message.parties_only` (to the desk, which reads), and with `issues`
 * `text.required|too_long|malformed`, `file.too_many {max}`, `files.unknown` (`files.N`: not
 * stored for this contract by this person), `rate.limited`, `guard.warned {kinds}` as `heed`.
 */
export async function sendMessage(
  context: Context,
  person: Actor,
  contractId: string,
  draft: MessageDraft,
  key?: string,
): Promise<Message> {
  const { row, party } = await contractFor(context.db, contractId, person)
  if (party === 'desk') return refuse('message.parties_only')
  await limitReach(context, 'message', person.id)
  const { text, files } = await checked(context, person, contractId, draft)
  const said = await heed(context, {
    personId: person.id,
    place: 'message',
    aboutId: contractId,
    texts: { text },
    earlier: await justBefore(context, contractId, person.id, key),
    despiteWarning: draft.despiteWarning,
    isAllowed: () => isAllowedOutside(context.db, row),
  })
  const receiver = party === 'client' ? 'worker' : 'client'
  const id = newId('msg')
  const facts: MessageFacts = { messageId: id, party: receiver }
  const at = context.time.now()
  const sent = await context.db.query(
    `with sent as (
       insert into messages (contract_id, id, person_id, text, files, at, key, side)
       values ($1, $2, $3, $4, $5, $6, $7, $11)
       on conflict (contract_id, person_id, key) where key is not null do nothing
       returning contract_id, id, at),
     passing as (insert into passed (contract_id, message_id) select contract_id, id from sent)
     insert into outbox (owner_id, id, to_id, kind, facts, at)
       select contract_id, $8, $9, 'message', $10, at from sent returning id`,
    [
      contractId,
      id,
      person.id,
      text,
      files.map((file) => file.id),
      toSql(at),
      key ?? null,
      newId('mail'),
      receiver === 'client' ? row.client_id : row.worker_id,
      json(facts),
      party,
    ],
    'talk.send',
  )
  if (sent.length > 0) {
    await said()
    return { id, contractId, personId: person.id, by: party, text, files, at }
  }
  const rows = await context.db.query<MessageRow>(
    `select ${columns} from messages where contract_id = $1 and person_id = $2 and key = $3`,
    [contractId, person.id, key],
  )
  const [known] = await whole(context, row, rows)
  if (!known) throw new Error('a message was neither written nor there')
  return known
}

const hourMs = 3_600_000

/** What they wrote there within the last hour, oldest first: one text may be sent in pieces. */
async function justBefore(
  { db, time }: Context,
  contractId: string,
  personId: string,
  key: string | undefined,
): Promise<string[]> {
  const rows = await db.query<{ text: string }>(
    `select right(text, 300) as text from messages
     where contract_id = $1 and person_id = $2 and at > $3
       and ($4::text is null or key is distinct from $4)
     order by at desc, id desc limit 6`,
    [contractId, personId, toSql(time.now() - hourMs), key ?? null],
    'talk.just_before',
  )
  return rows.map(({ text }) => text).toReversed()
}

async function checked(
  context: Context,
  person: Actor,
  contractId: string,
  { text: given, files: ids = [] }: MessageDraft,
) {
  const issues: Issue[] = []
  if (ids.length > filesLimit)
    issues.push({ path: 'files', code: 'file.too_many', params: { max: filesLimit } })
  const text = textIn(issues, 'text', given, {
    max: messageLimit,
    required: ids.length === 0,
    lines: true,
  })
  refuseAny(issues)
  const files = await filesOf(context, contractId, ids)
  const own = new Set(files.filter((file) => file.personId === person.id).map(({ id }) => id))
  for (const [index, id] of ids.entries())
    if (!own.has(id)) issues.push({ path: `files.${index}`, code: 'files.unknown' })
  refuseAny(issues)
  return { text, files }
}

export type MessageRow = Omit<Message, 'files' | 'by'> & { files: string[]; side: Side | null }

/** The columns of a MessageRow. */
export const columns = `id, contract_id as "contractId", person_id as "personId", side, text,
  files, at`

export type MessagePage = {
  limit?: number | undefined
  after?: string | undefined
  /** So many characters are enough: the message that reaches them is the last of the page. */
  characters?: number | undefined
}

/**
 * What was written on a contract, newest first: `limit` (100) messages at most, all older than the
 * one with the id `after`. For its parties and the desk; refuses `contract.not_found`.
 */
export async function messagesOf(
  context: Context,
  contractId: string,
  viewer: Actor,
  page: MessagePage = {},
): Promise<Message[]> {
  const { row } = await contractFor(context.db, contractId, viewer)
  const rows = await context.db.query<MessageRow>(
    `select ${columns} from (
       select *, sum(length(text)) over (order by at desc, id desc) - length(text) as before
       from messages where contract_id = $1 and ($2::text is null
         or (at, id) < (select a.at, a.id from messages a where a.contract_id = $1 and a.id = $2))
       order by at desc, id desc limit $3) m
     where $4::int is null or before < $4 order by at desc, id desc`,
    [contractId, page.after ?? null, page.limit ?? 100, page.characters ?? null],
    'talk.messages',
  )
  return whole(context, row, rows)
}

/** One message of a contract, or null. As `messagesOf`. */
export async function messageOf(
  context: Context,
  contractId: string,
  viewer: Actor,
  id: string,
): Promise<Message | null> {
  const { row } = await contractFor(context.db, contractId, viewer)
  const rows = await context.db.query<MessageRow>(
    `select ${columns} from messages where contract_id = $1 and id = $2`,
    [contractId, id],
    'talk.message',
  )
  const [found] = await whole(context, row, rows)
  return found ?? null
}

/** Messages of a contract with their files. */
export async function whole(
  context: Context,
  contract: ContractRow,
  rows: readonly MessageRow[],
): Promise<Message[]> {
  const files = await filesOf(
    context,
    contract.id,
    rows.flatMap((row) => row.files),
  )
  const known = new Map(files.map((file) => [file.id, file]))
  return rows.map(({ files: ids, side, ...row }) => ({
    ...row,
    by: side ?? sideOf(contract, row.personId) ?? 'worker',
    files: ids.flatMap((id) => known.get(id) ?? []),
  }))
}
