import type { Actor } from '#contracts'
import type { Side } from '#engine'
import { isId, refuse, toSql } from '#platform'
import type { Context } from '#platform'
import { caseColumns } from './case.ts'
import type { Case, Cause } from './case.ts'

/** So many cases a page of the queue shows. */
const queuePage = 50

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
const cursorOf = ({ urgentAt, id }: Pick<Case, 'id' | 'urgentAt'>): string => `${urgentAt}.${id}`

const placeOf = (cursor: string): { urgentAt: number; id: string } => {
  const [instant = '', id = ''] = cursor.split('.')
  const urgentAt = Number(instant)
  if (!/^-?\d{1,13}$/.test(instant) || !isId('cas', id)) return refuse('cursor.malformed')
  return { urgentAt, id }
}

/** Also what nobody else has: of that the next one is taken. */
type Asked = Omit<QueueFilter, 'assigned'> & { assigned?: QueueFilter['assigned'] | 'free' }

const whose = {
  me: (me: string) => `k.assigned_to = ${me}`,
  nobody: () => 'k.assigned_to is null',
  free: (me: string) => `(k.assigned_to is null or k.assigned_to = ${me})`,
}

/** What narrows the queue, as SQL; a filter of one form is one prepared statement. */
const narrowed = (person: Actor, filter: Asked, cursor: string | undefined, values: unknown[]) => {
  const put = (value: unknown) => `$${values.push(value)}`
  const { cause, assigned, waitingFor } = filter
  const parts: string[] = []
  if (cause) parts.push(`k.cause = ${put(cause)}`)
  if (assigned) parts.push(whose[assigned](assigned === 'nobody' ? '' : put(person.id)))
  if (waitingFor) parts.push(`k.silent_id = k.${waitingFor}_id`)
  if (cursor !== undefined) {
    const { urgentAt, id } = placeOf(cursor)
    parts.push(`(k.urgent_at, k.id) > (${put(toSql(urgentAt))}, ${put(id)})`)
  }
  const name = [cause ? 'cause' : '', assigned, waitingFor, cursor === undefined ? '' : 'after']
  return { sql: parts.map((part) => ` and ${part}`).join(''), name: `desk.queue ${name.join(' ')}` }
}

const found = async (
  { db }: Pick<Context, 'db'>,
  person: Actor,
  filter: Asked,
  cursor: string | undefined,
  limit: number,
): Promise<QueuePage> => {
  if (!person.roles.includes('support')) refuse('role.missing', { role: 'support' })
  const own = [person.id, ...(person.standsFor ?? []).map(({ id }) => id)]
  const values: unknown[] = [own, limit + 1]
  const { sql, name } = narrowed(person, filter, cursor, values)
  const rows = await db.query<Queued>(
    `select ${caseColumns}, a.terms ->> 'title' as title,
       a.terms ->> 'clientName' as "clientName", a.terms ->> 'workerName' as "workerName"
     from (select * from cases k where k.closed_at is null and k.about_id <> all($1)
         and coalesce(k.client_id, '') <> all($1) and coalesce(k.worker_id, '') <> all($1)${sql}
       order by k.urgent_at, k.id limit $2) k
     left join agreements a on a.id = k.about_id
     order by k.urgent_at, k.id`,
    values,
    name,
  )
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? cursorOf(last) : null }
}

/**
 * The open cases, what hurts first at the top, 50 a page. For the desk; nobody sees those that
 * concern themself. Refuses `role.missing`, `cursor.malformed`.
 */
export const queue = (
  context: Pick<Context, 'db'>,
  person: Actor,
  filter: QueueFilter = {},
  cursor?: string,
  limit = queuePage,
): Promise<QueuePage> => found(context, person, filter, cursor, limit)

/**
 * The most urgent case after that one (or of all) that nobody else has; null where there is none.
 * Refuses `role.missing`.
 */
export const nextCase = async (
  context: Pick<Context, 'db'>,
  person: Actor,
  filter: QueueFilter = {},
  after?: Pick<Case, 'id' | 'urgentAt'>,
): Promise<Case | null> => {
  const asked = { ...filter, assigned: filter.assigned ?? ('free' as const) }
  const { items } = await found(context, person, asked, after && cursorOf(after), 1)
  return items[0] ?? null
}
