import type { z } from '@hono/zod-openapi'
import { contractOf, deputyIn, viewOf } from '#contracts'
import type { ContractRow, EventRow, StandsFor } from '#contracts'
import type { AvailableAction, InputName, Party, TimeEntry } from '#engine'
import type { Words } from '#locale'
import type { Context } from '#platform'
import { offeringOf } from '#processes'
import { milestonesProcess } from '#market'
import { nextWeekOf, noticeOf } from '#weeks'
import { isoOf, orNull } from '../frame/values.ts'
import type { contract, event } from './shapes.ts'

type ContractAnswer = z.input<typeof contract>
type Bounds = { min: bigint | string; max: bigint | string }
type PlanAnswer = ContractAnswer['plan']
type ActionAnswer = ContractAnswer['actions'][number]

/** A contract for one of those concerned, as of now. */
export function renderContract(
  context: Context,
  row: ContractRow,
  party: Party,
  words: Words,
  standsFor: StandsFor | null = null,
): ContractAnswer {
  const { silence, actions, forecast, final } = viewOf(context, row, party, standsFor)
  const iso = isoOf(context)
  const texts = offeringOf(row.process, row.process_version)?.texts[words.locale] ?? {}
  return {
    id: row.id,
    frameId: row.frame_id,
    jobId: row.job_id,
    process: row.process,
    version: row.process_version,
    seq: row.version,
    state: row.state,
    final,
    turn: row.turn,
    dueAt: orNull(row.due_at, iso),
    silence: silence && { does: silence.does, at: iso(silence.at) },
    client: { id: row.client_id, name: row.terms.clientName },
    worker: { id: row.worker_id, name: row.terms.workerName },
    ...(standsFor ? { standsFor: standsFor.id } : {}),
    price: row.price,
    pot: row.pot,
    settlement: {
      client: row.settlement_client,
      worker: row.settlement_worker,
      sealed: row.sealed_by,
    },
    deliverOn: row.deliver_on,
    clocks: row.clocks,
    plan: renderPlan(context, row),
    milestones: row.process === milestonesProcess ? renderParts(row) : null,
    actions: actions.map((one) => renderAction(one, texts, iso)),
    forecast: {
      ifOtherSilent: forecast.ifOtherSilent.map(({ at, action, state }) => ({
        at: iso(at),
        action,
        state,
      })),
      endsBy: orNull(forecast.endsBy, iso),
      youReceive: forecast.youReceive,
    },
    createdAt: iso(row.created_at),
  }
}

const renderParts = (row: ContractRow): ContractAnswer['milestones'] =>
  (contractOf(row).plan?.parts ?? []).map(({ title = '', price, deliverOn, fundBy = null }) => ({
    title,
    price,
    deliverOn,
    fundBy,
  }))

/** What only frames of weeks, and weeks, have: null where nothing is paid by the hour. */
function renderPlan(context: Context, row: ContractRow): PlanAnswer {
  const { plan } = contractOf(row)
  const rate = plan?.rate ?? plan?.parts[0]?.rate
  if (!plan || !rate) return null
  const next = nextWeekOf(row, context.time.now(), context.calendar)
  return {
    rate,
    weeklyLimit: plan.parts[0]?.price ?? row.price,
    since: plan.since,
    endsOn: plan.endsOn,
    nextWeek: next && {
      monday: next.monday,
      sunday: next.sunday,
      price: next.price,
      fundBy: isoOf(context)(next.fundBy),
    },
    notice: noticeOf(context, row),
  }
}

function renderAction(
  one: AvailableAction,
  texts: Readonly<Record<string, string>>,
  iso: (at: number) => string,
): ActionAnswer {
  const { amount, date, entries, exceptions: choices } = one
  const time = entries && { min: iso(entries.from), max: iso(entries.to) }
  const bounds = { amount, date, entries: time } as Partial<Record<InputName, Bounds>>
  const takes = Object.entries(one.takes).map(([name, need]): ActionAnswer['takes'][number] => {
    const input = name as InputName
    if (input === 'exception') return { input, need, choices: [...(choices ?? [])] }
    return { input, need, min: bounds[input]?.min, max: bounds[input]?.max }
  })
  return { name: one.name, takes, label: texts[`actions.${one.name}`] ?? one.name }
}

/** An event is known by its place in its contract's chain, which its hash names. */
const eventId = ({ hash }: EventRow): string => `evt_${hash.slice(0, 26)}`

/** An event; of the offer's own input (the terms) the contract tells. */
export function renderEvent(
  context: Context,
  contract: ContractRow,
  row: EventRow,
): z.input<typeof event> {
  const deputy = deputyIn(contract, row.by, row.person_id)
  return {
    id: eventId(row),
    seq: row.seq,
    action: row.action,
    by: row.by,
    ...(deputy === null ? {} : { deputy }),
    from: row.from_state,
    to: row.to_state,
    at: isoOf(context)(row.at),
    input: row.seq === 1 ? {} : saidIn(context, row),
    sealed: row.sealed,
    moves: row.moves,
    hash: row.hash,
    previousHash: row.previous_hash,
  }
}

/** What was said; of time entries, the instants as the API says them. */
function saidIn(context: Context, { input }: EventRow): z.input<typeof event>['input'] {
  const entries = input['entries'] as TimeEntry[] | undefined
  if (entries === undefined) return input
  const iso = isoOf(context)
  return {
    ...input,
    entries: entries.map(({ id, from, to, note }) => ({ id, from: iso(from), to: iso(to), note })),
  }
}
