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
