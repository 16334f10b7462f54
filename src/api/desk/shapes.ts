import { z } from '@hono/zod-openapi'
import { callResults, causes, enquiryCauses, outcomes, wordsLimit } from '#desk'
import { parties } from '#engine'
import { about } from '../frame/about.ts'
import { listOf, pageQuery } from '../frame/paging.ts'
import { day, idOf, instant, yen, yenIn } from '../frame/values.ts'

const sides = ['client', 'worker'] as const
const receivers = [...sides, 'person'] as const
const cause = z.enum(causes)
const text = z.string().max(wordsLimit * 4)

/** A case, as who asks may know of it. */
export const deskCase = z
  .object({
    id: idOf('cas'),
    contractId: idOf('ctr').nullable(),
    personId: idOf('per').nullable().openapi(about('casePerson')),
    cause,
    openedBy: z.enum([...sides, 'clock', 'desk', 'rules']),
    waitingFor: z.enum(receivers).nullable().openapi(about('caseWaitingFor')),
    money: yen.openapi(about('caseMoney')),
    openedAt: instant,
    dueAt: instant.openapi(about('caseDue')),
    assignedTo: idOf('per').nullable().openapi(about('caseAssigned')),
    closedAt: instant.nullable(),
    outcome: z.string().nullable().openapi(about('caseOutcome')),
    closedBy: z
      .enum([...sides, 'desk', 'clock', 'deskClock'])
      .nullable()
      .openapi(about('caseClosedBy')),
    answer: z.string().nullable().openapi(about('caseAnswer')),
  })
  .openapi('Case')

export const queued = deskCase
  .extend({
    title: z.string().nullable(),
    clientName: z.string().nullable(),
    workerName: z.string().nullable(),
  })
  .openapi('QueuedCase')

/** What a kind of entry tells beside its words; each kind its own few. */
const entryFacts = z
  .object({
    channel: z.enum(['mail', 'phone']),
    to: z.string(),
    from: z.string().nullable(),
    result: z.string(),
    number: z.int(),
    outcome: z.string(),
    rulingId: idOf('rul'),
    action: z.string(),
    amount: z.int().nullable(),
  })
  .partial()

const entry = z
  .object({
    id: idOf('cen'),
    kind: z.string().openapi({ example: 'message' }),
    by: z.enum([...parties, 'person', 'clock', 'rules']),
    personId: idOf('per').nullable().openapi(about('entryPerson')),
    told: z.array(z.enum(receivers)).openapi(about('entryTold')),
    text: z.string().nullable(),
    facts: entryFacts,
    at: instant,
  })
  .openapi('CaseEntry')

export const ruling = z
  .object({
    id: idOf('rul'),
    contractId: idOf('ctr'),
    action: z.string(),
    amount: yen.nullable(),
    reason: z.string(),
    proposedBy: idOf('per'),
    proposedAt: instant,
    status: z.enum(['open', 'confirming', 'confirmed', 'declined', 'outdated']),
    secondId: idOf('per').nullable(),
    words: z.string().nullable().openapi(about('rulingWords')),
  })
  .openapi('Ruling')

/** With its timeline, as who asks may read it; what was proposed only for the desk. */
export const caseWhole = deskCase
  .extend({ entries: z.array(entry), rulings: z.array(ruling) })
  .openapi('CaseWhole')

export const caseList = listOf(deskCase)
export const queueList = listOf(queued)

export const queueQuery = z.strictObject({
  ...pageQuery,
  cause: cause.optional(),
  assigned: z.enum(['me', 'nobody']).optional(),
  waitingFor: z.enum(sides).optional(),
})

export const textInput = z.strictObject({ text })
export const answerInput = textInput.extend({
  despiteWarning: z.boolean().default(false).openapi(about('despiteWarning')),
})
export const enquiryInput = z.strictObject({ cause: z.enum(enquiryCauses), text })
export const messageInput = z.strictObject({ to: z.enum(receivers), text })
export const callInput = z.strictObject({
  to: z.enum(receivers),
  result: z.enum(callResults),
  text: text.default(''),
})
export const assignInput = z.strictObject({
  take: z.boolean(),
  was: idOf('per').nullable().default(null).openapi(about('caseWas')),
})
export const handOverInput = z.strictObject({ to: idOf('per'), text })
export const nudgesInput = z.strictObject({ cases: z.array(z.string().max(64)).max(1000) })
export const closeInput = z.strictObject({ outcome: z.enum(outcomes), text })
export const rulingInput = z.strictObject({
  action: z
    .string()
    .regex(/^[A-Za-z]{1,40}$/)
    .openapi({ example: 'rule' }),
  amount: yenIn.optional().openapi(about('rulingAmount')),
  reason: text,
})

export const nudged = z.object({
  sent: z.array(z.string()),
  left: z.array(z.object({ caseId: z.string(), code: z.string() })),
})

export const ruled = z.object({
  ruling: ruling.nullable().openapi(about('ruledRuling')),
  state: z.string().nullable().openapi(about('ruledState')),
})

export const figuresQuery = z.strictObject({ from: day.optional(), until: day.optional() })

const figures = z.object({
  opened: z.int(),
  decided: z.int(),
  inTime: z.int().openapi(about('figuresInTime')),
  defaulted: z.int().openapi(about('figuresDefaulted')),
  withoutDesk: z.int().openapi(about('figuresWithoutDesk')),
  open: z.int(),
  overdue: z.int(),
  medianDays: z.number().nullable().openapi(about('figuresMedian')),
})

export const deskFigures = figures
  .extend({ from: day, until: day, causes: z.array(figures.extend({ cause })) })
  .openapi('DeskFigures')
