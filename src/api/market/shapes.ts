import { z } from '@hono/zod-openapi'
import { categories, kinds } from '#market'
import { contract } from '../contracts/shapes.ts'
import { pageQuery } from '../frame/paging.ts'
import { day, idOf, instant, yen, yenIn } from '../frame/values.ts'
import { about } from '../frame/about.ts'
import { trustCard } from '../trust/shapes.ts'

/** Longer than what is taken; the operations say what exactly is. */
const line = z.string().max(2000)
const text = z.string().max(50_000)
const kind = z.enum(kinds as ['fixed', 'hourly'])
const kindIn = z
  .string()
  .max(40)
  .openapi({ example: 'fixed', ...about('jobKind') })
const category = z
  .string()
  .max(40)
  .openapi({ enum: [...categories], example: 'design' })
const named = z.object({ id: idOf('per'), name: z.string() })

const clientCard = named.extend({ trust: trustCard }).openapi('Client')

/** The worst case for a worker who agrees today, works as agreed and is never answered. */
const worstCase = z
  .object({
    deliveredAt: instant,
    ifOtherSilent: contract.shape.forecast.shape.ifOtherSilent,
    endsBy: instant.nullable(),
    youReceive: yen,
  })
  .openapi('WorstCase')

export const job = z
  .object({
    id: idOf('job'),
    client: clientCard,
    kind,
    title: z.string(),
    description: z.string(),
    category,
    price: yen.openapi(about('priceOrRate')),
    deliverWithinDays: z.int().nullable().openapi(about('deliverWithinDays')),
    weeklyHours: z.int().nullable().openapi(about('weeklyHours')),
    expectedWeeks: z.int().nullable().openapi(about('expectedWeeks')),
    pledgeWeeks: z.int().nullable().openapi(about('pledgeWeeks')),
    clocks: z.record(z.string(), z.int()),
    closesOn: day,
    postedAt: instant,
    editedAt: instant.nullable(),
    status: z.enum(['open', 'closed', 'expired', 'hired']),
    proposals: z.int(),
    waitingForClient: z.boolean().openapi(about('waitingForClient')),
    forecast: worstCase.nullable().openapi(about('jobForecast')),
  })
  .openapi('Job')

const count = z.int().min(0).max(100_000).nullable().optional()

export const jobInput = z.strictObject({
  kind: kindIn,
  title: line,
  description: text,
  category,
  price: yenIn.openapi(about('priceOrRate')),
  deliverWithinDays: count.openapi(about('deliverWithinDays')),
  weeklyHours: count.openapi(about('weeklyHours')),
  expectedWeeks: count.openapi(about('expectedWeeks')),
  pledgeWeeks: count.openapi(about('pledgeWeeks')),
  clocks: z.record(z.string().max(40), z.number()).optional(),
  closesOn: z.string().max(40).optional().openapi({ format: 'date' }),
  despiteWarning: z.boolean().optional().openapi(about('despiteWarning')),
})

const yenInQuery = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(BigInt)
  .optional()
  .openapi({ type: 'integer' })

export const jobQuery = z.strictObject({
  ...pageQuery,
  q: z.string().max(1000).optional().openapi(about('allWords')),
  kind: kindIn.optional(),
  category: category.optional(),
  minPrice: yenInQuery.openapi(about('priceAsked')),
  maxPrice: yenInQuery.openapi(about('priceAsked')),
  sort: z
    .string()
    .max(40)
    .optional()
    .openapi({ enum: ['newest', 'price', 'closing'] }),
})

export const proposal = z
  .object({
    id: idOf('prp'),
    jobId: idOf('job'),
    jobTitle: z.string(),
    kind,
    worker: named,
    price: yen.openapi(about('priceOrRate')),
    message: z.string(),
    deliverOn: day.openapi(about('deliveryOrMonday')),
    madeAt: instant,
    status: z.enum(['open', 'withdrawn', 'offered', 'hired', 'passed']),
    contractId: idOf('ctr').nullable(),
  })
  .openapi('Proposal')

const dayIn = z
  .string()
  .max(40)
  .openapi({ format: 'date', ...about('deliveryOrMonday') })
const priceIn = yenIn.openapi(about('priceOrRate'))

export const proposalInput = z.strictObject({
  price: priceIn,
  message: text,
  deliverOn: dayIn,
  despiteWarning: z.boolean().optional().openapi(about('despiteWarning')),
})

const milestoneIn = z.strictObject({
  title: text,
  price: yenIn,
  deliverOn: z.string().max(40).openapi({ format: 'date' }),
})

export const offerInput = z.strictObject({
  price: priceIn.optional(),
  deliverOn: dayIn.optional(),
  weeklyHours: z.int().min(0).max(100_000).optional().openapi(about('weeklyHours')),
  pledgeWeeks: z.int().min(0).max(100_000).optional().openapi(about('pledgeWeeks')),
  milestones: z.array(milestoneIn).max(100).optional().openapi(about('milestones')),
})
