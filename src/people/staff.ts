import { refuse, toSql } from '#platform'
import type { Context } from '#platform'
import { emailFrom, emailKey } from './fields.ts'
import { personColumns } from './persons.ts'
import type { Person, Role } from './persons.ts'

/**
 * Gives a role to whoever has this address. Refusals: `email.malformed`, `person.unknown {email}`.
 */
export async function addStaff(
  context: Context,
  email: string,
  role: Role,
): Promise<{ id: string }> {
  const id = await idByEmail(context, email)
  await context.db.query(
    'insert into staff (person_id, role, added_at) values ($1, $2, $3) on conflict do nothing',
    [id, role, toSql(context.time.real())],
  )
  return { id }
}

/** Takes a role back. Refusals: `email.malformed`, `person.unknown {email}`, `staff.unknown`. */
export async function removeStaff(
  context: Context,
  email: string,
  role: Role,
): Promise<{ id: string }> {
  const id = await idByEmail(context, email)
  const gone = await context.db.query(
    'delete from staff where person_id = $1 and role = $2 returning role',
    [id, role],
  )
  return gone.length > 0 ? { id } : refuse('staff.unknown')
}

const roles: readonly Role[] = ['support', 'identity', 'finance', 'administrator']

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)

/** Everybody who has any role, by name. */
export async function everyStaff(context: Context): Promise<Person[]> {
  return context.db.query<Person>(
    `select ${personColumns} from people p
      where exists (select from staff where person_id = p.id) order by p.name, p.id`,
  )
}

/** Everybody who has a role, by name. */
export async function staffOf(context: Context, role: Role): Promise<Person[]> {
  return context.db.query<Person>(
    `select ${personColumns} from people p join staff s on s.person_id = p.id
      where s.role = $1 order by p.name, p.id`,
    [role],
    'people.staff',
  )
}

async function idByEmail(context: Context, typed: string): Promise<string> {
  const email = emailFrom(typed) ?? refuse('email.malformed')
  const [row] = await context.db.query<{ id: string }>(
    'select id from people where email_key = $1',
    [emailKey(email)],
  )
  return row?.id ?? refuse('person.unknown', { email })
}
