import { decide } from '#engine'
import type { Input, Move } from '#engine'
import { payOutSoon, payoutOf, reserve, returnReserve, useReserve } from '#ledger'
import type { Owed, Reserve } from '#ledger'
import { Refused, newId, refuse } from '#platform'
import type { Context } from '#platform'
import { storedText } from './chain.ts'
import { commitOne } from './commit.ts'
import { fireContract, hintClock } from './fire.ts'
import { contractFor, processOf } from './read.ts'
import type { Actor, KnownAct } from './read.ts'
import { contractOf } from './row.ts'
import type { ContractRow } from './row.ts'

export type ActOptions = {
  /** The same key gives the same answer; another act under it is refused. */
  key?: string
  /** The version that the person saw; refused when the contract has moved on since. */
  seen?: number
}

/** How often a lost race is decided anew before we give up. */
const attempts = 20

/**
 * The one door: the only way in which a contract changes, for people, callers and the desk. Reads,
 * decides, and commits state, event, money, deadline and messages in one round trip, all or
 * nothing.
 *
 * Refuses `contract.not_found` (also to strangers), `contract.moved_on`, `contract.busy`,
 * `idempotency.conflict`, `pot.insufficient_funds`, and whatever `decide` refuses.
 */
export const act = async (
  context: Context,
  contractId: string,
  action: string,
  person: Actor,
  input: Input,
  options: ActOptions = {},
): Promise<ContractRow> => {
  const asked: Asked = { contractId, action, person, input, options, reserved: null }
  try {
    const done = await carryOut(context, asked)
    await settleMoney(context, asked, done)
    return done.row
  } catch (error) {
    if (asked.reserved && error instanceof Refused)
      await returnReserve(context.db, asked.reserved, context.time.now())
    throw error
  }
}

type Asked = {
  contractId: string
  action: string
  person: Actor
  input: Input
  options: ActOptions
  /** What was set aside from the wallet for this act. */
  reserved: Reserve | null
}

type Done = { row: ContractRow; owed: readonly Owed[] }

const carryOut = async (context: Context, asked: Asked): Promise<Done> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const done = await tryOnce(context, asked)
    if (done) return done
  }
  return refuse('contract.busy')
}

/** Null when somebody else was faster and it has to be decided anew. */
const tryOnce = async (context: Context, asked: Asked): Promise<Done | null> => {
  const { contractId, action, person, input, options } = asked
  const key = options.key === undefined ? null : `${person.id}:${options.key}`
  const { row, party, known } = await contractFor(context.db, contractId, person, key)
  if (known) return sameAgain(row, known, asked)
  const now = context.time.now()
  if (row.due_at !== null && row.due_at <= now) {
    await fireContract(context, row)
    return null
  }
  if (options.seen !== undefined && options.seen !== row.version)
    refuse('contract.moved_on', { seen: options.seen, version: row.version })
  const contract = contractOf(row)
  const decided = decide(processOf(row), contract, action, party, input, now, context.calendar)
  if (!decided.ok) throw new Refused(decided.refusal)
  await setAside(context, asked, row, decided.moves)
  const done = await commitOne(context.db, { row, decided, personId: person.id, key })
  if (done) await hintClock(context, done.row)
  return done
}

/** The same key again: the answer of then, unless it was another act. */
const sameAgain = (row: ContractRow, known: KnownAct, { action, input }: Asked): Done =>
  known.action === action && known.input === storedText(input)
    ? { row, owed: [] }
    : refuse('idempotency.conflict')

/** What the act will put into the pot has to be in the contract's hands before it. */
const setAside = async (
  context: Context,
  asked: Asked,
  row: ContractRow,
  moves: readonly Move[],
): Promise<void> => {
  const amount = moves.reduce((sum, move) => (move.kind === 'fund' ? sum + move.amount : sum), 0n)
  if (amount === 0n || asked.reserved) return
  const wanted = { personId: row.client_id, contractId: row.id, key: newId('rsv'), amount }
  const outcome = await reserve(context.db, wanted, context.time.now())
  if (outcome !== 'reserved') refuse('pot.insufficient_funds', { amount: amount.toString() })
  asked.reserved = wanted
}

const settleMoney = async (context: Context, { reserved }: Asked, { owed }: Done) => {
  if (reserved) await useReserve(context.db, reserved, context.time.now())
  payOutSoon(context.db, owed.map(payoutOf))
}
