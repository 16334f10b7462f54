import { expect, test } from 'vitest'
import { sleep } from '#platform'
import { takingTurns } from './turns.ts'

test('no more works are under way than may be, each has its turn, in order', async () => {
  const turns = takingTurns(3, 100)
  let underWay = 0
  let most = 0
  const order: number[] = []
  const work = (number: number) => async () => {
    order.push(number)
    most = Math.max(most, (underWay += 1))
    await sleep(1)
    underWay -= 1
    if (number % 2 === 0) throw new Error('failed')
    return number
  }
  const outcomes = await Promise.allSettled(
    Array.from({ length: 40 }, (_, number) => turns(work(number))),
  )
  expect(most).toBe(3)
  expect(order).toEqual(Array.from({ length: 40 }, (_, number) => number))
  expect(outcomes.map(({ status }) => status)).toEqual(
    order.map((number) => (number % 2 === 0 ? 'rejected' : 'fulfilled')),
  )
  expect(await turns(() => 'afterwards')).toBe('afterwards')
})

test('who would be one too many to wait is told so', async () => {
  const turns = takingTurns(1, 2)
  const works = Array.from({ length: 4 }, () => turns(() => sleep(5)))
  expect(works.map((work) => work === null)).toEqual([false, false, false, true])
  await Promise.all(works)
  expect(turns(() => undefined)).not.toBeNull()
})
