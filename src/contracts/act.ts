import { decide } from '#engine'
import type { Input } from '#engine'
import { payOutSoon, payoutOf, useReserve } from '#ledger'
import type { Said } from '#people'
import { Refused, newId, refuse } from '#platform'
import type { Context } from '#platform'
import { storedText, unsalted } from './chain.ts'
import { commitOne } from './commit.ts'
import type { Committed, Decided } from './commit.ts'
import { fireContract, hintClock } from './fire.ts'
import { heedAct } from './outside/heed.ts'
import { refuseUnallowedMoney } from './party.ts'
import type { Actor } from './party.ts'
import { openedFor, processOf } from './read.ts'
import type { KnownAct } from './read.ts'
import { contractOf } from './row.ts'
import type { ContractRow } from './row.ts'
import { noteActOfDesk, refuseAlone } from './rulings/second.ts'
import { giveBack, setAside } from './set-aside.ts'
import type { Purse } from './set-aside.ts'

export type ActOptions = {
  /** The same key gives the same answer; another act under it is refused. */
  key?: string
  /** The version that the person saw; refused when the contract has moved on since. */
  seen?: number
  /** Above the limit for rulings: who of the desk proposed what this person confirms. */
  secondOf?: string
  /** Its words were warned of, and it is done all the same. */
  despiteWarning?: boolean | undefined
  /** Its words were looked at when they were written: a timer's, before it ran. */
  heeded?: boolean
}

/** How often a lost race is decided anew before we give up. */
const attempts = 20

/**
 * After so many events, what could be repeated for ever and leads nowhere is over: nobody buries
 * what was said, nor fills pages and tables. Everything else goes on.
 */
const mostEvents = 300

const isIdle = ({ contract, moves, spawned }: Decided, row: ContractRow, action: string): boolean =>
  contract.state === row.state &&
  moves.length === 0 &&
  spawned === null &&
  contract.deliverOn === row.deliver_on &&
  processOf(row).actions[action]?.atMost === undefined

/**
 * The one door: the only way in which a contract changes, for people, callers and the desk. Reads,
 * decides, and commits state, event, money, deadline and messages in one round trip, all or
 * nothing.
 *
 * Refuses `contract.not_found` (also to strangers), `contract.moved_on`, `contract.busy`,
 * `contract.too_many_acts {max}`, `idempotency.conflict`, `pot.insufficient_funds`,
 * `contract.deputy_may_not_fund`, `ruling.needs_second {limit}`, `guard.warned {kinds}` as `heed`,
 * and whatever `decide` refuses.
 */
export const act = async (
  context: Context,
  contractId: string,
  action: string,
  person: Actor,
  input: Input,
  options: ActOptions = {},
): Promise<ContractRow> => {
  const key = options.key === undefined ? null : `${person.id}:${options.key}`
  const asked: Asked = { contractId, action, person, input, options, key, childId: null }
  const purse: Purse = { reserves: [] }
  try {
    const done = await carryOut(context, asked, purse)
    await settleMoney(context, purse, done)
    if (!done.again) await asked.said?.()
    return done.row
  } catch (error) {
    if (error instanceof Refused) await giveBack(context, purse)
    throw error
  }
}

type Asked = {
  contractId: string
  action: string
  person: Actor
  input: Input
  options: ActOptions
  /** Under which the act is known again. */
  key: string | null
  /** The id of the contract that the act opens, where it is an act on a frame that opens one. */
  childId: string | null
  /** Once its words have been looked at: to be called when the act is done. */
  said?: Said
}

type Done = Committed & {
  /** It had been carried out before, under the same key: what was reserved now is not needed. */
  again?: true
}

const carryOut = async (context: Context, asked: Asked, purse: Purse): Promise<Done> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const done = await tryOnce(context, asked, purse)
    if (done) return done
  }
  return refuse('contract.busy')
}

/** Null when somebody else was faster and it has to be decided anew. */
const tryOnce = async (context: Context, asked: Asked, purse: Purse): Promise<Done | null> => {
  const { contractId, action, person, input, options } = asked
  const { row, party, known, sealed } = await openedFor(context.db, contractId, person, asked.key)
  if (known) return sameAgain(row, known, asked)
  const now = context.time.now()
  if (row.due_at !== null && row.due_at <= now) {
    await fireContract(context, row)
    return null
  }
  if (options.seen !== undefined && options.seen !== row.version)
    refuse('contract.moved_on', { seen: options.seen, version: row.version })
  const contract = contractOf(row, sealed)
  const decided = decide(processOf(row), contract, action, party, input, now, context.calendar)
  if (!decided.ok) throw new Refused(decided.refusal)
  const { moves, spawned } = decided
  if (row.version >= mostEvents && isIdle(decided, row, action))
    refuse('contract.too_many_acts', { max: mostEvents })
  const moved = [...moves, ...(spawned?.moves ?? [])]
  refuseUnallowedMoney(row, person, moved)
  const ruling = { row, party, person, action, input, moves: moved }
  await refuseAlone(context, ruling, options.secondOf)
  if (party !== 'desk' && !options.heeded)
    asked.said ??= await heedAct(context, row, person, input, options.despiteWarning)
  if (spawned) beOneOfAKind(asked)
  if (!(await setAside(context, purse, row, decided, asked.childId))) return null
  const { key, childId } = asked
  const { calendar } = context
  const { reserves } = purse
  const made = { row, decided, personId: person.id, key, calendar, childId, reserves }
  const done = await commitOne(context.db, made)
  if (done) await hintClock(context, done)
  if (done && party === 'desk') await noteActOfDesk(context, person, contractId, action)
  return done
}

/**
 * Asked twice, an act on a frame would open two contracts, one after the other. So it has a key, be
 * it of its own, by which a commit is found again whose answer was lost on the way.
 */
const beOneOfAKind = (asked: Asked): void => {
  asked.childId ??= newId('ctr')
  asked.key ??= `${asked.person.id}:${asked.childId}`
}

/** The same key again: the answer of then, unless it was another act. */
const sameAgain = (row: ContractRow, known: KnownAct, { action, input }: Asked): Done =>
  known.action === action && unsalted(known.input) === storedText(input)
    ? { row, child: null, owed: [], again: true }
    : refuse('idempotency.conflict')

const settleMoney = async (context: Context, purse: Purse, { owed, again }: Done) => {
  if (again) await giveBack(context, purse)
  for (const one of purse.reserves) await useReserve(context.db, one, context.time.now())
  payOutSoon(context.db, owed.map(payoutOf))
}
