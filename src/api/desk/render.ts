import type { z } from '@hono/zod-openapi'
import type { Case, CaseView, Queued, Ruling } from '#desk'
import { isId } from '#platform'
import type { Context } from '#platform'
import { isoOf, orNull } from '../frame/values.ts'
import type { caseWhole, deskCase, queued, ruling } from './shapes.ts'

const waitedFor = ({ silentId, aboutId, clientId }: Case) => {
  if (silentId === null) return null
  return silentId === clientId ? 'client' : silentId === aboutId ? 'person' : 'worker'
}

export function renderCase(context: Context, found: Case): z.input<typeof deskCase> {
  const iso = isoOf(context)
  const { id, aboutId, cause, openedBy, money, assignedTo, outcome, closedBy, answer } = found
  return {
    id,
    contractId: isId('ctr', aboutId) ? aboutId : null,
    personId: isId('per', aboutId) ? aboutId : null,
    cause,
    openedBy,
    waitingFor: waitedFor(found),
    money,
    openedAt: iso(found.openedAt),
    dueAt: iso(found.dueAt),
    assignedTo,
    closedAt: orNull(found.closedAt, iso),
    outcome,
    closedBy,
    answer,
  }
}

export function renderQueued(context: Context, found: Queued): z.input<typeof queued> {
  const { title, clientName, workerName } = found
  return { ...renderCase(context, found), title, clientName, workerName }
}

export function renderRuling(context: Context, found: Ruling): z.input<typeof ruling> {
  return { ...found, proposedAt: isoOf(context)(found.proposedAt) }
}

export function renderWhole(
  context: Context,
  { found, entries, rulings }: CaseView,
): z.input<typeof caseWhole> {
  const iso = isoOf(context)
  return {
    ...renderCase(context, found),
    entries: entries.map((entry) => ({ ...entry, at: iso(entry.at) })),
    rulings: rulings.map((one) => renderRuling(context, one)),
  }
}
