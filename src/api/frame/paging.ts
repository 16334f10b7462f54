import { z } from '@hono/zod-openapi'
import { refuse } from '#platform'
import { about } from './about.ts'

const mostItems = 100
const usualItems = 20

/** What every list takes. */
export const pageQuery = {
  limit: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(mostItems))
    .default(usualItems)
    .openapi({
      type: 'integer',
      minimum: 1,
      maximum: mostItems,
      default: usualItems,
    }),
  cursor: z.string().min(1).max(500).optional().openapi(about('cursor')),
}

/** What every list answers. */
export const listOf = <S extends z.ZodType>(item: S) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().openapi(about('next')),
  })

/**
 * The place after which a page begins, from a cursor that `pageOf` made. Refuses `cursor.malformed`
 * for anything that is no place.
 */
export function placeOf(
  cursor: string | undefined,
  isPlace: (place: string) => boolean,
): string | undefined {
  if (cursor === undefined) return undefined
  const place = Buffer.from(cursor, 'base64url').toString()
  if (isPlace(place) && cursorOf(place) === cursor) return place
  return refuse('cursor.malformed', {}, [{ path: 'cursor', code: 'cursor.malformed' }])
}

const cursorOf = (place: string): string => Buffer.from(place).toString('base64url')

/** A page of at most `limit` out of one more than that; `place` names where it ends. */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  place: (row: T) => string,
): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: last !== undefined && rows.length > limit ? cursorOf(place(last)) : null }
}
