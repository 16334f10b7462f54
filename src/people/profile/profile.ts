import { isId, refuse, refuseAny, textIn, wordIn } from '#platform'
import type { Context, Db, Issue } from '#platform'
import { locales } from '#locale'
import type { Locale } from '#locale'
import { limitOwnChange } from '../access/rate-limits.ts'
import { nameIn } from '../fields.ts'
import { heed } from '../guard/heed.ts'
import type { Theme } from '../persons.ts'

/** What the Freelance Act asks of a party (who counts as a business, and with how many hands). */
export type BusinessFacts = {
  isBusiness: boolean
  hasEmployees: boolean
  officersTwoOrMore: boolean
}

/** What everybody may see of a person; `joinedAt` in the market's epoch ms. */
export type PublicProfile = {
  id: string
  name: string
  joinedAt: number
  worker: { headline: string; about: string; skills: string[] }
  client: { company: string; about: string }
}

/** What the person sees of it too; `business` is null until told, `confirmedOn` a date. */
export type Profile = PublicProfile & {
  email: string
  verified: boolean
  locale: Locale
  theme: Theme
  business: (BusinessFacts & { confirmedOn: string }) | null
}

/** Only what is given changes; `business` is confirmed as of today. */
export type ProfileChange = {
  name?: string | undefined
  locale?: string | undefined
  theme?: string | undefined
  worker?:
    | { headline?: string | undefined; about?: string | undefined; skills?: string[] | undefined }
    | undefined
  client?: { company?: string | undefined; about?: string | undefined } | undefined
  business?: BusinessFacts | undefined
  /** They were warned of the texts, and show them all the same. */
  despiteWarning?: boolean | undefined
}

const themes: readonly Theme[] = ['auto', 'light', 'dark']
const rules = {
  headline: { max: 120 },
  about: { max: 4000, lines: true },
  company: { max: 120 },
  skill: { max: 40 },
}
const mostSkills = 20

type ProfileRow = Omit<Profile, 'worker' | 'client' | 'business'> & {
  headline: string
  about: string
  skills: string[]
  company: string
  clientAbout: string
  isBusiness: boolean | null
  hasEmployees: boolean
  officersTwoOrMore: boolean
  confirmedOn: string
}

/** A person's own profile. Refuses `person.unknown`. */
export async function profileOf(context: Context, personId: string): Promise<Profile> {
  return toProfile(await read(context.db, personId))
}

/** A person's profile for everybody else. Refuses `person.unknown`. */
export async function publicProfile(context: Context, personId: string): Promise<PublicProfile> {
  const { id, name, joinedAt, worker, client } = toProfile(await read(context.db, personId))
  return { id, name, joinedAt, worker, client }
}

/**
 * Changes a person's profile and gives it as it is then. Refusals: `rate.limited`, and in `issues`:
 * `name.required|too_long|malformed`, `locale.unknown`, `theme.unknown`, `headline.…`, `about.…`,
 * `company.…` (`too_long {max}`, `malformed`), `skills.too_many {max}`, `skills.…`;
 * `person.unknown`; `guard.warned {kinds}` as `heed`, of what is new.
 */
export async function updateProfile(
  context: Context,
  personId: string,
  change: ProfileChange,
): Promise<Profile> {
  if (!isId('per', personId)) refuse('person.unknown')
  const changed = columnsOf(change)
  await limitOwnChange(context, personId)
  const said = await heed(context, {
    personId,
    place: 'profile',
    aboutId: null,
    texts: newWords(changed, await read(context.db, personId)),
    despiteWarning: change.despiteWarning,
  })
  const profile = await context.db.transaction(async (tx) => {
    await tx.query(
      'insert into profiles (person_id) select id from people where id = $1 on conflict do nothing',
      [personId],
    )
    await write(tx, 'people', 'id', personId, changed.people)
    const confirmedOn = change.business && today(context)
    await write(tx, 'profiles', 'person_id', personId, {
      ...changed.profile,
      ...(confirmedOn ? { business_confirmed_on: confirmedOn } : {}),
    })
    return toProfile(await read(tx, personId))
  })
  await said()
  return profile
}

/** What others will read that is not there yet, by the path of its field. */
function newWords(
  { people, profile }: ReturnType<typeof columnsOf>,
  before: ProfileRow,
): Record<string, string> {
  const words = {
    name: [people.name, before.name],
    'worker.headline': [profile.headline, before.headline],
    'worker.about': [profile.about, before.about],
    'worker.skills': [profile.skills?.join('\n'), before.skills.join('\n')],
    'client.company': [profile.company, before.company],
    'client.about': [profile.client_about, before.clientAbout],
  }
  return Object.fromEntries(
    Object.entries(words).flatMap(([path, [now, then]]) =>
      now === undefined || now === then ? [] : [[path, now]],
    ),
  )
}

type Columns = Record<string, string | string[] | boolean | undefined>

function columnsOf(change: ProfileChange) {
  const issues: Issue[] = []
  const text = (path: string, value: string | undefined, rule: { max: number; lines?: boolean }) =>
    value === undefined ? undefined : textIn(issues, path, value, rule)
  const { name, locale, theme, worker = {}, client = {}, business } = change
  const people = {
    name: name === undefined ? undefined : nameIn(issues, name),
    locale: locale === undefined ? undefined : wordIn(issues, 'locale', locale, locales),
    theme: theme === undefined ? undefined : wordIn(issues, 'theme', theme, themes),
  }
  const profile = {
    headline: text('worker.headline', worker.headline, rules.headline),
    about: text('worker.about', worker.about, rules.about),
    skills: worker.skills && skillsIn(issues, worker.skills),
    company: text('client.company', client.company, rules.company),
    client_about: text('client.about', client.about, rules.about),
    is_business: business?.isBusiness,
    has_employees: business?.hasEmployees,
    officers_two_or_more: business?.officersTwoOrMore,
  }
  refuseAny(issues)
  return { people, profile }
}

function skillsIn(issues: Issue[], values: string[]): string[] {
  if (values.length > mostSkills * 2) {
    issues.push({ path: 'worker.skills', code: 'skills.too_many', params: { max: mostSkills } })
    return []
  }
  const skills = values.map((value, i) => textIn(issues, `worker.skills.${i}`, value, rules.skill))
  const distinct = [...new Set(skills)].filter((skill) => skill !== '')
  if (distinct.length > mostSkills)
    issues.push({ path: 'worker.skills', code: 'skills.too_many', params: { max: mostSkills } })
  return distinct
}

/** Sets the given columns; the names are our own, never input. */
async function write(
  tx: Db,
  table: 'people' | 'profiles',
  key: 'id' | 'person_id',
  id: string,
  columns: Columns,
): Promise<void> {
  const given = Object.entries(columns).filter(([, value]) => value !== undefined)
  if (given.length === 0) return
  const sets = given.map(([name], i) => `${name} = $${i + 2}`).join(', ')
  await tx.query(`update ${table} set ${sets} where ${key} = $1`, [
    id,
    ...given.map(([, value]) => value),
  ])
}

async function read(db: Db, personId: string): Promise<ProfileRow> {
  if (!isId('per', personId)) refuse('person.unknown')
  const [row] = await db.query<ProfileRow>(
    `select p.id, p.name, p.email, p.locale, p.theme, p.verified_at is not null as verified,
        p.joined_at as "joinedAt", coalesce(f.headline, '') as headline,
        coalesce(f.about, '') as about, coalesce(f.skills, '{}') as skills,
        coalesce(f.company, '') as company, coalesce(f.client_about, '') as "clientAbout",
        f.is_business as "isBusiness", f.has_employees as "hasEmployees",
        f.officers_two_or_more as "officersTwoOrMore", f.business_confirmed_on as "confirmedOn"
      from people p left join profiles f on f.person_id = p.id where p.id = $1`,
    [personId],
    'people.profile',
  )
  return row ?? refuse('person.unknown')
}

function toProfile(row: ProfileRow): Profile {
  const { headline, about, skills, company, clientAbout, isBusiness, ...rest } = row
  const { hasEmployees, officersTwoOrMore, confirmedOn, ...person } = rest
  return {
    ...person,
    worker: { headline, about, skills },
    client: { company, about: clientAbout },
    business:
      isBusiness === null ? null : { isBusiness, hasEmployees, officersTwoOrMore, confirmedOn },
  }
}

function today(context: Context): string {
  return Temporal.Instant.fromEpochMilliseconds(context.time.now())
    .toZonedDateTimeISO(context.calendar.zone)
    .toPlainDate()
    .toString()
}
