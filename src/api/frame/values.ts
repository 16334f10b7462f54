import { z } from '@hono/zod-openapi'
import { formatsFor } from '#locale'
import type { Context } from '#platform'
import { about } from './about.ts'

/**
 * The most yen that a call may name: far above every limit of the market, far below what JSON
 * rounds.
 */
const mostYen = 1_000_000_000_000

/** Yen that somebody sends: a whole number; `bigint` inside. */
export const yenIn = z
  .int()
  .min(0)
  .max(mostYen)
  .transform(BigInt)
  .openapi({ type: 'integer', minimum: 0, maximum: mostYen, example: 50_000 })

/** Yen that we say. `bigint` inside, a JSON integer outside. */
export const yen = z
  .union([z.bigint(), z.int()])
  .transform(Number)
  .openapi({ type: 'integer', ...about('wholeYen'), example: 44_500 })

/** An instant that we say: RFC 3339 with the offset of the market's zone. */
export const instant = z
  .string()
  .openapi({ format: 'date-time', example: '2026-12-06T14:02:00+09:00' })

const minute = 60_000

/** An instant that somebody sends, at a whole minute: RFC 3339; epoch milliseconds inside. */
export const minuteIn = z.iso
  .datetime({ offset: true })
  .transform((text) => Temporal.Instant.from(text).epochMilliseconds)
  .pipe(z.int().multipleOf(minute))
  .openapi({ type: 'string', format: 'date-time', example: '2026-12-07T09:00:00+09:00' })

/** A day of the market's calendar. */
export const day = z.iso.date().openapi({ example: '2026-12-10' })

/** An id that we say; it carries its kind. */
export const idOf = (kind: string) =>
  z.string().openapi({ example: `${kind}_01kjy3v8q5f9w2t7m4c6x0r1za` })

export const idParam = (kind: string) => z.object({ id: idOf(kind) })

/** Writes instants of the market as RFC 3339. */
export function isoOf({ settings }: Context): (at: number) => string {
  return formatsFor('en', settings.zone, 0).iso
}

export const orNull = <T>(at: number | null, iso: (at: number) => T): T | null =>
  at === null ? null : iso(at)
