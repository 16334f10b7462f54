import { expect, test } from 'vitest'
import { formatsFor, wordsFor } from '#locale'
import type { Locale } from '#locale'
import { wilson } from '#silence'
import type { Explanation } from '#silence'
import { factorsOf, oneIn, sentencesOf, shortLine, within } from './say.ts'
import type { Told } from './say.ts'

const hour = 3_600_000
const day = 24 * hour
const now = Date.UTC(2026, 10, 23, 3)

const figures: Explanation = {
  turns: 24,
  answered: 24,
  q95Ms: 19 * hour,
  pairTurns: 8,
  pairAnswered: 8,
  surprise: 1 / 109,
  tailOneIn: 109,
  within: { day: 0.2, week: 0.588 },
  byHorizon: 0.876,
  hope: 0.1,
  operationalMs: 4 * day + 2 * hour,
  wallMs: 6 * day,
  ofPeopleInGeneral: false,
  share: wilson(24, 24),
  factors: [
    { what: 'elsewhere', from: 0.64, to: 0.588 },
    { what: 'absence', from: 0.995, to: 0.005 },
    { what: 'hours', from: 0.594, to: 0.588 },
  ],
}

const told = (changed: Partial<Explanation> = {}, more: Partial<Told> = {}): Told => ({
  figures: { ...figures, ...changed },
  owing: '木村さん',
  waiting: '佐藤さん',
  openedAt: now - (changed.wallMs ?? figures.wallMs),
  said: null,
  activeAt: null,
  ...more,
})

const tongue = (locale: Locale) => ({
  words: wordsFor(locale),
  format: formatsFor(locale, 'Asia/Tokyo', now),
})

const said = (locale: Locale, ...of: Parameters<typeof told>) =>
  sentencesOf(tongue(locale), told(...of))

test('a wait is told as counted facts, then how unusual it is, then what to expect', () => {
  expect(said('ja')).toEqual([
    '木村さんはこれまで24件中24件に返信し（割合では少なくとも86%）、その95%は19時間以内でした（佐藤さんへは8件中8件）。',
    'いまの待ち時間は6日、休日・夜間・お知らせ済みの不在を除くと4日2時間相当です。',
    'ふだんどおりなら、これほど長い沈黙は**約110回に1回**です。',
    '7日以内に返信がある見込みは**59%**、待ち始めから30日以内（12月17日(木)まで）は**88%**です。',
  ])
  expect(said('en', {}, { owing: 'Ken', waiting: 'Aiko' })).toEqual([
    'Ken answered 24 of 24 earlier turns (a rate of at least 86%), ' +
      '95% of them within 19 hours (of those from Aiko, 8 of 8).',
    'The wait so far is 6 days, ' +
      'which is 4 days 2 hours without holidays, nights and announced absence.',
    'When they do answer, a wait this long happens **about once in 110**.',
    'Chance of an answer within 7 days **59%**, by day 30 of the wait (Thu 17 Dec) **88%**.',
  ])
})

test('nothing rarer than 1 in 400 is told, and nothing as certain', () => {
  const rare = { tailOneIn: 400, within: { day: 0, week: 0.002 }, byHorizon: 0.9999 }
  expect(said('en', rare).join(' ')).toContain('**fewer than 1 in 400** times')
  expect(said('en', rare).at(-1)).toContain('**below 1%**')
  expect(said('en', rare).at(-1)).toContain('**above 99%**')
  expect(said('ja', rare).join('')).toContain('**400回に1回未満**です。')
  expect([1.6, 9.4, 34.4, 109, 344, 396].map(oneIn)).toEqual([2, 9, 34, 110, 340, 400])
  expect(said('ja', { tailOneIn: 1.2 }).join('')).toContain('**2回に1回以上**あります。')
})

test('of whoever has fewer than five turns, people here in general are told of', () => {
  const few = { ofPeopleInGeneral: true, turns: 3, answered: 3, share: wilson(3, 3) }
  expect(said('ja', few)[0]).toBe(
    '木村さんの記録はまだ3件なので、ここの利用者全体の傾向をもとにしています。',
  )
  expect(said('ja', few)[2]).toBe('ここの利用者全体では、これほど長い沈黙は**約110回に1回**です。')
  expect(said('en', { ...few, turns: 0, answered: 0 })[0]).toContain('people here in general')
  expect(shortLine(tongue('ja'), told(few))).toContain('ここの利用者全体では')
})

test('few counts are told with their bounds, never as a plain share', () => {
  const of = (answered: number, turns: number) =>
    said('en', { answered, turns, share: wilson(answered, turns) })[0]
  expect(of(8, 8)).toContain('8 of 8 earlier turns (a rate of at least 68%)')
  expect(of(6, 8)).toContain('(a rate between 41% and 93%)')
  expect(of(0, 8)).toContain('(a rate of at most 32%)')
  expect(of(118, 120)).toContain('answered 118 of 120 earlier turns, 95%')
  expect(said('ja', { q95Ms: null, answered: 0, turns: 6, share: wilson(0, 6) })[0]).toBe(
    '木村さんはこれまで6件中0件に返信しました（割合では多くても39%）（佐藤さんへは8件中8件）。',
  )
})

test('near the thirtieth day only that day is told of, and after it nothing is foretold', () => {
  expect(said('en', { wallMs: 25 * day }).at(-1)).toBe(
    'Chance of an answer by day 30 of the wait (Sat 28 Nov): **88%**.',
  )
  const over = said('ja', { wallMs: 31 * day })
  expect(over.at(-1)).toBe('待ち始めから30日を過ぎたため、見込みは示しません。')
  expect(over.join('')).not.toContain('回に1回')
  expect(shortLine(tongue('ja'), told({ wallMs: 31 * day }))).toBeNull()
})

test('what moves the chance is told as from what to what', () => {
  const activeAt = now - 3 * hour
  expect(factorsOf(tongue('ja'), told({}, { activeAt }))).toEqual([
    { name: 'この市場での活動（最後は3時間前）', change: '64% → 59%' },
    { name: 'お知らせ済みの不在', change: '99%超 → 1%未満' },
  ])
  expect(factorsOf(tongue('en'), told())[0]?.name).toBe('Active on the marketplace')
})

test('that they said they are here, or back on a day, is told', () => {
  const at = now - 2 * hour
  expect(said('ja', {}, { said: { at, from: at, to: at } })[2]).toBe(
    '木村さんは11月23日(月) 10:00に「ここにいます」と伝えました。',
  )
  const to = Date.UTC(2026, 11, 4, 15)
  expect(said('ja', {}, { said: { at, from: at, to } })[2]).toBe(
    '木村さんは11月23日(月) 10:00に、12月5日(土)に戻ると伝えました。それまで沈黙の時計を止め、返事も見込みに入れていません。',
  )
  expect(said('ja', {}, { said: { at, from: at, to: now } })[2]).toBe(
    '木村さんは11月23日(月) 10:00に、11月23日(月)に戻ると伝えました。その日になったので、沈黙の時計はまた動いています。',
  )
})

test('a time within which answers came is rounded up', () => {
  expect([59_001, 61 * 60_000, 19.2 * hour, 30.5 * hour].map(within)).toEqual([
    60_000,
    70 * 60_000,
    19 * hour + 20 * 60_000,
    31 * hour,
  ])
})
