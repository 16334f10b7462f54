import type { AgreedTerms, ContractRow, EventRow } from '#contracts'
import { addDays, endOfDay, waitingState, worstCase } from '#engine'
import type { Calendar, Day, Instant, Process, Yen } from '#engine'

/** What a paper rests on of an event: its place in the chain and what was said. */
export type PaperEvent = Pick<
  EventRow,
  'seq' | 'action' | 'by' | 'at' | 'from_state' | 'to_state' | 'input' | 'hash'
>

/** The days that follow from a delivery date when the client never answers. */
export type PayDays = {
  deliverOn: Day
  /** When inspection is over at the latest, delivered in time. */
  inspectedBy: Instant | null
  /** When the pay is fixed at the latest, delivered in time. */
  paidBy: Instant | null
}

/** A change after the agreement: a paper of its own that names what it changes. */
export type Addendum = {
  number: string
  days: PayDays
  at: Instant
  by: PaperEvent['by']
  action: string
  /** Why, as far as it was said, and the lawful exception that a notice named. */
  reason: string | null
  exception: string | null
  /** The event's place in the chain and its hash. */
  seq: number
  hash: string
}

export type WrittenTerms = {
  number: string
  offeredAt: Instant
  agreedAt: Instant
  terms: AgreedTerms
  price: Yen
  clocks: Readonly<Record<string, number>>
  days: PayDays
  /**
   * Of the event by which the terms were agreed; it binds the offer, its terms, price and clocks.
   */
  hash: string
  addenda: readonly Addendum[]
}

/**
 * Short enough to be read out; the ten random characters at the end of an id (50 bits) differ for
 * every contract of a year, with a million of them, too.
 */
const shortId = (id: string): string => `${id.slice(-10, -5)}-${id.slice(-5)}`.toUpperCase()

const numberOf = (row: Pick<ContractRow, 'id'>, agreedAt: Instant, zone: string, part: number) => {
  const { year } = Temporal.Instant.fromEpochMilliseconds(agreedAt).toZonedDateTimeISO(zone)
  return `約束-${year}-${shortId(row.id)}-${part}`
}

/**
 * The event by which the offered terms were agreed: an answer to the offer after which it goes on.
 */
const agreement = (process: Process, events: readonly PaperEvent[]): PaperEvent | undefined =>
  events.find(
    ({ by, from_state: from, to_state: to }) =>
      by !== 'clock' && from === process.start && waitingState(process, to) !== null,
  )

/** The number of the written terms, or null while nothing is agreed. */
export const termsNumber = (
  row: Pick<ContractRow, 'id'>,
  process: Process,
  events: readonly PaperEvent[],
  zone: string,
): string | null => {
  const agreed = agreement(process, events)
  return agreed ? numberOf(row, agreed.at, zone, 1) : null
}

const said = (input: PaperEvent['input'], name: string): string | null => {
  const text = input[name]
  return typeof text === 'string' && text !== '' ? text : null
}

type Frozen = Pick<ContractRow, 'id' | 'terms' | 'price' | 'clocks' | 'created_at'>

/** The written terms and all that was changed since, or null while nothing is agreed. */
export const termsOf = (
  row: Frozen,
  process: Process,
  events: readonly PaperEvent[],
  calendar: Calendar,
): WrittenTerms | null => {
  const agreed = agreement(process, events)
  if (!agreed) return null
  const daysFrom = (deliverOn: Day, at: Instant): PayDays => {
    const terms = { price: row.price, deliverOn, clocks: row.clocks }
    const worst = worstCase(process, terms, at, calendar)
    const last = (at: Instant | null | undefined) => (at == null ? null : at + 1)
    return {
      deliverOn,
      inspectedBy: last(worst?.steps[0]?.at),
      paidBy: last(worst?.paidBy),
    }
  }
  const changes = events.filter(({ input, seq }) => seq > agreed.seq && 'date' in input)
  return {
    number: numberOf(row, agreed.at, calendar.zone, 1),
    offeredAt: row.created_at,
    agreedAt: agreed.at,
    terms: row.terms,
    price: row.price,
    clocks: row.clocks,
    days: daysFrom(row.terms.deliverOn, row.created_at),
    hash: agreed.hash,
    addenda: changes.map(({ input, at, by, action, seq, hash }, index) => {
      const number = numberOf(row, agreed.at, calendar.zone, index + 2)
      const deliverOn = String(input['date'])
      // An absence may move the day beyond those that can be agreed: it is reckoned from its eve.
      const eve = endOfDay(addDays(deliverOn, -1), calendar)
      const days = daysFrom(deliverOn, Math.max(at, eve))
      const [reason, exception] = [said(input, 'reason'), said(input, 'exception')]
      return { number, at, by, action, reason, exception, seq, hash, days }
    }),
  }
}
