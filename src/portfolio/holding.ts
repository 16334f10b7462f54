import type { Instant, Yen } from '#engine'

/** How far ahead is looked: silence for thirty days counts as silence for good. */
export const horizonDays = 30

/** Whom a worker works for: a person of this marketplace, or a name that they wrote down. */
export type HoldingClient = { id: string; name: string }

/**
 * An open contract as money that may come to its worker, wherever it was made. Yen as they arrive,
 * after the fees of the place.
 */
export type Holding = {
  /** `ctr_…`, or the id of a contract made elsewhere. */
  id: string
  /** 'here', or the platform's name. */
  place: string
  client: HoldingClient
  title: string
  process: string
  processVersion: number
  state: string
  /** Something was delivered and is looked at. */
  delivered: boolean
  /** What it brings if both do as agreed; of a frame, what it brings in the next thirty days. */
  pays: Yen
  /** How much of that comes even if the client never answers again. */
  certain: Yen
  /** When the last of what is certain has come; null: nothing is. */
  certainBy: Instant | null
  /** Accepted, and on its way to the worker. */
  payable: Yen
  /** How likely the client is to stay silent for thirty days from now on. */
  silence: number
}

/** Where money of open contracts stands, from the least certain to the most. */
export const moneyStates = ['atRisk', 'held', 'delivered', 'payable'] as const
export type MoneyState = (typeof moneyStates)[number]

/**
 * For how long money stood where: agreed and not yet held for the worker, held while they work,
 * held for what they delivered, or accepted and on its way. `to`: null while it still does.
 */
export type Span = {
  state: MoneyState
  from: Instant
  to: Instant | null
  amount: Yen
  contract: Pick<Holding, 'id' | 'place' | 'client' | 'title'>
}

/** Money that came for a contract made elsewhere, after that platform's fees. */
export type PaidElsewhere = {
  id: string
  title: string
  place: string
  client: HoldingClient
  at: Instant
  /** Before the platform's fees, and after them as far as they are known. */
  gross: Yen
  amount: Yen
}

/** Everything of contracts made elsewhere that counts in a portfolio. */
export type Exposed = { holdings: Holding[]; paid: PaidElsewhere[]; spans: Span[] }
