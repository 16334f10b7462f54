import type { Actor, Day, InputName, Instant, Party, Side, Yen } from './language.ts'

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
  firstDeliveredAt: Instant | null
  lastDeliveredAt: Instant | null
}

/** The closed vocabulary of inputs with their types. Files are ids of stored files. */
export type Input = {
  amount?: Yen
  reason?: string
  criterion?: string
  note?: string
  files?: readonly string[]
  date?: Day
  hours?: number
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

export type Decision =
  | {
      ok: true
      contract: Contract
      event: Event
      moves: readonly Move[]
      notices: readonly Notice[]
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
  /** How often it may still be taken, where it is capped. */
  left?: number
}
