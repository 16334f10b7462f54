import { refuse } from '#platform'
import type { Context } from '#platform'
import { categories } from '../categories.ts'
import { jobsById, today } from '../jobs/jobs.ts'
import type { Job } from '../jobs/jobs.ts'
import { kindOf } from '../jobs/kinds.ts'
import type { Kind } from '../jobs/kinds.ts'
import { fromCursor, toCursor } from './cursor.ts'
import { find } from './find.ts'
import type { Place } from './cursor.ts'
import { sorts } from './slices.ts'
import type { Sort } from './slices.ts'
import { asked } from './words.ts'

/**
 * What may be asked; prices in whole yen, both bounds included. A price is compared within one
 * kind: what names a price or orders by it, and no kind, is asked of fixed prices.
 */
export type Search = {
  /** Words in any language, parted by spaces; all must occur. */
  q?: string | undefined
  category?: string | undefined
  kind?: string | undefined
  minPrice?: bigint | undefined
  maxPrice?: bigint | undefined
  /** `newest` first, highest `price` first, or first `closing` first. */
  sort?: string | undefined
  /** 1 to 100; 20 by default. */
  limit?: number | undefined
  cursor?: string | undefined
}

export type Found = { items: Job[]; next: string | null }

const longestQuestion = 200

/**
 * The open jobs that answer, page by page: a job that is on none of the pages before appears on
 * the next one although others were posted meanwhile. Words match whatever their width, case and
 * kana; alphabetic words match whole, Japanese ones anywhere.
 * Refusals: `q.too_long {max}`, `category.unknown`, `kind.unknown`, `sort.unknown`,
 * `limit.malformed`, `cursor.malformed`.
 */
export async function searchJobs(context: Context, search: Search): Promise<Found> {
  const { q = '', category, sort = 'newest', limit = 20 } = search
  const kind = search.kind === undefined ? impliedKind(search) : kindOf(search.kind)
  if (q.length > longestQuestion) refuse('q.too_long', { max: longestQuestion })
  if (category !== undefined && !categories.some((id) => id === category))
    refuse('category.unknown')
  if (kind === undefined) return refuse('kind.unknown')
  if (!isSort(sort)) return refuse('sort.unknown')
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) refuse('limit.malformed')
  const places = await find(context.db, {
    asked: asked(q),
    category: category ?? null,
    kind,
    price: priceOf(search),
    sort,
    after: search.cursor === undefined ? null : fromCursor(sort, search.cursor),
    wanted: limit + 1,
    today: today(context),
  })
  const page = places.slice(0, limit)
  const last: Place | undefined = places.length > limit ? page.at(-1) : undefined
  return {
    items: await jobsById(
      context,
      page.map(({ id }) => id),
    ),
    next: last ? toCursor(sort, last) : null,
  }
}

/** The kind that a search without one is about; null: all. */
export function impliedKind(search: Search): Kind | null {
  return search.sort === 'price' || priceOf(search).limited ? 'fixed' : null
}

const highest = 50_000_000n

function priceOf({ minPrice, maxPrice }: Search) {
  const min = minPrice !== undefined && minPrice > 0n ? minPrice : 0n
  const max = maxPrice !== undefined && maxPrice < highest ? maxPrice : highest
  return { min, max, limited: min > 0n || max < highest }
}

function isSort(sort: string): sort is Sort {
  return sorts.some((one) => one === sort)
}
