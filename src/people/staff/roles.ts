import { refuse, toSql } from '#platform'
import type { Context, Db } from '#platform'
import { emailFrom, emailKey } from '../fields.ts'
import { personColumns } from '../persons.ts'
import type { Person, Role } from '../persons.ts'
import { tell } from '../tell.ts'
import { logStaff } from './log.ts'

/** Who changes roles without being a person: whoever may run programs on the server. */
export const commandLine = 'commandLine'

/**
 * Gives a role to whoever has proven this address; the log tells `by` whom, a person's id, and the
 * person is told. Refusals: `email.malformed`, `person.unknown {email}`, `staff.unverified`: an
 * address that nobody has proven may have been taken by somebody else.
 */
export async function addStaff(
  context: Context,
  email: string,
  role: Role,
  by: string = commandLine,
): Promise<{ id: string }> {
  const { id, verified } = await byEmail(context, email)
  if (!verified) refuse('staff.unverified')
  await context.db.transaction(async (tx) => {
    const added = await tx.query(
      `insert into staff (person_id, role, added_at) values ($1, $2, $3)
        on conflict do nothing returning role`,
      [id, role, toSql(context.time.real())],
    )
    if (added.length === 0) return
    const facts = { role }
    await logStaff(context, { staffId: by, action: 'addedRole', aboutId: id, facts }, tx)
    if (by !== commandLine) await tell(context, tx, id, 'roleGiven', facts)
  })
  return { id }
}

/**
 * Takes a role back. Refusals: `email.malformed`, `person.unknown {email}`, `staff.unknown`,
 * `staff.last_administrator`.
 */
export async function removeStaff(
  context: Context,
  email: string,
  role: Role,
  by: string = commandLine,
): Promise<{ id: string }> {
  const { id } = await byEmail(context, email)
  await context.db.transaction(async (tx) => {
    const holders = await lockedHolders(tx, role)
    if (!holders.some((holder) => holder.id === id)) refuse('staff.unknown')
    if (role === 'administrator' && holders.length === 1) refuse('staff.last_administrator')
    await tx.query('delete from staff where person_id = $1 and role = $2', [id, role])
    const facts = { role }
    await logStaff(context, { staffId: by, action: 'removedRole', aboutId: id, facts }, tx)
    if (by !== commandLine) await tell(context, tx, id, 'roleTaken', facts)
  })
  return { id }
}

export const roles: readonly Role[] = ['support', 'identity', 'finance', 'administrator']

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)

/** Two who leave at the same instant come one after the other, so that one of them stays. */
async function lockedHolders(tx: Db, role: Role): Promise<{ id: string }[]> {
  const held = 'select person_id from staff where role = $1'
  await tx.query(`select id from people where id in (${held}) order by id for update`, [role])
  return tx.query<{ id: string }>(`select person_id as id from (${held}) as held`, [role])
}

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

async function byEmail(
  context: Context,
  typed: string,
): Promise<{ id: string; verified: boolean }> {
  const email = emailFrom(typed) ?? refuse('email.malformed')
  const [row] = await context.db.query<{ id: string; verified: boolean }>(
    'select id, verified_at is not null as verified from people where email_key = $1',
    [emailKey(email)],
  )
  return row ?? refuse('person.unknown', { email })
}
