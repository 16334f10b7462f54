import type { Actor, Day, InputName, Instant, Party, Process, Side, Yen } from './language.ts'

/**
 * A part of a frame that is not yet funded: what it costs, by when, and what an hour costs; of a
 * list the day with which the time to fund it is over.
 */
export type Part = {
  price: Yen
  deliverOn: Day
  rate: Yen | null
  title?: string
  fundBy?: Day
}

/** What a frame, or a week of one, knows beside what every contract knows. */
export type Plan = {
  /** The first day of the contract, its renewals included. */
  since: Day
  /** The day with which it ends, once notice has been given. */
  endsOn: Day | null
  /** The parts that can still be funded, the next one first. Its day is the agreed day. */
  parts: readonly Part[]
  /** Yen an hour, of a week. */
  rate: Yen | null
}

/** Working time: from and to are whole minutes of the agreed week. */
export type TimeEntry = { id: string; from: Instant; to: Instant; note: string }

/** A proposal under seal: whose, and the worker's part; null for who may not know it. */
export type Sealed = { by: Side; amount: Yen | null }

/** Everything `decide` needs to know of a contract; a plain value, never changed in place. */
export type Contract = {
  process: string
  version: number
  state: string
  enteredAt: Instant
  /**
   * The instant at which silence acts; null when the contract is final (or a peer's silence does
   * nothing).
   */
  dueAt: Instant | null
  price: Yen
  /** The money held now. */
  pot: Yen
  funded: boolean
  deliverOn: Day
  /** The contract's own copy of every clock's length, in the clock's unit. */
  clocks: Readonly<Record<string, number>>
  /** How often each party took a capped action: `propose:worker` → 2. */
  counts: Readonly<Record<string, number>>
  /** What the worker claims for the last delivery. */
  claim: Yen | null
  /** What the client offers the worker for ending. */
  offer: Yen | null
  /** Each side's standing proposal for a settlement: the worker's part. */
  settlements: Readonly<Record<Side, Yen | null>>
  /** The proposal of one side that waits for the other's before both are open. */
  sealed: Sealed | null
  firstDeliveredAt: Instant | null
  lastDeliveredAt: Instant | null
  /** Null for a contract that is neither a frame nor a week of one. */
  plan: Plan | null
}

/** The closed vocabulary of inputs with their types. Files are ids of stored files. */
export type Input = {
  amount?: Yen
  reason?: string
  criterion?: string
  note?: string
  files?: readonly string[]
  date?: Day
  entries?: readonly TimeEntry[]
  /** The ids of time entries. */
  contested?: readonly string[]
  /** The name of a lawful reason not to keep the longer notice. */
  exception?: string
}

/** The market's calendar, as data. */
export type Calendar = {
  /** IANA name. */
  zone: string
  holidays: ReadonlySet<Day>
}

/** An expected no: a stable code `noun.reason` and parameters for the words. */
export type Refusal = { code: string; params: Record<string, string | number> }

export type Move = { kind: 'fund' | 'release' | 'refund'; amount: Yen }

export type Event = {
  action: string
  by: Actor
  from: string
  to: string
  at: Instant
  input: Input
}

/** Who should hear of the event, and whether it is now their turn. */
export type Notice = { to: Party; turn: boolean }

/** A part of a frame that has become a contract by an act on the frame; its money is held. */
export type Spawned = {
  process: Process
  contract: Contract
  event: Event
  moves: readonly Move[]
  /** What the part is called in the frame's list. */
  title: string | null
}

export type Decision =
  | {
      ok: true
      contract: Contract
      event: Event
      moves: readonly Move[]
      notices: readonly Notice[]
      spawned: Spawned | null
    }
  | { ok: false; refusal: Refusal }

/** What a party can do now: draws the buttons and the API's `actions`. */
export type AvailableAction = {
  name: string
  /** The name of the state that it leads to, or `stay`. */
  to: string
  takes: Partial<Record<InputName, 'required' | 'optional'>>
  /** Bounds of the amount, in yen, where one is taken. */
  amount?: { min: Yen; max: Yen }
  /** Bounds of the date, where one is taken. */
  date?: { min: Day; max: Day }
  /** The time that can be recorded, where entries are taken, and yen an hour. */
  entries?: { from: Instant; to: Instant; rate: Yen }
  /** The exceptions that can be named, where there are any. */
  exceptions?: readonly string[]
  /** How often it may still be taken, where it is capped. */
  left?: number
}
