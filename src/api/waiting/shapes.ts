import { z } from '@hono/zod-openapi'
import { about } from '../frame/about.ts'
import { day, idOf, instant } from '../frame/values.ts'

const count = z.int()
const ms = z.number().openapi(about('milliseconds'))
const share = z.number().min(0).max(1)
const chance = share.openapi(about('chance'))
const sides = z.enum(['client', 'worker'])

const kind = z.enum(['turn', 'message']).openapi(about('waitKind'))

const factor = z.object({
  what: z.enum(['habits', 'waited', 'hours', 'absence', 'elsewhere']).openapi(about('factorWhat')),
  from: chance,
  to: chance,
})

const said = z
  .object({ at: instant, from: instant, to: instant })
  .openapi({ ...about('saidHere') })
  .nullable()

export const wait = z
  .object({
    id: idOf('dbt'),
    contractId: idOf('ctr'),
    kind,
    owedBy: sides,
    seenAs: z.enum(['waits', 'awaited']).openapi(about('waitSeenAs')),
    openedAt: instant,
    level: z.enum(['notice', 'ask', 'protect']).nullable().openapi(about('waitLevel')),
    wallMs: ms,
    operationalMs: z.number().openapi(about('operationalMs')),
    turns: count,
    answered: count,
    share: z.object({ low: share, high: share }).openapi(about('answerShare')),
    within95Ms: z.number().nullable().openapi(about('within95Ms')),
    pairTurns: count.openapi(about('pairTurns')),
    pairAnswered: count,
    ofPeopleInGeneral: z.boolean().openapi(about('ofPeopleInGeneral')),
    oneIn: z.number().min(1).max(400).openapi(about('oneIn')),
    withinWeek: chance,
    byDay30: chance,
    factors: z.array(factor),
    answerTimesMs: z.array(z.number()),
    activeAt: instant.nullable().openapi(about('activeAt')),
    said,
  })
  .openapi('Wait')

export const hereInput = z.strictObject({ backOn: day.optional().openapi(about('backOn')) })

export const hereAnswer = z.object({ at: instant, from: instant, to: instant }).openapi('Here')

const past = z.object({
  contractId: idOf('ctr'),
  kind,
  openedAt: instant,
  closedAt: instant,
  how: z.enum(['acted', 'answered', 'ended', 'silent']).openapi(about('waitEnded')),
  nudges: count,
})

export const answering = z
  .object({
    turns: count,
    answered: count,
    silent: count,
    within50Ms: z.number().nullable(),
    within95Ms: z.number().nullable().openapi(about('within95Ms')),
    since: instant.nullable(),
    answerTimesMs: z.array(z.number()),
    halfHours: z.array(count).nullable().openapi(about('halfHours')),
    sittings: z.array(instant).openapi(about('sittings')),
    habits: z
      .object({ at: instant, numbers: z.array(z.number()).openapi(about('habitNumbers')) })
      .nullable(),
    partners: z.array(
      z.object({ id: z.string(), name: z.string().nullable(), turns: count, answered: count }),
    ),
    absences: z
      .array(z.object({ from: instant, to: instant, announcedAt: instant }))
      .openapi(about('ownAbsences')),
    open: z.array(wait),
    past: z.array(past),
  })
  .openapi('Answering')

const bin = z.object({ predicted: share, observed: share, n: count })
const tail = z.object({ q: share, observed: share, n: count })

export const fitQualityShape = z
  .object({
    n: count,
    bins: z.array(bin),
    tails: z.array(tail).openapi(about('fitTails')),
    ece: z.number().openapi(about('fitEce')),
    logLoss: z.number(),
    fits: z.array(
      z.object({ at: instant, turns: count, n: count, ece: z.number(), logLoss: z.number() }),
    ),
    openDebts: count,
    levels: z.object({ notice: count, ask: count, protect: count }),
    rebuilt: z.object({ people: count, differing: count }).openapi(about('fitRebuilt')),
  })
  .openapi('FitQuality')
