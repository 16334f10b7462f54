import { z } from '@hono/zod-openapi'
import { inputNames, parties, rules, weekdays } from '#engine'
import { about } from '../frame/about.ts'

const actor = z.enum(['client', 'worker', 'desk', 'clock'])
/** Days; null where it never ends. */
const most = z.number().nullable()
const sides = z.object({ client: most, worker: most })

const clock = z.object({
  name: z.string(),
  unit: z.enum([
    'days',
    'businessDays',
    'untilDeliverOn',
    'untilEndsOn',
    'untilFundBy',
    'untilEndOf',
  ]),
  default: z.int().nullable(),
  min: z.int().nullable(),
  max: z.int().openapi(about('daysAhead')),
  weekday: z.enum(weekdays).nullable().openapi(about('weekday')),
  week: z.int().nullable().openapi(about('week')),
})

const state = z.object({
  name: z.string(),
  label: z.string(),
  final: z.boolean(),
  turn: z.enum(parties).nullable(),
  silence: z.object({ after: z.string(), does: z.string() }).nullable(),
  working: z.boolean(),
  delivered: z.boolean(),
  warns: z.enum(['client', 'worker']).nullable().openapi(about('warns')),
})

/** Days before the end. */
const notice = z
  .object({
    days: z.int(),
    longer: z.object({ days: z.int(), afterMonths: z.int() }).nullable(),
    exceptions: z.array(z.string()),
  })
  .openapi(about('noticePeriod'))

const way = z.object({
  by: z.array(actor),
  from: z.array(z.string()),
  to: z.string().openapi(about('stateOrStay')),
  last: z.string().nullable().openapi(about('lastState')),
  takes: z.array(z.object({ input: z.enum(inputNames), need: z.enum(['required', 'optional']) })),
  sealed: z.boolean().openapi(about('sealedWay')),
  notice: notice.nullable(),
  opens: z
    .object({ process: z.string(), version: z.int(), by: z.string() })
    .nullable()
    .openapi(about('opens')),
  steps: z.enum(['week', 'list']).nullable().openapi(about('steps')),
})

const action = z.object({
  name: z.string(),
  label: z.string(),
  atMost: z.int().nullable(),
  ways: z.array(way),
})

const bounds = z
  .object({
    everybodySilent: most,
    othersSilent: sides,
    othersHostile: sides,
    paidAfterDelivery: most,
  })
  .openapi(about('bounds'))

const finding = z.object({
  rule: z.enum(rules),
  hurts: z.string(),
  message: z.string(),
  trace: z.array(z.string()),
})

/** A kind of contract in short. */
export const processInShort = z
  .object({
    name: z.string().openapi({ example: 'fixed-price' }),
    version: z.int(),
    label: z.string(),
    summary: z.string(),
    bounds,
  })
  .openapi('ProcessInShort')

/** A kind of contract, with all that the verifier proved of it. */
export const processInFull = processInShort
  .extend({
    start: z.string(),
    clocks: z.array(clock),
    states: z.array(state),
    actions: z.array(action),
    findings: z.array(finding),
  })
  .openapi('Process')
