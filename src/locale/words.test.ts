import { expect, test } from 'vitest'
import { formatsFor, localeFrom, wordsFor } from './index.ts'
import { en } from './en/index.ts'
import { ja, type Message } from './ja/index.ts'

const catalogues: Record<string, Record<string, Record<string, Message>>> = { ja, en }
const textsOf = (message: Message) =>
  typeof message === 'string' ? [message] : [message.one, message.other]
const namesIn = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].toSorted()

test('both languages have the same texts, none of them empty', () => {
  const keys = (texts: Record<string, Record<string, Message>>) =>
    Object.entries(texts).flatMap(([noun, said]) => Object.keys(said).map((k) => `${noun}.${k}`))
  expect(keys(en)).toEqual(keys(ja))
  for (const catalogue of Object.values(catalogues)) {
    for (const message of Object.values(catalogue).flatMap((said) => Object.values(said))) {
      for (const text of textsOf(message)) expect(text.trim()).not.toBe('')
    }
  }
})

test('both languages ask for the same parameters', () => {
  for (const [noun, said] of Object.entries<Record<string, Message>>(ja)) {
    for (const [name, message] of Object.entries(said)) {
      const english = catalogues['en']?.[noun]?.[name] ?? ''
      const last = textsOf(english).at(-1) ?? ''
      expect([noun, name, namesIn(last)]).toEqual([noun, name, namesIn(String(message))])
    }
  }
})

/** What calls a language by its own name, for those who read that one only. */
const ownNames = new Set(['layout.otherLanguage', 'elsewhere.language.ja'])

test('the English texts are English', () => {
  const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/
  for (const [noun, said] of Object.entries<Record<string, Message>>(en)) {
    for (const [name, message] of Object.entries(said)) {
      if (ownNames.has(`${noun}.${name}`)) continue
      for (const text of textsOf(message)) expect(text).not.toMatch(japanese)
    }
  }
})

test('texts take their parameters, and English tells one from several', () => {
  const { t } = wordsFor('en')
  expect(t('jobs.proposalsCount', { count: 1 })).toBe('1 proposal')
  expect(t('jobs.proposalsCount', { count: 1234 })).toBe('1,234 proposals')
  expect(wordsFor('ja').t('jobs.proposalsCount', { count: 1234 })).toBe('応募1,234件')
})

test('a refusal speaks by its code, an unknown one in general words', () => {
  const { refusal } = wordsFor('en')
  expect(refusal({ code: 'contract.not_your_turn' })).toBe('It is not your turn.')
  expect(refusal({ code: 'moon.is_full' })).toContain('moon.is_full')
})

test('the language follows the weights of Accept-Language, Japanese otherwise', () => {
  expect(localeFrom('en-US,en;q=0.9,ja;q=0.8')).toBe('en')
  expect(localeFrom('fr-FR, ja;q=0.3, en;q=0.2')).toBe('ja')
  expect(localeFrom('fr')).toBe('ja')
  expect(localeFrom(null)).toBe('ja')
  expect(localeFrom('en;q=0')).toBe('ja')
})

const now = Temporal.Instant.from('2026-11-27T09:00:00+09:00').epochMilliseconds
const at = Temporal.Instant.from('2026-12-06T14:02:00+09:00').epochMilliseconds
const dayLong = 86_400_000

test('dates carry their weekday, and their year only when it is another one', () => {
  const ja = formatsFor('ja', 'Asia/Tokyo', now)
  const en = formatsFor('en', 'Asia/Tokyo', now)
  expect(ja.dateTime(at)).toBe('12月6日(日) 14:02')
  expect(en.dateTime(at)).toBe('Sun 6 Dec, 14:02')
  expect(ja.date('2027-01-20')).toBe('2027年1月20日(水)')
  expect(en.date('2027-01-20')).toBe('Wed 20 Jan 2027')
  expect(formatsFor('en', 'America/New_York', now).dateTime(at)).toBe('Sun 6 Dec, 00:02')
})

test('months and weekdays are named', () => {
  const ja = formatsFor('ja', 'Asia/Tokyo', now)
  const en = formatsFor('en', 'Asia/Tokyo', now)
  expect([ja.month('2026-12-06'), en.month('2026-12-06')]).toEqual(['2026年12月', 'December 2026'])
  expect([ja.weekday(1), en.weekday(7)]).toEqual(['月', 'Sun'])
})

test('lengths show their two largest units, rounded down', () => {
  const ja = formatsFor('ja', 'Asia/Tokyo', now)
  const en = formatsFor('en', 'Asia/Tokyo', now)
  expect(ja.duration(2 * dayLong + 5 * 3_600_000 + 59_000)).toBe('2日5時間')
  expect(en.duration(2 * dayLong + 5 * 3_600_000)).toBe('2 days 5 hours')
  expect(en.duration(dayLong + 60_000)).toBe('1 day')
  expect(ja.duration(1000)).toBe('1分未満')
  expect(ja.relative(now - 3 * dayLong)).toBe('3日前')
  expect(en.relative(now + 2 * 3_600_000)).toBe('in 2 hours')
})

test('yen are written the reader’s way', () => {
  const ja = formatsFor('ja', 'Asia/Tokyo', now)
  const en = formatsFor('en', 'Asia/Tokyo', now)
  expect([ja.yen(44500n), en.yen(44500n), ja.yen(-5500n)]).toEqual([
    '44,500円',
    '¥44,500',
    '−5,500円',
  ])
})

test('a name is honoured once', () => {
  const { name } = formatsFor('ja', 'Asia/Tokyo', now)
  expect([name('田中'), name('佐藤さん'), name('株式会社あおば様')]).toEqual([
    '田中さん',
    '佐藤さん',
    '株式会社あおば様',
  ])
})
