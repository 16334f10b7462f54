import { z } from '@hono/zod-openapi'
import { categories } from '#market'
import { contract } from '../contracts/shapes.ts'
import { pageQuery } from '../frame/paging.ts'
import { day, idOf, instant, yen, yenIn } from '../frame/values.ts'
import { about } from '../frame/about.ts'

/** Longer than what is taken; the operations say what exactly is. */
const line = z.string().max(2000)
const text = z.string().max(50_000)
const kind = z.string().max(40).openapi({ example: 'fixed' })
const kindIn = kind.openapi(about('jobKind'))
const category = z
  .string()
  .max(40)
  .openapi({ enum: [...categories], example: 'design' })
const named = z.object({ id: idOf('per'), name: z.string() })

/** What is known of a client: counted, not judged. */
const trustCard = named
  .extend({
    memberSince: instant,
    jobsPosted: z.int(),
    running: z.int(),
    inFinalNotice: z.int(),
    accepted: z.int(),
    acceptedInStead: z.int().openapi(about('acceptedInStead')),
    neverFunded: z.int(),
    endedBySilence: z.int(),
    endedOtherwise: z.int(),
    funded: z.int(),
  })
  .openapi('TrustCard')

/** The worst case for a worker who agrees today, delivers on the last day and is never answered. */
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
    client: trustCard,
    kind,
    title: z.string(),
    description: z.string(),
    category,
    price: yen,
    deliverWithinDays: z.int(),
    clocks: z.record(z.string(), z.int()),
    closesOn: day,
    postedAt: instant,
    editedAt: instant.nullable(),
    status: z.enum(['open', 'closed', 'expired', 'hired']),
    proposals: z.int(),
    forecast: worstCase.nullable().openapi(about('jobForecast')),
  })
  .openapi('Job')

export const jobInput = z.strictObject({
  kind: kindIn,
  title: line,
  description: text,
  category,
  price: yenIn,
  deliverWithinDays: z.int().min(0).max(100_000),
  clocks: z.record(z.string().max(40), z.number()).optional(),
  closesOn: z.string().max(40).optional().openapi({ format: 'date' }),
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
  minPrice: yenInQuery,
  maxPrice: yenInQuery,
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
    worker: named,
    price: yen,
    message: z.string(),
    deliverOn: day,
    madeAt: instant,
    status: z.enum(['open', 'withdrawn', 'offered', 'hired', 'passed']),
    contractId: idOf('ctr').nullable(),
  })
  .openapi('Proposal')

const dayIn = z.string().max(40).openapi({ format: 'date' })

export const proposalInput = z.strictObject({ price: yenIn, message: text, deliverOn: dayIn })

export const offerInput = z.strictObject({
  price: yenIn.optional(),
  deliverOn: dayIn.optional(),
})
