import { isId, refuse } from '#platform'
import { isDay } from '#engine'
import type { Sort } from './slices.ts'

/** Where a page ended: the sorted-by value of its last job, as SQL reads it, and the job's id. */
export type Place = { key: string; id: string }

/** Before the first day of everything, and of no meaning to the database. */
const isLater = (key: string): boolean => key >= '1970'

const isTimeOfDay = (time: string): boolean =>
  /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.test(time)

const forms: Record<Sort, (key: string) => boolean> = {
  newest: (key) => isDay(key.slice(0, 10)) && isTimeOfDay(key.slice(10)) && isLater(key),
  price: (key) => /^\d{1,12}$/.test(key),
  closing: (key) => isDay(key) && isLater(key),
}

export function toCursor(sort: Sort, place: Place): string {
  return Buffer.from(JSON.stringify([sort, place.key, place.id])).toString('base64url')
}

/** Refuses `cursor.malformed`: not one that we gave, or one of another order. */
export function fromCursor(sort: Sort, cursor: string): Place {
  const parts = partsOf(cursor)
  if (!Array.isArray(parts)) return refuse('cursor.malformed')
  const [ofSort, key, id] = parts as unknown[]
  if (ofSort !== sort || typeof key !== 'string' || !forms[sort](key))
    return refuse('cursor.malformed')
  return typeof id === 'string' && isId('job', id) ? { key, id } : refuse('cursor.malformed')
}

function partsOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return null
  }
}
