import type { Actor } from '#contracts'
import type { Side } from '#engine'
import { isId, refuse, toSql } from '#platform'
import type { Context } from '#platform'
import { caseColumns } from './case.ts'
import type { Case, Cause } from './case.ts'

/** So many cases a page of the queue shows. */
export const queuePage = 50

export type QueueFilter = {
  cause?: Cause | undefined
  /** Only those that the person who asks has, or only those that nobody has. */
  assigned?: 'me' | 'nobody' | undefined
  /** Only those in which this side is waited for. */
  waitingFor?: Side | undefined
}

/** A case in the queue, with what it is about in words. */
export type Queued = Case & {
  /** Of the contract; null: it is about a person. */
  title: string | null
  clientName: string | null
  workerName: string | null
}

export type QueuePage = { items: Queued[]; next: string | null }

/** Where a page ends: what comes after it is more urgent for nobody. */
const cursorOf = ({ urgentAt, id }: Case): string => `${urgentAt}.${id}`

const placeOf = (cursor: string): { urgentAt: number; id: string } => {
  const [instant = '', id = ''] = cursor.split('.')
  const urgentAt = Number(instant)
  if (!/^-?\d{1,15}$/.test(instant) || !isId('cas', id)) return refuse('cursor.malformed')
  return { urgentAt, id }
}

/**
 * The open cases, what hurts first at the top, 50 a page. For the desk; nobody sees those that
 * concern themself. Refuses `role.missing`, `cursor.malformed`.
 */
export const queue = async (
  { db }: Pick<Context, 'db'>,
  person: Actor,
  filter: QueueFilter = {},
  cursor?: string,
  limit = queuePage,
): Promise<QueuePage> => {
  if (!person.roles.includes('support')) refuse('role.missing', { role: 'support' })
  const own = [person.id, ...(person.standsFor ?? []).map(({ id }) => id)]
  const place = cursor === undefined ? null : placeOf(cursor)
  const values: unknown[] = [own, limit + 1]
  const also = (sql: (at: string) => string, ...given: unknown[]) => {
    values.push(...given)
    return ` and ${sql(`$${values.length}`)}`
  }
  const where = [
    filter.cause ? also((at) => `k.cause = ${at}`, filter.cause) : '',
    filter.assigned === 'me' ? also((at) => `k.assigned_to = ${at}`, person.id) : '',
    filter.assigned === 'nobody' ? ' and k.assigned_to is null' : '',
    filter.waitingFor ? ` and k.silent_id = k.${filter.waitingFor}_id` : '',
    place
      ? also(
          (at) => `(k.urgent_at, k.id) > ($${values.length - 1}, ${at})`,
          toSql(place.urgentAt),
          place.id,
        )
      : '',
  ].join('')
  const rows = await db.query<Queued>(
    `select ${caseColumns}, a.terms ->> 'title' as title,
       a.terms ->> 'clientName' as "clientName", a.terms ->> 'workerName' as "workerName"
     from (select * from cases k where k.closed_at is null and k.about_id <> all($1)
         and coalesce(k.client_id, '') <> all($1) and coalesce(k.worker_id, '') <> all($1)${where}
       order by k.urgent_at, k.id limit $2) k
     left join agreements a on a.id = k.about_id
     order by k.urgent_at, k.id`,
    values,
  )
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? cursorOf(last) : null }
}

/**
 * The most urgent case after that one (or of all) that nobody else has; null where there is none.
 */
export const nextCase = async (
  context: Pick<Context, 'db'>,
  person: Actor,
  filter: QueueFilter = {},
  after?: Pick<Case, 'id' | 'urgentAt'>,
): Promise<Case | null> => {
  let cursor = after && `${after.urgentAt}.${after.id}`
  for (;;) {
    const { items, next } = await queue(context, person, filter, cursor)
    const found = items.find(({ assignedTo }) => assignedTo === null || assignedTo === person.id)
    if (found || next === null) return found ?? null
    cursor = next
  }
}
