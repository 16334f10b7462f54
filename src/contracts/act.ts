import { decide } from '#engine'
import type { Input, Move } from '#engine'
import { isReserving, payOutSoon, payoutOf, reserve, returnReserve, useReserve } from '#ledger'
import type { Owed, Reserve } from '#ledger'
import { Refused, newId, refuse, sleep } from '#platform'
import type { Context } from '#platform'
import { storedText } from './chain.ts'
import { commitOne } from './commit.ts'
import { fireContract, hintClock } from './fire.ts'
import { refuseUnallowedMoney } from './party.ts'
import type { Actor } from './party.ts'
import { contractFor, processOf, rowOf } from './read.ts'
import type { KnownAct } from './read.ts'
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
/** Between looking at somebody else's funding and looking again. */
const pauseMs = 10

/**
 * The one door: the only way in which a contract changes, for people, callers and the desk. Reads,
 * decides, and commits state, event, money, deadline and messages in one round trip, all or
 * nothing.
 *
 * Refuses `contract.not_found` (also to strangers), `contract.moved_on`, `contract.busy`,
 * `idempotency.conflict`, `pot.insufficient_funds`, `contract.deputy_may_not_fund`, and whatever
 * `decide` refuses.
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

type Done = {
  row: ContractRow
  owed: readonly Owed[]
  /** It had been carried out before, under the same key: what was reserved now is not needed. */
  again?: true
}

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
  refuseUnallowedMoney(row, person, decided.moves)
  if (!(await setAside(context, asked, row, decided.moves))) return null
  const done = await commitOne(context.db, { row, decided, personId: person.id, key })
  if (done) await hintClock(context, done.row)
  return done
}

/** The same key again: the answer of then, unless it was another act. */
const sameAgain = (row: ContractRow, known: KnownAct, { action, input }: Asked): Done =>
  known.action === action && known.input === storedText(input)
    ? { row, owed: [], again: true }
    : refuse('idempotency.conflict')

/**
 * What the act will put into the pot has to be in the contract's hands before it. False when the
 * wallet is short because another funding of this contract is under way or has just been carried
 * out: then the outcome of that one decides.
 */
const setAside = async (
  context: Context,
  asked: Asked,
  row: ContractRow,
  moves: readonly Move[],
): Promise<boolean> => {
  const amount = moves.reduce((sum, move) => (move.kind === 'fund' ? sum + move.amount : sum), 0n)
  if (amount === 0n || asked.reserved) return true
  const wanted = { personId: row.client_id, contractId: row.id, key: newId('rsv'), amount }
  const outcome = await reserve(context.db, wanted, context.time.now())
  if (outcome === 'reserved') {
    asked.reserved = wanted
    return true
  }
  if (!(await isReserving(context.db, wanted)) && (await isStill(context, row)))
    refuse('pot.insufficient_funds', { amount: amount.toString() })
  await sleep(pauseMs)
  return false
}

const isStill = async ({ db }: Context, { id, version }: ContractRow): Promise<boolean> =>
  (await rowOf(db, id))?.row.version === version

const settleMoney = async (context: Context, { reserved }: Asked, { owed, again }: Done) => {
  const close = again ? returnReserve : useReserve
  if (reserved) await close(context.db, reserved, context.time.now())
  payOutSoon(context.db, owed.map(payoutOf))
}
