import type { ContractRow } from '#contracts'
import type { Instant } from '#engine'
import { toSql } from '#platform'
import type { Context } from '#platform'
import { fileColumns } from './files.ts'
import type { StoredFile } from './files.ts'
import { columns, whole } from './messages.ts'
import type { Message, MessageRow } from './messages.ts'

/** So many messages are read at once. */
const aPage = 200

/**
 * Everything that was written on a contract until an instant, the oldest first, in pages, so that
 * no thread is too long. Whoever calls has checked who asks.
 */
export async function* threadOf(
  context: Context,
  row: ContractRow,
  until: Instant,
): AsyncGenerator<Message[]> {
  let last: Pick<Message, 'at' | 'id'> | undefined
  for (;;) {
    const rows = await context.db.query<MessageRow>(
      `select ${columns} from messages where contract_id = $1 and at <= $2
         and ($3::timestamptz is null or (at, id) > ($3, $4)) order by at, id limit ${aPage}`,
      [row.id, toSql(until), last ? toSql(last.at) : null, last?.id ?? null],
      'talk.thread',
    )
    if (rows.length > 0) yield await whole(context, row, rows)
    last = rows.at(-1)
    if (rows.length < aPage) return
  }
}

/**
 * The files of a contract that the other side was given until an instant, with a message or with an
 * act, the oldest first; not those that somebody has stored and sent to nobody.
 */
export const sentFiles = (
  context: Context,
  contractId: string,
  withActs: readonly string[],
  until: Instant,
): Promise<StoredFile[]> =>
  context.db.query<StoredFile>(
    `select ${fileColumns} from files f where contract_id = $1 and (id = any($2)
       or exists (select from messages m
         where m.contract_id = $1 and m.at <= $3 and f.id = any(m.files)))
     order by at, id`,
    [contractId, withActs, toSql(until)],
    'talk.sent_files',
  )
