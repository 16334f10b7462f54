import type { Day, Yen } from '#engine'
import { toSql } from '#platform'
import type { Db } from '#platform'
import type { Kind } from '../jobs/kinds.ts'
import type { Place } from './cursor.ts'
import { categoryToken, endOfSlice, kindTokens, priceSlice, tokensOver } from './slices.ts'
import type { Sort } from './slices.ts'
import { windowsAfter } from './windows.ts'
import type { Window } from './windows.ts'
import type { Asked } from './words.ts'

/** What is looked for. Every bound is given; `after` is where the page before ended. */
export type Question = {
  asked: Asked
  category: string | null
  kind: Kind | null
  price: { min: Yen; max: Yen; limited: boolean }
  sort: Sort
  after: Place | null
  /** How many are wanted at most. */
  wanted: number
  today: Day
}

type Order = { column: string; direction: 'asc' | 'desc'; type: string }

const orders: Record<Sort, Order> = {
  newest: { column: 'posted_at', direction: 'desc', type: 'timestamptz' },
  price: { column: 'price', direction: 'desc', type: 'bigint' },
  closing: { column: 'closes_on', direction: 'asc', type: 'date' },
}

/** Everything of job_words but the tokens. */
const columns = 'job_id, posted_at, closes_on, price, category, kind, words'

/** How many jobs are simply walked through, in order, before the index of words is asked. */
const walkLength = 1500

/**
 * The places of the jobs that answer a question, in order. Three steps, each only while places are
 * wanted: the next jobs of the order are walked through, which finds frequent words; windows of
 * slices, longer and longer, are intersected with the words by the index, which finds the others;
 * the last window ends where no open job can lie. Statements with words are unnamed on purpose: a
 * plan made for a frequent word is thousands of times too slow for a rare one.
 */
export async function find(db: Db, question: Question): Promise<Place[]> {
  const found = await walk(db, question, question.after)
  if (found.length === question.wanted) return found
  const last = await endOfWalk(db, question)
  if (!last) return found
  for (const window of windowsAfter(question.sort, question.today, question.after, last)) {
    const wanted = question.wanted - found.length
    found.push(...(await within(db, { ...question, wanted }, last, window)))
    if (found.length === question.wanted) break
  }
  return found
}

type Hit = { key: unknown; id: string }

/** A statement being written: values are numbered as they are put in. */
function statement() {
  const values: unknown[] = []
  const put = (value: unknown) => `$${values.push(value)}`
  return { values, put }
}

type Put = (value: unknown) => string

/** All that must hold of a row `w` but its place in the order. */
function conditions(question: Question, put: Put): string {
  const { asked, category, kind, price } = question
  return [
    `w.closes_on >= ${put(question.today)}`,
    ...(kind === null ? [] : [`w.kind = ${put(kind)}`]),
    ...(asked.patterns.length > 0 ? [`w.words like all(${put(asked.patterns)}::text[])`] : []),
    ...(category === null ? [] : [`w.category = ${put(category)}`]),
    ...(price.limited ? [`w.price between ${put(price.min)} and ${put(price.max)}`] : []),
    // Subqueries that cannot be turned into joins: they are to be asked of the few rows left.
    '(select j.closed_at is null from jobs j where j.id = w.job_id)',
    '(select c.id from contracts c where c.job_id = w.job_id and c.funded limit 1) is null',
  ].join(' and ')
}

function beyond({ column, direction, type }: Order, place: Place | null, put: Put): string {
  if (!place) return 'true'
  const sign = direction === 'asc' ? '>' : '<'
  return `(${column}, job_id) ${sign} (${put(place.key)}::${type}, ${put(place.id)})`
}

async function walk(db: Db, question: Question, from: Place | null): Promise<Place[]> {
  const order = orders[question.sort]
  const { column, direction } = order
  const { values, put } = statement()
  const hits = await db.query<Hit>(
    `select w.job_id as id, w.${column} as key from (
       select ${columns} from job_words
       where ${beyond(order, from, put)} and ${notOver(question, put)} and ${apart(question)}
       order by ${column} ${direction}, job_id ${direction} limit ${walkLength}) w
     where ${conditions(question, put)}
     order by w.${column} ${direction}, w.job_id ${direction} limit ${put(question.wanted)}`,
    values,
    planned(question),
  )
  return hits.map(placeOf)
}

/** The name of the statement of whoever just looks what there is: its plan depends on no value. */
const planned = ({ asked, category, kind, price, sort, after }: Question): string | undefined =>
  asked.patterns.length > 0 || category !== null || price.limited || after !== null
    ? undefined
    : `market.${sort}.${kind ?? 'all'}`

/** Orders by closing day begin today; all jobs before are over. */
function notOver({ sort, today }: Question, put: Put): string {
  return sort === 'closing' ? `closes_on >= ${put(today)}` : 'true'
}

/** Kinds that have indexes of their own, which are chosen where the kind is no parameter. */
function apart({ kind }: Question): string {
  return kind === 'hourly' ? `kind = 'hourly'` : 'true'
}

/** The last job that was walked through; null when there are no more after it. */
async function endOfWalk(db: Db, question: Question): Promise<Place | null> {
  const order = orders[question.sort]
  const { column, direction } = order
  const { values, put } = statement()
  const [end] = await db.query<Hit>(
    `select job_id as id, ${column} as key from job_words
     where ${beyond(order, question.after, put)} and ${notOver(question, put)}
       and ${apart(question)}
     order by ${column} ${direction}, job_id ${direction} offset ${walkLength - 1} limit 1`,
    values,
  )
  return end ? placeOf(end) : null
}

function placeOf({ key, id }: Hit): Place {
  return { id, key: typeof key === 'number' ? toSql(key) : String(key) }
}

async function within(
  db: Db,
  question: Question,
  last: Place,
  { from, to, behind }: Window,
): Promise<Place[]> {
  const { asked, category, kind, price, sort } = question
  const order = orders[sort]
  const { column, direction } = order
  const { values, put } = statement()
  const all = [
    ...asked.tokens,
    ...(category === null ? [] : [categoryToken(category)]),
    ...(kind === null ? [] : kindTokens(kind)),
  ]
  const bands = tokensOver('price', priceSlice(price.min), priceSlice(price.max))
  const indexed = [
    `tokens && ${put(tokensOver(sort, from, to))}::text[]`,
    ...(all.length > 0 ? [`tokens @> ${put(all)}::text[]`] : []),
    ...(price.limited ? [`tokens && ${put(bands)}::text[]`] : []),
  ]
  const [sign, until] = direction === 'asc' ? ['>', '<='] : ['<', '>=']
  const type = `::${order.type}`
  // Materialised, so that nothing but the index of tokens can be chosen to find them.
  const hits = await db.query<Hit>(
    `with hits as materialized (select ${columns} from job_words where ${indexed.join(' and ')})
     select w.job_id as id, w.${column} as key from hits w
     where ${beyond(order, last, put)} and ${conditions(question, put)}
       ${behind === null ? '' : `and w.${column} ${sign} ${put(behind)}${type}`}
       and w.${column} ${until} ${put(endOfSlice(sort, to))}${type}
     order by w.${column} ${direction}, w.job_id ${direction} limit ${put(question.wanted)}`,
    values,
  )
  return hits.map(placeOf)
}
