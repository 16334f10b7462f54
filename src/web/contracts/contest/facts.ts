import { contractOf } from '#contracts'
import type { ContractView, EventRow } from '#contracts'
import { waitingState } from '#engine'
import type { Process, Side, Yen } from '#engine'
import type { Loaded } from '../load.ts'

/** What there is to know of a contest, or of evidence that was asked for before one. */
export type ContestFacts = {
  /** Whether a side has contested; else evidence was submitted alone. */
  contested: boolean
  /** What each side has said since the delivery that it is about, the oldest first. */
  statements: Record<Side, readonly EventRow[]>
  /** What the desk has said. */
  decisions: readonly EventRow[]
  /** The amounts that can be agreed to now, and the claim. */
  open: Record<Side, Yen | null>
  claim: Yen | null
  /** Whose proposal is under seal, and what it says where who looks may know. */
  sealed: { by: Side; amount: Yen | null } | null
}

const isContested = (process: Process, state: string | null): boolean =>
  state !== null && waitingState(process, state)?.contested === true

/** Something to show, said while the state stays as it is. */
const isEvidence = (process: Process, { action }: EventRow): boolean =>
  process.actions[action]?.ways.every(({ to, takes }) => to === 'stay' && takes?.files) ?? false

/** A proposal is told by its amount, with those that can be agreed to. */
const isProposal = (process: Process, { action }: EventRow): boolean =>
  process.actions[action]?.ways.every(({ sets, to }) => sets === 'settlement' && to === 'stay') ??
  false

const saysMuch = (process: Process, event: EventRow): boolean =>
  !isProposal(process, event) &&
  ['reason', 'note', 'files'].some((name) => event.input[name] !== undefined)

const sealedIn = ({ row }: ContractView, events: readonly EventRow[]): ContestFacts['sealed'] => {
  if (row.sealed_by === null) return null
  const amount = events.find(({ sealed }) => sealed)?.input['amount']
  const known = typeof amount === 'number' || typeof amount === 'string'
  return { by: row.sealed_by, amount: known ? BigInt(amount) : null }
}

/** What is contested is a delivery, or what was asked for after it: both belong to it. */
const deliveredBefore = (process: Process, events: readonly EventRow[], began: number): number => {
  const delivers = ({ action }: EventRow) =>
    process.actions[action]?.ways.some(({ sets }) => sets === 'claim')
  const found = events.slice(0, began).findLastIndex(delivers)
  return found === -1 ? began : found
}

/** Null where nothing was contested, and nothing submitted as evidence. */
export const contestFacts = ({ view, told, hourly }: Loaded): ContestFacts | null => {
  const { process, row } = view
  const { events } = told
  // The time sheet of a week tells what of it is contested.
  if (hourly !== null) return null
  const began = events.findIndex(
    (event) => isEvidence(process, event) || isContested(process, event.to_state),
  )
  if (began === -1) return null
  const since = events.slice(deliveredBefore(process, events, began))
  const of = (by: EventRow['by']) =>
    since.filter((event) => event.by === by && saysMuch(process, event))
  const { settlements } = contractOf(row)
  return {
    contested: events.some(({ to_state: to }) => isContested(process, to)),
    statements: { client: of('client'), worker: of('worker') },
    decisions: of('desk'),
    open: settlements,
    claim: row.claim,
    sealed: sealedIn(view, events),
  }
}
