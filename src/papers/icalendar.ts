/** One deadline, already in its reader's words. */
export type CalendarEntry = {
  /** The same for the same deadline, whenever it is written. */
  uid: string
  /** Epoch ms. */
  at: number
  summary: string
  description: string
  url: string
}

export type CalendarText = {
  name: string
  /** The language of the words, as BCP 47 names it. */
  language: string
  /** IANA name: where a deadline's day ends. */
  zone: string
  /** When it is written, epoch ms. */
  now: number
  entries: readonly CalendarEntry[]
}

const longestLine = 75

const octets = new TextEncoder()

/**
 * A line in pieces of at most 75 octets (RFC 5545, 3.1), each further one behind a space; no
 * character is cut in two.
 */
const folded = (line: string): string => {
  const pieces: string[] = []
  let piece = ''
  let length = 0
  for (const character of line) {
    const size = octets.encode(character).length
    if (length + size > longestLine) {
      pieces.push(piece)
      piece = ' '
      length = 1
    }
    piece += character
    length += size
  }
  return [...pieces, piece].join('\r\n')
}

/** A text as a value (3.3.11): no control character but the tab can stand in one. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\0-\x08\x0b-\x1f\x7f]/g, '')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')

const instantOf = (at: number) => Temporal.Instant.fromEpochMilliseconds(at)

/** `20261210T150000Z` (3.3.5). */
const inUtc = (at: number): string =>
  instantOf(at).toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')

const minute = 60_000

/** Who has until 24:00 must find it on that day, where calendars would say 0:00 of the next. */
const within = (at: number, zone: string): number => {
  const local = instantOf(at).toZonedDateTimeISO(zone)
  return local.equals(local.startOfDay()) ? at - minute : at
}

const eventOf = (entry: CalendarEntry, { now, zone }: CalendarText): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(entry.uid)}`,
  `DTSTAMP:${inUtc(now)}`,
  `DTSTART:${inUtc(within(entry.at, zone))}`,
  `SUMMARY:${escaped(entry.summary)}`,
  `DESCRIPTION:${escaped(entry.description)}`,
  `URL:${entry.url}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

/**
 * A calendar as programs read it (RFC 5545; name and refreshing as RFC 7986 has them): every
 * deadline an event without length that leaves its reader's time free. Lines end with CRLF.
 */
export const icalendarOf = (calendar: CalendarText): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Yakusoku//Deadlines//${calendar.language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(calendar.name)}`,
    `X-WR-CALNAME:${escaped(calendar.name)}`,
    `X-WR-TIMEZONE:${escaped(calendar.zone)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...calendar.entries.flatMap((entry) => eventOf(entry, calendar)),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
