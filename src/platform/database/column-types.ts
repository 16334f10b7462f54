import pg from 'pg'
import type { CustomTypesConfig } from 'pg'

/** PostgreSQL's numbers of the types that we read in our own way, and of arrays of them. */
const oid = {
  int8: 20,
  date: 1082,
  timestamptz: 1184,
  int8s: 1016,
  dates: 1182,
  timestamptzs: 1185,
}

const textArray = pg.types.getTypeParser(1009 as number, 'text') as (
  text: string,
) => (string | null)[]

function each<T>(parse: (text: string) => T): (text: string) => (T | null)[] {
  return (text) => textArray(text).map((one) => (one === null ? null : parse(one)))
}

/** Reads what a session in UTC writes: '2026-10-01 03:04:05.678901+00', to the millisecond. */
function parseInstant(text: string): number {
  const instant = Date.parse(`${text.slice(0, 10)}T${text.slice(11).replace(/\+00$/, 'Z')}`)
  if (Number.isNaN(instant)) throw new Error(`not an instant of a UTC session: ${text}`)
  return instant
}

const parsers = new Map<number, (text: string) => unknown>([
  [oid.int8, BigInt],
  [oid.date, (text) => text],
  [oid.timestamptz, parseInstant],
  [oid.int8s, each(BigInt)],
  [oid.dates, each((text) => text)],
  [oid.timestamptzs, each(parseInstant)],
])

/**
 * How columns are read: int8 as bigint, timestamptz as epoch ms, date as 'YYYY-MM-DD', jsonb
 * parsed.
 */
export const columnTypes: CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(id)) ||
    pg.types.getTypeParser(id, format as 'text')) as CustomTypesConfig['getTypeParser'],
}
