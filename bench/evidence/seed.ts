import { act, hashOf, open, rowOf } from '#contracts'
import { deposit } from '#ledger'
import { addPerson } from '#people'
import { newId, toSql } from '#platform'
import { sendMessage, storeFile } from '#talk'
import type { Ground } from '../ground.ts'

export type Size = { events: number; messages: number; files: number; fileSize: number }

const words =
  'いつもお世話になっております。先日お送りした色見本のとおり、左上の紺を少し明るくしました。' +
  'ご確認のうえ、差し支えなければこのまま進めます。File v2 (final) を添付します。👍 '

async function* content(size: number, number: number) {
  for (let left = size; left > 0; left -= 65_536)
    yield Buffer.alloc(Math.min(left, 65_536), `file ${number}\n`)
}

/** A contract between two people with so many events, messages and files. */
export const seedContract = async (
  { context, owner }: Ground,
  size: Size,
): Promise<{ id: string; workerId: string }> => {
  const { db } = context
  const person = async (name: string) =>
    (await addPerson(context, db, { email: `${newId('mail')}@example.jp`, name, locale: 'ja' })).id
  const [clientId, workerId] = [await person('田中商店'), await person('相川')]
  await deposit(db, clientId, newId('dep'), 50_000n, context.time.now())
  const id = await open(context, {
    clientId,
    clientName: '田中商店',
    workerId,
    workerName: '相川',
    process: 'fixed-price',
    title: '田中商店のロゴ',
    description: words.repeat(10),
    category: 'design',
    price: 50_000n,
    deliverOn: Temporal.Instant.fromEpochMilliseconds(context.time.now() + 14 * 86_400_000)
      .toZonedDateTimeISO('Asia/Tokyo')
      .toPlainDate()
      .toString(),
  })
  const worker = { id: workerId, roles: [] }
  await act(context, id, 'agreeToOffer', worker, {})
  await act(context, id, 'fund', { id: clientId, roles: [] }, {})
  await seedEvents(context.time.now(), owner, id, clientId, size.events)
  for (let number = 0; number < size.files; number += 1) {
    const about = { name: `案 ${number}.txt`, contractId: id, person: worker }
    const file = await storeFile(context, content(size.fileSize, number), about)
    await sendMessage(context, worker, id, { text: words, files: [file.id] })
  }
  await owner.query(
    `insert into messages (contract_id, id, person_id, text, at, side)
     select $1, 'msg_' || lpad(n::text, 26, '0'), $2, n || ' ' || repeat($3, 3), $4, 'worker'
     from generate_series(1, $5::int) n`,
    [id, workerId, words, toSql(context.time.now()), size.messages],
  )
  return { id, workerId }
}

/** Events with true hashes on top of those that are there, in one statement. */
const seedEvents = async (
  now: number,
  owner: Ground['owner'],
  id: string,
  clientId: string,
  count: number,
): Promise<void> => {
  const row = (await rowOf(owner, id))!.row
  const events = []
  let previousHash = row.last_hash
  for (let seq = row.version + 1; seq <= count; seq += 1) {
    const link = {
      contractId: id,
      seq,
      action: 'submitEvidence',
      by: 'client',
      personId: clientId,
      from: 'working',
      to: 'working',
      at: now,
      input: JSON.stringify({ note: `${seq} ${words}` }),
      moves: '[]',
      previousHash,
    }
    previousHash = hashOf(link)
    events.push({ ...link, at: toSql(now), hash: previousHash })
  }
  await owner.query(
    `insert into events (contract_id, seq, action, by, person_id, from_state, to_state, at, input,
       moves, hash, previous_hash)
     select "contractId", seq, action, by, "personId", "from", "to", at, input::json, moves::json,
       hash, "previousHash"
     from jsonb_to_recordset($1::jsonb) as e("contractId" text, seq int, action text, by text,
       "personId" text, "from" text, "to" text, at timestamptz, input text, moves text, hash text,
       "previousHash" text)`,
    [JSON.stringify(events)],
  )
  await owner.query('update standings set version = $2, last_hash = $3 where contract_id = $1', [
    id,
    count,
    previousHash,
  ])
}
