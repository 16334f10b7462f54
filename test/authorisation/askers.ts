import {
  acceptInvitation,
  addPerson,
  addStaff,
  foundOrganisation,
  invitationsTo,
  invite,
  nameDeputy,
  openSession,
  personOf,
  signUp,
} from '#people'
import type { SignedIn } from '#people'
import { newId } from '#platform'
import type { Context } from '#platform'

/**
 * Everybody who could ask for something that belongs to two parties. A colleague is in the same
 * organisation as a side, a deputy has been named by it, too.
 */
export const askers = [
  'visitor', 'unverified', 'stranger',
  'client', 'clientsColleague', 'clientsDeputy',
  'worker', 'workersColleague', 'workersDeputy',
  'support', 'identity', 'finance', 'administrator',
] as const // prettier-ignore

export type Asker = (typeof askers)[number]
export type Known = Exclude<Asker, 'visitor'>

export type Askers = Record<Known, { id: string; email: string }>

const staff = ['support', 'identity', 'finance', 'administrator'] as const

const somebody = async (context: Context, name: string) => {
  const email = `${newId('x')}@example.com`
  const { id } = await addPerson(context, context.db, { email, name })
  return { id, email }
}

type Somebody = Awaited<ReturnType<typeof somebody>>

/** A colleague and a deputy of a person, in an organisation of theirs. */
const organisationOf = async (context: Context, chief: { id: string }) => {
  const owner = (await personOf(context, chief.id))!
  await foundOrganisation(context, owner, { name: `${owner.name}の会社` })
  const join = async (name: string): Promise<Somebody> => {
    const fellow = await somebody(context, name)
    await invite(context, owner, fellow.email)
    const person = (await personOf(context, fellow.id))!
    const [invitation] = await invitationsTo(context, fellow.id)
    await acceptInvitation(context, person, invitation!.token)
    return fellow
  }
  const [colleague, deputy] = [await join('Colleague'), await join('Deputy')]
  await nameDeputy(context, owner, deputy.id, { mayFund: true })
  return { colleague, deputy }
}

/** They all join, in the relations that their names tell. */
export const assemble = async (context: Context): Promise<Askers> => {
  const client = await somebody(context, 'Ben')
  const worker = await somebody(context, 'Aiko')
  const [clients, workers] = [
    await organisationOf(context, client),
    await organisationOf(context, worker),
  ]
  const fresh = { email: `${newId('x')}@example.com`, name: 'New', password: 'a long password' }
  const unverified = { ...fresh, ...(await signUp(context, fresh, { ip: '127.0.0.1' })) }
  const people = Object.fromEntries(
    await Promise.all(
      staff.map(async (role) => {
        const person = await somebody(context, role)
        await addStaff(context, person.email, role)
        return [role, person] as const
      }),
    ),
  ) as Record<(typeof staff)[number], Somebody>
  return {
    unverified,
    stranger: await somebody(context, 'Chie'),
    client,
    clientsColleague: clients.colleague,
    clientsDeputy: clients.deputy,
    worker,
    workersColleague: workers.colleague,
    workersDeputy: workers.deputy,
    ...people,
  }
}

/** Somebody as the server knows them at their next request, and the token that says so. */
export const signedIn = (
  context: Context,
  { id }: { id: string },
): Promise<{ token: string; person: SignedIn }> => openSession(context, id, { ip: '127.0.0.1' })
