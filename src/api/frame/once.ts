import { refuse, sign, toSql } from '#platform'
import type { Context } from '#platform'
import { openSealed, seal } from './seal.ts'

/** What is answered: a status and the body's text. */
export type Answer = { status: number; text: string }

/** Who repeats what: the key belongs to its caller, and to one call with one content. */
export type Once = { caller: string; key: string; content: string }

type Stored = { digest: string; status: number | null; body: string | null }

/** Answers that say nothing of the call itself: the next try may go better. */
const passing = new Set([401, 408, 413, 429])

/**
 * Makes a call once: the same key with the same content gives the same answer, another content is
 * refused with `idempotency.conflict`. The row is written before the work. Where a server was lost
 * on the way, or two calls come at the same instant, the work is done again under the same key,
 * which every operation that changes something takes as its own; the first answer written is
 * everybody's. What is stored is sealed with the key, so that a token in an answer cannot be read
 * from the database.
 */
export async function once(
  context: Context,
  asked: Once,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const names = namesOf(context, asked)
  const known = await claim(context, names)
  if (known?.digest !== undefined && known.digest !== names.digest) refuse('idempotency.conflict')
  const before = known && reopen(names, known)
  if (before) return before
  const answer = await work()
  if (passing.has(answer.status)) await giveBack(context, names)
  if (answer.status >= 500 || passing.has(answer.status) || isBusy(answer)) return answer
  return (await keep(context, names, answer)) ?? answer
}

type Names = { caller: string; key: string; digest: string; secret: string }

/** Nothing of what was sent is stored: a short password could be guessed from a plain digest. */
function namesOf(context: Context, { caller, key, content }: Once): Names {
  const { secret } = context.settings
  const of = (what: string, text: string) => sign(secret, `${what} ${caller} ${key} ${text}`)
  return {
    caller,
    key: of('idempotency key', ''),
    digest: of('idempotency content', content),
    secret: of('idempotency seal', ''),
  }
}

/** Takes the key, or gives what is stored under it. */
async function claim(context: Context, { caller, key, digest }: Names): Promise<Stored | null> {
  const taken = await context.db.query(
    `insert into answers (caller_id, key, digest, at) values ($1, $2, $3, $4)
     on conflict do nothing returning key`,
    [caller, key, digest, toSql(context.time.real())],
    'answers.claim',
  )
  if (taken.length > 0) return null
  const [stored] = await context.db.query<Stored>(
    'select digest, status, body from answers where caller_id = $1 and key = $2',
    [caller, key],
    'answers.read',
  )
  return stored ?? null
}

/** Leaves no row behind a call that was refused at the door: anybody can make many of them. */
async function giveBack(context: Context, { caller, key }: Names): Promise<void> {
  await context.db.query(
    'delete from answers where caller_id = $1 and key = $2 and status is null',
    [caller, key],
    'answers.give_back',
  )
}

function reopen({ secret }: Names, { status, body }: Stored): Answer | null {
  return status === null || body === null ? null : { status, text: openSealed(secret, body) }
}

/** Stores the answer; gives another one that was stored first. */
async function keep(context: Context, names: Names, answer: Answer): Promise<Answer | null> {
  const kept = await context.db.query(
    `update answers set status = $3, body = $4
     where caller_id = $1 and key = $2 and status is null returning key`,
    [names.caller, names.key, answer.status, seal(names.secret, answer.text)],
    'answers.keep',
  )
  if (kept.length > 0) return null
  const stored = await claim(context, names)
  return stored && reopen(names, stored)
}

const isBusy = ({ status, text }: Answer) => status === 409 && text.includes('"contract.busy"')

const day = 24 * 3_600_000
/** For how long an answer is known: longer than any caller's patience. */
const keptDays = 30

/** Removes answers that nobody will ask for again. For the runner, daily. */
export async function forgetAnswers(context: Context): Promise<void> {
  const until = toSql(context.time.real() - keptDays * day)
  await context.db.query('delete from answers where at < $1', [until])
}
