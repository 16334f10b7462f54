import { decide, startContract, waitingState } from '#engine'
import type { Actor, Calendar, Contract, Decision, Input, Instant, Process, Yen } from '#engine'

type Made = Extract<Decision, { ok: true }>

/** What happened to a contract. */
export type Happened = Pick<Made, 'event' | 'moves'> & {
  /** Whether the worker was told of it by the rules. */
  tellsWorker: boolean
}

/** A contract in virtual time, without a database: how it stands, and how it came to that. */
export type Played = { process: Process; contract: Contract; history: readonly Happened[] }

type Opening = Parameters<typeof startContract>[1]

const expected = (process: Process, what: string, code: string): never => {
  throw new Error(`the story does not fit ${process.name}: ${what} is refused, ${code}`)
}

/** A contract that is agreed on now. */
export const begun = (
  process: Process,
  opening: Opening,
  now: Instant,
  calendar: Calendar,
): Played => {
  const started = startContract(process, opening, now, calendar)
  if (!started.ok) return expected(process, 'its beginning', started.refusal.code)
  return { process, contract: started.contract, history: [] }
}

const happened = ({ event, moves, notices }: Omit<Made, 'contract'>): Happened => ({
  event,
  moves,
  tellsWorker: notices.some(({ to }) => to === 'worker'),
})

const decided = (
  played: Played,
  action: string,
  actor: Actor,
  input: Input,
  now: Instant,
  calendar: Calendar,
): { after: Played; spawned: Played | null } => {
  const { process, contract, history } = played
  const decision = decide(process, contract, action, actor, input, now, calendar)
  if (!decision.ok) return expected(process, action, decision.refusal.code)
  const { spawned } = decision
  return {
    after: { process, contract: decision.contract, history: [...history, happened(decision)] },
    spawned: spawned && {
      process: spawned.process,
      contract: spawned.contract,
      history: [{ event: spawned.event, moves: spawned.moves, tellsWorker: true }],
    },
  }
}

/** The clock has done all that was due until then. */
export const waited = (played: Played, until: Instant, calendar: Calendar): Played => {
  const { process, contract } = played
  const silence = waitingState(process, contract.state)?.silence
  if (!silence || silence === 'nothing' || contract.dueAt === null || contract.dueAt > until)
    return played
  const { after } = decided(played, silence.does, 'clock', {}, contract.dueAt, calendar)
  return waited(after, until, calendar)
}

export type Act = { by: 'client' | 'worker'; action: string; at: Instant; input?: Input }

/** Somebody acts, once the clock has done what was due; what that spawned, too. */
export const actedAndSpawned = (
  played: Played,
  { by, action, at, input = {} }: Act,
  calendar: Calendar,
): { after: Played; spawned: Played | null } =>
  decided(waited(played, at, calendar), action, by, input, at, calendar)

export const acted = (played: Played, act: Act, calendar: Calendar): Played =>
  actedAndSpawned(played, act, calendar).after

/** How much went out of the pot that way, or into it. */
export const moved = ({ history }: Played, kind: 'fund' | 'release' | 'refund'): Yen =>
  history
    .flatMap(({ moves }) => moves)
    .reduce((sum, move) => (move.kind === kind ? sum + move.amount : sum), 0n)

/** When that first happened; null: never. */
export const firstTime = ({ history }: Played, isIt: (one: Happened) => boolean): Instant | null =>
  history.find(isIt)?.event.at ?? null
