import { expect, test } from 'vitest'
import { known } from '#processes'
import { processInFull } from './shapes.ts'
import { renderInFull } from './render.ts'

const clocksOf = (name: string) => {
  const offering = known.find(({ process }) => process.name === name)!
  return processInFull.parse(renderInFull(offering, 'en')).clocks
}

test('a clock that ends with a day of the agreed week says which day, and of which week', () => {
  const agreed = { unit: 'untilEndOf', default: null, min: null, max: 35 }
  expect(clocksOf('hourly-week').slice(0, 4)).toEqual([
    { name: 'weekBegins', ...agreed, weekday: 'sunday', week: -1 },
    { name: 'weekCloses', ...agreed, weekday: 'sunday', week: 0 },
    { name: 'corrections', ...agreed, weekday: 'monday', week: 1 },
    { name: 'check', ...agreed, weekday: 'thursday', week: 1 },
  ])
})

test('other clocks have lengths, or the agreed day, and no day of the week', () => {
  const noDay = { weekday: null, week: null }
  const clocks = clocksOf('fixed-price')
  expect(clocks.find(({ name }) => name === 'inspection')).toEqual({
    name: 'inspection',
    unit: 'days',
    default: 7,
    min: 3,
    max: 7,
    ...noDay,
  })
  expect(clocks.find(({ name }) => name === 'delivery')).toEqual({
    name: 'delivery',
    unit: 'untilDeliverOn',
    default: null,
    min: null,
    max: 60,
    ...noDay,
  })
})

const waysOf = (process: string, action: string) => {
  const offering = known.find((one) => one.process.name === process)!
  const { actions } = processInFull.parse(renderInFull(offering, 'en'))
  return actions.find(({ name }) => name === action)!.ways
}

test('a frame says what it opens, how it goes on, and where it ends', () => {
  const [first] = waysOf('milestones', 'fundNext')
  expect(first).toMatchObject({
    to: 'running',
    last: 'complete',
    opens: { process: 'fixed-price', by: 'fund' },
    steps: 'list',
  })
  expect(waysOf('recurring', 'fundWeek')[0]).toMatchObject({
    opens: { process: 'hourly-week', version: 1, by: 'fund' },
    steps: 'week',
    last: null,
  })
  expect(clocksOf('milestones').at(-1)).toMatchObject({ unit: 'untilFundBy', max: 74 })
  expect(clocksOf('recurring').at(-1)).toMatchObject({ unit: 'untilEndsOn', max: 60 })
})

test('notice is told in days, with what makes it longer and what does not', () => {
  const [byClient, , byWorker] = waysOf('recurring', 'giveNotice')
  expect(byClient!.notice).toMatchObject({ days: 7, longer: { days: 30, afterMonths: 6 } })
  expect(byClient!.notice!.exceptions).toContain('upstreamEnded')
  expect(byClient!.takes).toContainEqual({ input: 'exception', need: 'optional' })
  expect(byWorker!.notice).toEqual({ days: 7, longer: null, exceptions: [] })
  expect(waysOf('fixed-price', 'fund')[0]).toMatchObject({ notice: null, opens: null, steps: null })
})
