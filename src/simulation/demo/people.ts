import { contractsOf } from '#contracts'
import { openSession, personByEmail } from '#people'
import type { Person, SignedIn, Visit } from '#people'
import { refuse } from '#platform'
import type { Context, Database } from '#platform'
import { cast } from './cast/index.ts'
import { silentStory } from './stories/index.ts'

/** Whom a visitor of the demo can be with one click. */
export const demoRoles = ['worker', 'client', 'desk', 'secondDesk'] as const
export type DemoRole = (typeof demoRoles)[number]

const emails: Record<DemoRole, string> = {
  worker: cast.aikawa.email,
  client: cast.morita.email,
  desk: cast.saeki.email,
  secondDesk: cast.kitani.email,
}

const personAs = async (context: Context, as: DemoRole): Promise<Person> => {
  if (!context.settings.demo) refuse('demo.off')
  return (await personByEmail(context, emails[as])) ?? refuse('demo.off')
}

/** Signs in as one of the demo's main persons. Refuses `demo.off` where there is no demo. */
export const demoSession = async (
  context: Context,
  as: DemoRole,
  visit: Visit,
): Promise<{ token: string; person: SignedIn }> =>
  openSession(context, (await personAs(context, as)).id, visit)

/** The demo's main persons, for choosing one. Refuses `demo.off` where there is no demo. */
export const demoPeople = async (context: Context): Promise<Record<DemoRole, Person>> => {
  const [worker, client, desk, secondDesk] = await Promise.all([
    personAs(context, 'worker'),
    personAs(context, 'client'),
    personAs(context, 'desk'),
    personAs(context, 'secondDesk'),
  ])
  return { worker, client, desk, secondDesk }
}

/** As whom of the demo's main persons somebody is signed in; null: as somebody else. */
export const demoRoleOf = ({ email }: Pick<Person, 'email'>): DemoRole | null =>
  demoRoles.find((role) => emails[role] === email) ?? null

const known = new WeakMap<Database, string>()

/**
 * The contract of the story: delivered in time, and then the client, who goes on ordering
 * elsewhere, does not answer any more. Null outside the demo.
 */
export const storyContract = async (context: Context): Promise<string | null> => {
  const { db, settings } = context
  if (!settings.demo) return null
  const found = known.get(db) ?? (await findStory(context))
  if (found !== null) known.set(db, found)
  return found
}

/** The first contract of its name between the two: a visitor may have made another since. */
const findStory = async (context: Context): Promise<string | null> => {
  const [worker, client] = await Promise.all(
    [emails.worker, emails.client].map((email) => personByEmail(context, email)),
  )
  if (!worker || !client) return null
  const rows = await contractsOf(context.db, worker.id, { limit: 1_000 })
  return (
    rows.findLast(
      ({ client_id: by, terms }) => by === client.id && terms.title === silentStory.job.title,
    )?.id ?? null
  )
}
