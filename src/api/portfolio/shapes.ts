import { z } from '@hono/zod-openapi'
import { moneyStates } from '#portfolio'
import { about } from '../frame/about.ts'
import { day, idOf, instant, yen } from '../frame/values.ts'

const share = z.number().min(0).max(1)

const client = z
  .object({
    id: z
      .string()
      .openapi({ ...about('clientOfWorker'), example: 'per_01kjy3v8q5f9w2t7m4c6x0r1za' }),
    name: z.string(),
  })
  .openapi('ClientOfWorker')

const place = z.string().openapi({ ...about('placeOfContract'), example: 'here' })

const money = {
  atRisk: yen.openapi(about('moneyAtRisk')),
  held: yen.openapi(about('moneyHeld')),
  delivered: yen.openapi(about('moneyDelivered')),
  payable: yen.openapi(about('moneyPayable')),
}

const amounts = {
  pays: yen.openapi(about('paysAsAgreed')),
  certain: yen.openapi(about('certainAmount')),
  lost: yen.openapi(about('lostAmount')),
}

const loss = z.object({
  expected: z.number().openapi(about('expectedLoss')),
  quantile: yen.openapi(about('quantileLoss')),
  most: yen.openapi(about('mostLoss')),
  steps: z
    .array(
      z.object({
        loss: yen,
        probability: share,
        upTo: share.openapi(about('upToChance')),
      }),
    )
    .openapi(about('lossSteps')),
  roundedTo: yen.nullable().openapi(about('lossRoundedTo')),
})

export const portfolio = z
  .object({
    money: z.object(money),
    months: z.array(
      z.object({
        month: day.openapi(about('monthDay')),
        ...money,
        paid: yen.openapi(about('moneyPaid')),
      }),
    ),
    clients: z.array(
      z.object({
        client,
        place,
        income: yen.openapi(about('incomeOfYear')),
        share: share.openapi(about('shareOfIncome')),
        monthly: yen.openapi(about('monthlyIncome')),
        contracts: z.int(),
        ...amounts,
        silence: share.openapi(about('silenceChance')),
      }),
    ),
    averaged: z.array(day).openapi(about('averaged')),
    spread: z.object({
      total: yen.openapi(about('incomeOfYear')),
      largest: share.openapi(about('largestShare')),
      concentration: share.openapi(about('concentration')),
      effective: z.number().openapi(about('effectiveClients')),
    }),
    loss,
  })
  .openapi('Portfolio')

export const holding = z
  .object({
    id: z.string(),
    place,
    client,
    title: z.string(),
    process: z.string().openapi({ example: 'fixed-price' }),
    state: z.string().openapi({ example: 'inspecting' }),
    ...amounts,
    certainBy: instant.nullable().openapi(about('certainBy')),
    payable: yen.openapi(about('moneyPayable')),
    silence: share.openapi(about('silenceChance')),
  })
  .openapi('Holding')

export const moneyState = z.enum(moneyStates)

const taken = {
  gross: yen.openapi(about('grossPay')),
  fee: yen,
  tax: yen,
  net: yen.openapi(about('netPay')),
}

export const statement = z
  .object({
    from: day,
    to: day,
    total: z.object(taken),
    clients: z.array(z.object({ client, place, payments: z.int(), ...taken })),
    payments: z.array(
      z.object({
        contractId: z.string(),
        place,
        client,
        title: z.string(),
        at: instant,
        ...taken,
      }),
    ),
  })
  .openapi('Statement')

export const suggestion = z
  .object({
    jobId: idOf('job'),
    title: z.string(),
    brings: yen.openapi(about('bringsPay')),
    effective: z.number().openapi(about('effectiveWith')),
  })
  .openapi('Suggestion')
