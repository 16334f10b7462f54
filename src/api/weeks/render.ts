import type { z } from '@hono/zod-openapi'
import type { TimeEntry } from '#engine'
import type { Context } from '#platform'
import type { NextWeek, Stopped, Timer, Week } from '#weeks'
import { isoOf, orNull } from '../frame/values.ts'
import type { entry, stopped, timer, week } from './shapes.ts'

type WeekAnswer = z.input<typeof week>

export function renderWeek(context: Context, one: Week | NextWeek): WeekAnswer {
  const { row, frameId, monday, sunday, status, rate } = one
  const iso = isoOf(context)
  const unfunded = one.status === 'unfunded'
  return {
    contractId: unfunded ? null : one.contractId,
    frameId,
    title: row.terms.title,
    client: { id: row.client_id, name: row.terms.clientName },
    worker: { id: row.worker_id, name: row.terms.workerName },
    monday,
    sunday,
    status,
    limit: unfunded ? one.price : one.limit,
    rate,
    minutes: unfunded ? 0 : one.minutes,
    amount: unfunded ? 0 : one.amount,
    fundBy: unfunded ? iso(one.fundBy) : null,
    dueAt: unfunded ? null : orNull(one.dueAt, iso),
  }
}

export function renderEntry(context: Context, one: TimeEntry): z.input<typeof entry> {
  const iso = isoOf(context)
  return { id: one.id, from: iso(one.from), to: iso(one.to), note: one.note }
}

export function renderTimer(context: Context, one: Timer): z.input<typeof timer> {
  const { contractId, note, startedAt } = one
  return { contractId, note, startedAt: isoOf(context)(startedAt) }
}

export function renderStopped(
  context: Context,
  { recorded, left }: Stopped,
): z.input<typeof stopped> {
  const iso = isoOf(context)
  return {
    recorded: recorded.flatMap(({ row, entries }) =>
      entries.map((one) => Object.assign(renderEntry(context, one), { contractId: row.id })),
    ),
    left: left.map(({ from, to, why }) => ({ from: iso(from), to: iso(to), why })),
  }
}
