import fc from 'fast-check'
import { expect, test } from 'vitest'
import { icalendarOf } from '#papers'
import type { CalendarEntry } from '#papers'

const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Asia/Tokyo]`).epochMilliseconds

const entry: CalendarEntry = {
  uid: 'ctr_1-turn@yakusoku',
  at: at('2026-12-06T14:02:00'),
  summary: '検収の期限：田中商店のロゴ',
  description: '一行目\n二行目',
  url: 'https://yakusoku.example/contracts/ctr_1',
}

const written = (change: Partial<CalendarEntry> = {}): string =>
  icalendarOf({
    name: '約束の期限',
    language: 'ja',
    zone: 'Asia/Tokyo',
    now: at('2026-11-22T09:00:00'),
    entries: [{ ...entry, ...change }],
  })

/** Lines as a calendar program puts them together again. */
const linesOf = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n')

/** The text of a value, as a calendar program reads it. */
const valueOf = (text: string, name: string): string => {
  const line = linesOf(text).findLast((one) => one.startsWith(`${name}:`)) ?? ''
  return line
    .slice(name.length + 1)
    .replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
}

test('a calendar is written line by line as RFC 5545 has it', () => {
  expect(linesOf(written())).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Yakusoku//Deadlines//JA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'NAME:約束の期限',
    'X-WR-CALNAME:約束の期限',
    'X-WR-TIMEZONE:Asia/Tokyo',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    'BEGIN:VEVENT',
    'UID:ctr_1-turn@yakusoku',
    'DTSTAMP:20261122T000000Z',
    'DTSTART:20261206T050200Z',
    'SUMMARY:検収の期限：田中商店のロゴ',
    'DESCRIPTION:一行目\\n二行目',
    'URL:https://yakusoku.example/contracts/ctr_1',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('a deadline at 24:00 stands on the day that it ends', () => {
  expect(written({ at: at('2026-12-11T00:00:00') })).toContain('DTSTART:20261210T145900Z')
})

test('a calendar without deadlines is still one', () => {
  const empty = { name: 'x', language: 'en', zone: 'Asia/Tokyo', now: 0, entries: [] }
  expect(icalendarOf(empty)).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/)
})

const said = fc.string({ unit: 'binary', maxLength: 400 })

test('whatever is said, every line has at most 75 octets and no character is cut', () => {
  fc.assert(
    fc.property(said, said, (summary, description) => {
      const bytes = Buffer.from(written({ summary, description }))
      for (const line of bytes.toString('latin1').split('\r\n')) {
        const octets = Buffer.from(line, 'latin1')
        expect(octets.length).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/[\r\n]/)
        expect(() => new TextDecoder('utf-8', { fatal: true }).decode(octets)).not.toThrow()
      }
    }),
  )
})

test('whatever is said is read again, but for what no value can hold', () => {
  fc.assert(
    fc.property(said, said, (summary, description) => {
      const text = written({ summary, description })
      const readable = (words: string) =>
        [...words.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\r', '\n')]
          .filter((one) => one === '\n' || one === '\t' || !/\p{Cc}/u.test(one) || one >= '\x80')
          .join('')
      expect(valueOf(text, 'SUMMARY')).toBe(readable(summary))
      expect(valueOf(text, 'DESCRIPTION')).toBe(readable(description))
    }),
  )
})

test('nothing that is said adds a line of its own', () => {
  const text = written({ summary: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:y\rURL:z' })
  expect(linesOf(text)).toHaveLength(21)
})
