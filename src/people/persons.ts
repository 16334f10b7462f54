import { isId } from '#platform'
import type { Context } from '#platform'
import type { Locale } from '#locale'
import { emailKey } from './fields.ts'

export type Theme = 'auto' | 'light' | 'dark'
/** What staff may do: cases and contracts, identity documents, money figures, who is staff. */
export type Role = 'support' | 'identity' | 'finance' | 'administrator'

/** A human as the rest of the product knows one. */
export type Person = {
  id: string
  name: string
  email: string
  locale: Locale
  theme: Theme
  /** Whether the e-mail address is proven. */
  verified: boolean
  roles: Role[]
}

/** The columns of a Person, of a table `people` named p. */
export const personColumns = `p.id, p.name, p.email, p.locale, p.theme,
  p.verified_at is not null as verified,
  array(select role from staff where person_id = p.id order by role) as roles`

/** A person by id; null when there is none, or the text is no id at all. */
export async function personOf(context: Context, id: string): Promise<Person | null> {
  if (!isId('per', id)) return null
  const [person] = await context.db.query<Person>(
    `select ${personColumns} from people p where p.id = $1`,
    [id],
    'people.one',
  )
  return person ?? null
}

/** The people of these ids, by id; unknown ids are left out. One query for a whole list. */
export async function peopleOf(context: Context, ids: string[]): Promise<Map<string, Person>> {
  const people = await context.db.glance<Person>(
    `select ${personColumns} from people p where p.id = any($1)`,
    [[...new Set(ids)]],
    'people.several',
  )
  return new Map(people.map((person) => [person.id, person]))
}

/** Whoever has this address, whatever its case; null when nobody has. */
export async function personByEmail(context: Context, email: string): Promise<Person | null> {
  const [person] = await context.db.query<Person>(
    `select ${personColumns} from people p where p.email_key = $1`,
    [emailKey(email)],
    'people.by_email',
  )
  return person ?? null
}

/** Whether anybody has ever joined. */
export async function hasPeople(context: Context): Promise<boolean> {
  const [found] = await context.db.query<{ some: boolean }>(
    'select exists (select from people) as some',
  )
  return found?.some ?? false
}
