import type { Context as Asking } from 'hono'
import { contractFor } from '#contracts'
import type { Held } from '#contracts'
import { logStaff, personByToken } from '#people'
import type { SignedIn } from '#people'
import { refuse } from '#platform'
import type { Context } from '#platform'
import type { Route } from './route.ts'

/**
 * Who asks, by `Authorization: Bearer` and by nothing else: a cookie is never looked at, so no page
 * elsewhere can make a browser call. Null without the header. Refuses `session.invalid` for one
 * that is wrong.
 */
export async function callerOf(context: Context, asking: Asking): Promise<SignedIn | null> {
  const header = asking.req.header('authorization')
  if (header === undefined) return null
  const token = /^Bearer +(\S{1,200}) *$/i.exec(header)?.[1]
  const person = token === undefined ? null : await personByToken(context, token)
  return person ?? refuse('session.invalid')
}

/**
 * The one gate: lets a caller through to a route, or refuses. Whatever a route does not allow by
 * its `who` is refused, and an unknown `who` allows nobody. Gives the contract where the route is
 * about one.
 */
export async function allow(
  context: Context,
  route: Route,
  person: SignedIn | null,
  id: string,
): Promise<Held | null> {
  switch (route.who) {
    case 'anyone':
      return null
    case 'demo':
      return context.settings.demo ? null : refuse('route.unknown')
    case 'person':
      signedIn(person)
      return null
    case 'support':
    case 'identity':
    case 'finance':
    case 'administrator':
      return signedIn(person).roles.includes(route.who)
        ? null
        : refuse('role.missing', { role: route.who })
    case 'party':
      return heldFor(context, route, signedIn(person), id)
    case 'owner':
      await allowOwner(context, route, signedIn(person), id)
      return null
    default:
      throw new Error(`a route with nobody who may call it: ${route.path}`)
  }
}

const signedIn = (person: SignedIn | null): SignedIn => person ?? refuse('session.required')

/** The contract for who asks; what one of the desk reads of it is logged. */
async function heldFor(context: Context, route: Route, person: SignedIn, id: string) {
  const held = await contractFor(context.db, id, person)
  if (held.party === 'desk' && route.method === 'get') {
    const facts = { call: route.name }
    await logStaff(context, { staffId: person.id, action: 'readContract', aboutId: id, facts })
  }
  return held
}

async function allowOwner(context: Context, route: Route, person: SignedIn, id: string) {
  const owner = await route.ownerOf?.(context, id, person)
  if (owner === undefined || owner !== person.id) refuse('job.not_yours')
}
