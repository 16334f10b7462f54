/** Whole yen. */
export type Yen = bigint

/** Epoch milliseconds. The engine's hot paths want arithmetic; skins turn it into Temporal. */
export type Instant = number

/** A calendar day in the market's zone, `YYYY-MM-DD`. */
export type Day = string

export const parties = ['client', 'worker', 'desk'] as const
export type Party = (typeof parties)[number]
export type Actor = Party | 'clock'

/** The two who hold a stake; the desk never receives money. */
export type Side = 'client' | 'worker'

/** How long a named clock runs, with the bounds within which a job may choose. */
export type Span = { default: number; min: number; max: number }

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export type Weekday = (typeof weekdays)[number]

/**
 * 24:00 of a weekday in the market's zone, of the agreed week (0), the week before it or after it.
 * The agreed week is the one, Monday to Sunday, in which the agreed day lies. `daysAhead`: how far
 * ahead that day may be agreed.
 */
export type WeekMoment = { endOf: Weekday; week: -1 | 0 | 1; daysAhead: number }

/**
 * A length in days, in business days, until the end of an agreed day (of delivery, of the end that
 * a notice names, or by which a frame's next part must be funded), or until a moment of the
 * calendar.
 */
export type Clock =
  | { days: Span }
  | { businessDays: Span }
  | { until: 'deliverOn' | 'endsOn' | 'fundBy'; daysAhead: number }
  | WeekMoment

/** The closed vocabulary of what an action may take. */
export const inputNames = [
  'amount',
  'reason',
  'criterion',
  'note',
  'files',
  'date',
  'entries',
  'contested',
  'exception',
] as const
export type InputName = (typeof inputNames)[number]
export type Need = 'required' | 'optional'

/**
 * How long before its end a contract must be given notice of: so many days, or more once it has
 * run for so many months by the end that the shorter one would allow. A named exception leaves the
 * shorter one. Japan's Freelance Act, Art. 16 (1).
 */
export type NoticePeriod = { days: number; longer?: { days: number; afterMonths: number } }

/**
 * Which days a `date` may be: up to so many days from today, or later than the agreed day; and what
 * it becomes, the agreed day or the day of the end.
 */
export type TakenDate =
  | { daysAhead: number; becomes?: 'deliverOn' }
  | { daysLater: number }
  | { daysAhead: number; becomes: 'endsOn'; notice: NoticePeriod }

/**
 * What an action takes. `exception` is one of the names, and may always be left out; `entries` are
 * the whole list of a week's time entries, from which the claim is reckoned.
 */
export type Takes = Partial<Record<Exclude<InputName, 'date' | 'exception'>, Need>> & {
  date?: TakenDate
  exception?: readonly string[]
}

/**
 * What an `amount` means: it is remembered in the contract under this name (a ruling and a raise
 * act at once).
 */
export type Register = 'claim' | 'offer' | 'settlement' | 'ruling' | 'raise'

/**
 * The closed vocabulary of money moves on the contract's pot. `split` names the worker's part;
 * the rest goes back to the client. A raise adds to a pot that is held. Fees and tax are the
 * ledger's.
 */
export type Money =
  | { fund: 'price' | 'raise' }
  | { release: 'claim'; refund: 'rest' }
  | { release: 'all' }
  | { refund: 'all' }
  | { split: 'offer' | 'settlement' | 'ruling' }

/**
 * How a frame opens its next part as a contract of its own: by this act of the child's process.
 * `daysAhead`: how far ahead the last part of a list may lie when the list is agreed.
 */
export type Spawn = { process: Process; by: string; daysAhead?: number }

/** One way in which an action can be taken: who, from where, to where. */
export type Way<S extends string = string> = {
  by: readonly Actor[]
  from: readonly S[]
  /** `'stay'`: the state and its due instant remain. */
  to: S | 'stay'
  /** Where it leads instead when the frame has no part left to fund before its end. */
  last?: S
  takes?: Takes
  /** What the amount is remembered as. Required where `takes.amount` is present. */
  sets?: Register
  /**
   * What it says stays sealed, and cannot be agreed to, until the other side has said theirs under
   * seal too: then both are open at once. Only of a settlement; one at a time.
   */
  sealed?: true
  money?: Money
  /** The actor agrees by this that the pot may go back to the other side. */
  waives?: true
  /** It can be taken only while the pot holds money. */
  held?: true
  /** The frame's next part becomes a contract, in the same commit. */
  spawns?: Spawn
  /** What the frame's next part is from now on: the same a week later, or the next of its list. */
  steps?: 'week' | 'list'
}

export type Action<S extends string = string> = {
  /** How often each party may take it, per contract. */
  atMost?: number
  /** It happens often, or says little: of the others only whose turn it then is hears of it. */
  quiet?: true
  ways: readonly Way<S>[]
}

/** When to remind, counted from entering the state. */
export type Reminder = { fraction: number } | { daysBefore: number }

export type Flags = {
  /** The worker is expected to work. */
  working?: true
  /** Something has been delivered. */
  delivered?: true
  /** The parties disagree; the uncontested paths avoid it. */
  contested?: true
}

export type Silence<C extends string = string, A extends string = string> = { after: C; does: A }

export type WaitingState<
  C extends string = string,
  A extends string = string,
  N extends string = never,
> = Flags & {
  turn: Party
  silence: Silence<C, A> | N
  remind?: readonly Reminder[]
  /** Who is told together with the last reminder that nobody has acted yet. */
  warns?: Side
}
export type FinalState = { final: true }

type ProcessOf<S extends string, A extends string, C extends string, N extends string> = {
  name: string
  version: number
  start: NoInfer<S>
  /** The most days after which a contract in which all fall silent must be over. */
  ceilingDays: number
  clocks: Record<C, Clock>
  states: Record<S, WaitingState<NoInfer<C>, NoInfer<A>, N> | FinalState>
  actions: Record<A, Action<NoInfer<S>>>
  /** Only peers: where each line is written, by state or action name. */
  sources?: Record<string, string>
}

/**
 * A kind of contract, as data. `silence: 'nothing'` exists in models of other platforms' rules
 * only.
 */
export type Process = ProcessOf<string, string, string, 'nothing'>

/** A process that we sell: a waiting state without turn or silence does not compile. */
export const defineProcess = <S extends string, A extends string, C extends string>(
  process: ProcessOf<S, A, C, never>,
): Process => process

/** A model of somebody else's rules, for comparison only: it may say that silence does nothing. */
export const definePeer = <S extends string, A extends string, C extends string>(
  process: ProcessOf<S, A, C, 'nothing'> & { sources: Record<string, string> },
): Process => process

/** The reminders of a state that names none: half, three quarters, and a day before. */
export const usualReminders: readonly Reminder[] = [
  { fraction: 0.5 },
  { fraction: 0.75 },
  { daysBefore: 1 },
]

export const days = (length: number, min = length, max = length): Clock => ({
  days: { default: length, min, max },
})
export const businessDays = (length: number, min = length, max = length): Clock => ({
  businessDays: { default: length, min, max },
})
export const untilDelivery = (daysAhead: number): Clock => ({ until: 'deliverOn', daysAhead })
export const untilEnd = (daysAhead: number): Clock => ({ until: 'endsOn', daysAhead })
/** At most so many days after the part before was funded: see `wrongParts`. */
export const untilFunding = (daysAhead: number): Clock => ({ until: 'fundBy', daysAhead })
export const untilEndOf = (endOf: Weekday, week: WeekMoment['week'], daysAhead: number): Clock => ({
  endOf,
  week,
  daysAhead,
})
