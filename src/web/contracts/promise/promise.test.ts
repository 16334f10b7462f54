import { beforeAll, expect, test } from 'vitest'
import { act, eventsOf, fireDue, viewFor } from '#contracts'
import { formatsFor, wordsFor } from '#locale'
import type { Locale } from '#locale'
import type { Database } from '#platform'
import { testDatabase } from '../../../../test/database.ts'
import { contractIn, storyTo } from '../../../../test/states.ts'
import { testContext } from '../../../../test/world.ts'
import { foresee } from './foresee.ts'
import { lineOf } from './line.ts'
import { endedWith, sentenceOf } from './sentence.ts'
import { speechIn } from './speech.ts'

let db: Database
beforeAll(async () => {
  db = (await testDatabase()).db
})

const seenBy = async (state: string, side: 'worker' | 'client' | 'desk') => {
  const context = testContext(db)
  const contract = await contractIn(context, state)
  const person = { worker: contract.aiko, client: contract.ben, desk: contract.desk }[side]
  const view = await viewFor(context, contract.id, person)
  const foreseen = foresee(view, context.time.now(), context.calendar)
  const events = await eventsOf(db, contract.id, 'desk')
  const say = (locale: Locale) => {
    const format = formatsFor(locale, 'Asia/Tokyo', context.time.now())
    const speech = speechIn(view.row, wordsFor(locale), format)
    return sentenceOf(view, foreseen, speech, events.at(-1)?.moves)
  }
  return { context, contract, person, view, foreseen, events, say }
}

const waiting = ['working', 'overdue', 'endingByWorker', 'endingByClient', 'inspecting', 'soFar']
  .concat(['finalNotice', 'held', 'reworking', 'contestedByClient', 'contestedByWorker'])
  .concat(['mediating', 'offered', 'unfunded'])

const endOf = async ({ context, contract }: Awaited<ReturnType<typeof seenBy>>, at: number) => {
  context.time.set(at)
  await fireDue(context, at)
  const { row } = await viewFor(context, contract.id, contract.aiko)
  const events = await eventsOf(db, contract.id, 'desk')
  return { row, ended: endedWith(row, events.at(-1)?.moves ?? []) }
}

test.each(waiting)(
  'what is said of silence in %s comes true to the yen and minute',
  async (state) => {
    const seen = await seenBy(state, 'client')
    const { silent } = seen.foreseen
    const before = await endOf(seen, silent.at! - 1)
    expect(before.row.turn).not.toBeNull()
    const { row, ended } = await endOf(seen, silent.at!)
    expect(row.turn).toBeNull()
    expect(ended).toMatchObject({ pays: silent.pays, back: silent.back, arrives: silent.arrives })
  },
)

test.each(waiting)(
  'whoever takes the way that %s shows, in time, gets what it says',
  async (state) => {
    for (const side of ['worker', 'client'] as const) {
      const seen = await seenBy(state, side)
      const { way } = seen.foreseen
      if (!way) continue
      seen.context.time.set(way.until - 1)
      const note = 'できました。'
      const input = way.action === 'agreeToSettle' ? {} : { note }
      await act(seen.context, seen.contract.id, way.action, seen.person, input)
      const { row, ended } = await endOf(seen, way.ending.at!)
      expect(row.turn).toBeNull()
      expect(ended).toMatchObject(
        side === 'worker' ? { arrives: way.ending.arrives } : { back: way.ending.back },
      )
    }
  },
)

test('the story’s worker reads what she gets and when, before anything else', async () => {
  const { say } = await seenBy('inspecting', 'worker')
  expect(say('ja')).toBe(
    'このままクライアントから返事がなくても、**12月11日(金) 16:02までに44,500円**が確定します。',
  )
  expect(say('en')).toBe(
    'Even if the client never answers, you receive **¥44,500 by Fri 11 Dec, 16:02**.',
  )
})

test('a worker at work reads what a delivery in time is worth, and the promise stands still', async () => {
  const { say } = await seenBy('working', 'worker')
  expect(say('ja')).toBe(
    '**12月10日(木) 24:00までに納品すれば**、そのあと返事がなくても、' +
      '遅くとも**12月24日(木) 24:00までに44,500円**が確定します。',
  )
})

test('a client reads what their own silence costs', async () => {
  const { say } = await seenBy('finalNotice', 'client')
  expect(say('ja')).toBe('お返事がなければ、**12月11日(金) 16:02に50,000円の支払い**が確定します。')
})

test.each(Object.keys(storyTo))(
  'in %s everybody is told something, in both languages',
  async (state) => {
    for (const side of ['worker', 'client', 'desk'] as const) {
      const { say } = await seenBy(state, side)
      for (const locale of ['ja', 'en'] as const) expect(say(locale)).not.toMatch(/promised\.|\{/)
    }
  },
)

test('the line leads from the offer over the deadline to the end that the sentence promises', async () => {
  const { view, foreseen, events, context } = await seenBy('inspecting', 'worker')
  const speech = speechIn(
    view.row,
    wordsFor('ja'),
    formatsFor('ja', 'Asia/Tokyo', context.time.now()),
  )
  const { steps, turn } = lineOf(view, foreseen, events, speech)
  expect(steps.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
    'past 申し込み',
    'past 合意',
    'past 仮払い',
    'past 納品',
    'deadline 検収の期限',
    'final 検収代行・支払い',
  ])
  expect(steps.at(-1)).toMatchObject({ at: foreseen.silent.at, note: '44,500円' })
  expect(turn).toMatchObject({ label: 'クライアントの検収待ち', until: view.row.due_at })
})
