import { z } from '@hono/zod-openapi'
import { entryKinds, stages } from '#portfolio'
import { letterNames, platforms } from '#processes'
import { about } from '../frame/about.ts'
import { day, idOf, instant, minuteIn, yen, yenIn } from '../frame/values.ts'

const parties = z.enum(['client', 'worker', 'desk'])

/** What its owner writes down; operations check lengths and order. */
const draft = {
  clientName: z.string(),
  title: z.string(),
  price: yenIn.openapi(about('elsewherePrice')),
  agreedOn: day,
  deliverOn: day.nullable().default(null),
  payOn: day.nullable().default(null).openapi(about('payOn')),
  reference: z.string().default('').openapi(about('reference')),
}

export const changeInput = z.strictObject(draft)

export const enterInput = z.strictObject({
  platform: z.enum(platforms).openapi(about('elsewherePlatform')),
  ...draft,
  stage: z.enum(stages).openapi(about('stage')),
  stageOn: day.nullable().default(null).openapi(about('stageOn')),
})

export const entryInput = z.strictObject({
  kind: z.enum(entryKinds).openapi(about('elsewhereKind')),
  action: z.string().max(60).nullable().default(null).openapi(about('elsewhereAction')),
  by: parties.nullable().default(null).openapi(about('elsewhereBy')),
  at: minuteIn,
  text: z.string().default(''),
  amount: yenIn.nullable().default(null),
})

export const importInput = z.strictObject({
  table: z.string().openapi(about('table')),
  look: z.boolean().default(false).openapi(about('look')),
})

const silence = z
  .object({ action: z.string(), at: instant, to: z.string(), source: z.string() })
  .nullable()
  .openapi(about('silenceThere'))

const step = z.object({
  name: z.string(),
  label: z.string(),
  from: instant,
  open: z.boolean(),
  action: z.string().nullable().openapi(about('stepAction')),
  letter: z.enum(letterNames).nullable(),
  source: z.string(),
  weak: z.boolean().openapi(about('weak')),
})

const facts = {
  id: idOf('els'),
  platform: z.enum(platforms),
  clientName: z.string(),
  title: z.string(),
  price: yen,
  agreedOn: day,
  deliverOn: day.nullable(),
  payOn: day.nullable(),
  reference: z.string(),
  createdAt: instant,
}

const standing = {
  state: z.string(),
  label: z.string(),
  final: z.boolean(),
  turn: parties.nullable(),
  silence,
}

export const line = z
  .object({ ...facts, ...standing, step: step.nullable() })
  .openapi('ElsewhereLine')

const told = z.object({
  id: z.string().nullable().openapi(about('toldId')),
  kind: z.enum([...entryKinds, 'clock']),
  action: z.string().nullable(),
  by: parties.nullable(),
  at: instant,
  text: z.string(),
  amount: yen.nullable(),
  state: z.string(),
  effect: z.enum(['moved', 'said', 'late', 'beside']).openapi(about('effect')),
  recordedAt: instant.nullable(),
  corrected: z.boolean(),
})

const waiting = z
  .object({
    since: instant,
    answered: z.int(),
    asked: z.int(),
    answerTimes: z.array(z.number()),
    wallMs: z.number(),
    operationalMs: z.number(),
    oneIn: z.number(),
    within7: z.number(),
    by30: z.number(),
  })
  .nullable()
  .openapi(about('elsewhereWaiting'))

export const contractElsewhere = z
  .object({
    ...facts,
    ...standing,
    since: instant,
    source: z.string(),
    sure: z.enum(['yes', 'weak', 'assumed']).openapi(about('sure')),
    pays: yen.openapi(about('elsewherePays')),
    feeKnown: z.boolean(),
    ifAllSilent: yen.openapi(about('ifAllSilent')),
    lawfulPayBy: day.nullable().openapi(about('lawfulPayBy')),
    steps: z.array(step),
    acts: z.array(z.object({ action: z.string(), by: parties, label: z.string() })),
    letters: z.array(z.enum(letterNames)),
    waiting,
    timeline: z.array(told),
  })
  .openapi('ContractElsewhere')

export const letter = z
  .object({ name: z.enum(letterNames), subject: z.string(), body: z.string() })
  .openapi('Letter')

export const imported = z
  .object({
    taken: z.int().openapi(about('taken')),
    lines: z.array(
      z.object({
        line: z.int().openapi(about('line')),
        title: z.string(),
        clientName: z.string(),
        outcome: z.enum(['new', 'known', 'wrong']),
        issues: z.array(z.object({ path: z.string(), code: z.string() })),
      }),
    ),
  })
  .openapi('ImportedTable')
