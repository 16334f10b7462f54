import { newId, sleep } from '#platform'
import type { Context } from '#platform'
import { webPages } from '#web'
import type { TestContext } from '../world.ts'
import { assemble, askers, signedIn } from './askers.ts'
import type { Asker, Askers } from './askers.ts'
import { makeThings } from './things.ts'
import { undone } from './undone.ts'

type Route = ReturnType<typeof webPages>['routes'][number]

/** A market with one of everything that the client and the worker of the askers could have. */
export type Site = { people: Askers; tokens: Record<string, string>; ids: Record<string, string> }

export const buildSite = async (context: TestContext): Promise<Site> => {
  const people = await assemble(context)
  const tokens: Record<string, string> = {}
  for (const asker of askers)
    if (asker !== 'visitor') tokens[asker] = (await signedIn(context, people[asker])).token
  return { people, tokens, ids: await makeThings(context, people) }
}

/** Its address about the site's things; an id of nobody's where there is no such thing. */
const placeOf = (path: string, ids: Site['ids']): string =>
  path.replaceAll(
    /([\w-]+)\/(:\w+)(?=(\/[\w-]+)?)/g,
    (_, noun: string, name: string, next = '') => {
      const id = ids[`${noun}/${name}${next}`] ?? ids[`${noun}/${name}`] ?? newId('x')
      return `${noun}/${id}`
    },
  )

/** What has to be in a form for anybody to be let in. */
const forms: Readonly<Record<string, string>> = {
  '/contracts/:id/enquiry': 'cause=other',
  '/cases/:id/answer': 'text=hello',
  '/lock/:id': 'text=hello',
  '/desk/cases/:id/calls': 'to=client',
  '/desk/cases/:id/messages': 'to=client',
}

/** What a page says to somebody: that they are let in, must sign in or verify first, or go away. */
export type Said = 'in' | 'sign in' | 'verify' | 'no' | 'broken'

const meaning = ({ status, headers }: Response): Said => {
  const to = headers.get('location') ?? ''
  if (to.startsWith('/sign-in?next=')) return 'sign in'
  if (to === '/verify-email') return 'verify'
  if (status >= 500) return 'broken'
  return status === 403 || status === 404 ? 'no' : 'in'
}

/** Asks a route about what belongs to the site's client and worker; nothing of it remains. */
export const askAs = async (
  context: Context,
  { tokens, ids }: Site,
  asker: Asker,
  { method, path }: Route,
): Promise<Said> => {
  const place = placeOf(path, ids)
  return undone({ ...context, stopping: AbortSignal.abort() }, async (there) => {
    const { app } = webPages(there)
    const token = tokens[asker]
    const cookie = token === undefined ? '' : `session=${token}`
    const sent = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' }
    const response = await app.request(place, {
      method,
      headers: { cookie, ...(method === 'POST' ? sent : {}) },
      ...(method === 'POST' ? { body: forms[path] ?? '' } : {}),
    })
    await response.body?.cancel()
    await sleep(0)
    return path === '/verify-email' && meaning(response) === 'verify' ? 'in' : meaning(response)
  })
}
