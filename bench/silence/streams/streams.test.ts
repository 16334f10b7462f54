import { expect, test } from 'vitest'
import { streamOf } from './readers.ts'
import { day, hour } from './stream.ts'
import { turnsOf } from './turns.ts'

const opened = (messages: Parameters<typeof turnsOf>[0]) =>
  turnsOf(messages, 10).map(({ by, to, openedAt, answeredAt }) => [by, to, openedAt, answeredAt])

test('a message to one person asks for an answer, and their next one gives it', () => {
  const messages = [
    { at: 0, from: 1, to: [2] },
    { at: hour, from: 1, to: [2] },
    { at: 2 * hour, from: 2, to: [1] },
  ]
  expect(opened(messages)).toEqual([
    [2, 1, 0, 2 * hour],
    [1, 2, 2 * hour, null],
  ])
  const [first, second] = turnsOf(messages, 10)
  expect(first?.nudges).toEqual([hour])
  expect([first?.byReply, second?.byReply]).toEqual([false, true])
})

test('what goes to several asks nobody, and what goes to more than five answers nobody', () => {
  const many = [1, 3, 4, 5, 6, 7]
  const messages = [
    { at: 0, from: 1, to: [2] },
    { at: hour, from: 1, to: [3, 4] },
    { at: 2 * hour, from: 2, to: many },
  ]
  expect(opened(messages)).toEqual([[2, 1, 0, null]])
})

test('after 30 days a turn is silent, and a new message opens another', () => {
  const messages = [
    { at: 0, from: 1, to: [2] },
    { at: 31 * day, from: 1, to: [2] },
    { at: 32 * day, from: 2, to: [1] },
  ]
  expect(opened(messages).slice(0, 2)).toEqual([
    [2, 1, 0, null],
    [2, 1, 31 * day, 32 * day],
  ])
})

test('a message that says it asks nothing opens no debt', () => {
  expect(opened([{ at: 0, from: 1, to: [2], asks: false }])).toEqual([])
})

test('lines of one second are one message to several; what is sent to oneself is none', () => {
  const text = '7 8 10\n7 9 10\n7 7 11\n% a remark\n8 7 86500 1\n'
  const stream = streamOf(text, { name: 'made up', train: 0.5 })
  expect(stream.messages).toEqual([
    { at: 10_000, from: 0, to: [1, 2] },
    { at: 86_500_000, from: 1, to: [0] },
  ])
  expect([stream.people, stream.until, stream.split]).toEqual([3, 86_500_000, 10_000 + day / 2])
})
