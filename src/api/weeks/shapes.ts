import { z } from '@hono/zod-openapi'
import { entriesLimit, entryNoteLimit, filesLimit, textLimit } from '#engine'
import { mostWeeks } from '#weeks'
import { about } from '../frame/about.ts'
import { day, idOf, instant, minuteIn, yen } from '../frame/values.ts'

const span = { from: instant, to: instant }

const statuses = [
  'unfunded',
  'funded',
  'running',
  'recorded',
  'checking',
  'contested',
  'paid',
  'returned',
] as const

const named = z.object({ id: idOf('per'), name: z.string() })

/** A week of a frame; one that is not funded has no contract. */
export const week = z
  .object({
    contractId: idOf('ctr').nullable().openapi(about('weekContract')),
    frameId: idOf('ctr'),
    title: z.string(),
    client: named,
    worker: named,
    monday: day,
    sunday: day,
    status: z.enum(statuses).openapi(about('weekStatus')),
    limit: yen.openapi(about('weekLimit')),
    rate: yen.openapi(about('rate')),
    minutes: z.int(),
    amount: yen.openapi(about('weekAmount')),
    fundBy: instant.nullable().openapi(about('fundBy')),
    dueAt: instant.nullable(),
  })
  .openapi('Week')

export const fundInput = z.strictObject({
  count: z.int().min(1).max(mostWeeks).default(1).openapi(about('weekCount')),
})

export const standingOrder = z
  .strictObject({
    on: z.boolean().openapi(about('orderOn')),
    rest: z.enum(['back', 'rolls']).openapi(about('orderRest')),
  })
  .openapi('StandingOrder')

export const entry = z
  .object({ id: z.string().openapi(about('entryId')), ...span, note: z.string() })
  .openapi('TimeEntry')

export const entries = z
  .object({
    items: z.array(entry),
    minutes: z.int(),
    amount: yen.openapi(about('weekAmount')),
    limit: yen.openapi(about('weekLimit')),
    rate: yen.openapi(about('rate')),
  })
  .openapi('TimeEntries')

export const entryInput = z.strictObject({
  from: minuteIn,
  to: minuteIn,
  note: z.string().max(entryNoteLimit),
  despiteWarning: z.boolean().optional().openapi(about('despiteWarning')),
})

export const contestInput = z.strictObject({
  contested: z.array(z.string().max(40)).min(1).max(entriesLimit).openapi(about('contested')),
  reason: z.string().max(textLimit),
  files: z.array(z.string().max(64)).max(filesLimit).optional().openapi(about('ownFiles')),
  despiteWarning: z.boolean().optional().openapi(about('despiteWarning')),
})

export const timer = z
  .object({ contractId: idOf('ctr'), note: z.string(), startedAt: instant })
  .openapi('Timer')

export const timerInput = z.strictObject({
  contractId: idOf('ctr'),
  note: z.string().max(entryNoteLimit),
  despiteWarning: z.boolean().optional().openapi(about('despiteWarning')),
})

export const stopped = z
  .object({
    recorded: z.array(entry.extend({ contractId: idOf('ctr') })),
    left: z
      .array(
        z.object({
          ...span,
          why: z.enum(['limit', 'unfunded', 'closed']).openapi(about('whyLeft')),
        }),
      )
      .openapi(about('left')),
  })
  .openapi('StoppedTimer')
