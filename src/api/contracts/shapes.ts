import { z } from '@hono/zod-openapi'
import { entriesLimit, filesLimit, inputNames, parties, textLimit } from '#engine'
import { day, idOf, instant, minuteIn, yen, yenIn } from '../frame/values.ts'
import { about } from '../frame/about.ts'

const named = z.object({ id: idOf('per'), name: z.string() })
const state = z.string().openapi({ example: 'inspecting' })
const party = z.enum(parties)
const actor = z.enum(['client', 'worker', 'desk', 'clock'])

const bound = z.union([yen, day, instant])

/** One input of an action: whether it must be there, and its bounds where it has some. */
const taken = z.object({
  input: z.enum(inputNames),
  need: z.enum(['required', 'optional']),
  min: bound.optional(),
  max: bound.optional(),
  choices: z.array(z.string()).optional().openapi(about('choices')),
})

const action = z.object({
  name: z.string().openapi({ example: 'deliver' }),
  takes: z.array(taken),
  label: z.string().openapi(about('label')),
})

const step = z.object({ at: instant, action: z.string(), state })

const forecast = z.object({
  ifOtherSilent: z.array(step).openapi(about('ifOtherSilent')),
  endsBy: instant.nullable(),
  youReceive: yen.openapi(about('youReceive')),
})

const notice = z.object({ days: z.int(), earliest: day.openapi(about('earliest')) })

/** What a frame of weeks, or a week of one, knows beside. */
const plan = z
  .object({
    rate: yen.openapi(about('rate')),
    weeklyLimit: yen.openapi(about('weekLimit')),
    since: day.openapi(about('since')),
    endsOn: day.nullable().openapi(about('endsOn')),
    nextWeek: z
      .object({ monday: day, sunday: day, price: yen, fundBy: instant.openapi(about('fundBy')) })
      .nullable()
      .openapi(about('nextWeek')),
    notice: z.object({ client: notice, worker: notice }).nullable().openapi(about('notice')),
  })
  .openapi('Plan')

/** A part of milestones that nobody has funded yet. */
const part = z.object({
  title: z.string(),
  price: yen,
  deliverOn: day,
  fundBy: day.nullable().openapi(about('partFundBy')),
})

/** The worker's part that each side proposes, where it is open; whose proposal is under seal. */
const settlement = z.object({
  client: yen.nullable(),
  worker: yen.nullable(),
  sealed: z.enum(['client', 'worker']).nullable(),
})

/** A contract as the caller sees it. */
export const contract = z
  .object({
    id: idOf('ctr'),
    frameId: idOf('ctr').nullable(),
    jobId: idOf('job').nullable(),
    process: z.string().openapi({ example: 'fixed-price' }),
    version: z.int().openapi(about('version')),
    seq: z.int().openapi(about('contractSeq')),
    state,
    final: z.boolean(),
    turn: party.nullable().openapi(about('turn')),
    dueAt: instant.nullable(),
    silence: z.object({ does: z.string(), at: instant }).nullable().openapi(about('silence')),
    client: named,
    worker: named,
    standsFor: idOf('per').optional().openapi(about('standsFor')),
    price: yen,
    pot: yen.openapi(about('pot')),
    settlement: settlement.openapi(about('settlement')),
    deliverOn: day,
    clocks: z.record(z.string(), z.int()),
    plan: plan.nullable().openapi(about('plan')),
    milestones: z.array(part).nullable().openapi(about('unfundedParts')),
    actions: z.array(action).openapi(about('actions')),
    forecast,
    createdAt: instant,
  })
  .openapi('Contract')

const entryIn = z.strictObject({
  id: z.string().max(40),
  from: minuteIn,
  to: minuteIn,
  note: z.string(),
})

/** What an act may take; which of it, the contract's `actions` say. */
export const actInput = z.strictObject({
  amount: yenIn.optional(),
  reason: z.string().max(textLimit).optional(),
  criterion: z.string().max(textLimit).optional(),
  note: z.string().max(textLimit).optional(),
  files: z.array(z.string().max(64)).max(filesLimit).optional(),
  date: day.optional(),
  entries: z.array(entryIn).max(entriesLimit).optional().openapi(about('entries')),
  contested: z.array(z.string().max(40)).max(entriesLimit).optional(),
  exception: z.string().max(40).optional(),
  despiteWarning: z.boolean().optional().openapi(about('despiteWarning')),
  seen: z.int().min(1).max(999_999_999).optional().openapi(about('seenSeq')),
})

const said = z.object({
  amount: yen.optional(),
  reason: z.string().optional(),
  criterion: z.string().optional(),
  note: z.string().optional(),
  files: z.array(z.string()).optional(),
  date: day.optional(),
  entries: z
    .array(z.object({ id: z.string(), from: instant, to: instant, note: z.string() }))
    .optional(),
  contested: z.array(z.string()).optional(),
  exception: z.string().optional(),
})

export const event = z
  .object({
    id: idOf('evt'),
    seq: z.int(),
    action: z.string(),
    by: actor,
    deputy: idOf('per').optional().openapi(about('deputy')),
    from: state.nullable(),
    to: state,
    at: instant,
    input: said,
    sealed: z.boolean().openapi(about('sealed')),
    moves: z.array(z.object({ kind: z.enum(['fund', 'release', 'refund']), amount: yen })),
    hash: z.string(),
    previousHash: z.string(),
  })
  .openapi('Event')
