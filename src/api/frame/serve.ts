import type { Context as Asking } from 'hono'
import { localeFrom, wordsFor } from '#locale'
import type { Words } from '#locale'
import type { SignedIn, Visit } from '#people'
import { Refused, callerAddress, newId, refuse } from '#platform'
import type { Context, Refusal } from '#platform'
import type { Deps } from '../deps.ts'
import type { Metrics } from '../server/metrics.ts'
import { allow, callerOf } from './access.ts'
import { readJson } from './body.ts'
import { checked, withIssue } from './fields.ts'
import { keyOf } from './key.ts'
import { once } from './once.ts'
import type { Answer } from './once.ts'
import { problemOf } from './problem.ts'
import type { Call, Route } from './route.ts'
import { titleOf } from './route.ts'

/** What all calls share. */
export type Server = { context: Context; deps: Deps; metrics: Metrics }

/** What ids, actions and processes are called; anything else in a path is nothing's name. */
const isName = (part: string): boolean => /^[\w-]{1,64}$/.test(part)

/** One call from door to door: who asks, may they, what was sent, the work, the answer. */
export async function serve(server: Server, route: Route, asking: Asking): Promise<Response> {
  let words = wordsOf(asking, null)
  try {
    if (!Object.values(asking.req.param()).every(isName)) refuse('route.unknown')
    const person = await callerOf(server.context, asking)
    words = wordsOf(asking, person)
    const call = await open(server, route, asking, { person, words })
    const response = await answer(route, call)
    if (response instanceof Response) return response
    return new Response(response.status === 204 ? null : response.text, {
      status: response.status,
      headers: response.status === 204 ? {} : { 'content-type': typeOf(response.status) },
    })
  } catch (error) {
    return refusalOf(server.context, error, words, route)
  }
}

type Opened = Call & { content: string }

async function open(
  { context, deps, metrics }: Server,
  route: Route,
  asking: Asking,
  { person, words }: { person: SignedIn | null; words: Words },
): Promise<Opened> {
  const contract = await allow(context, route, person, asking.req.param('id') ?? '')
  const params = route.params ? checked(route.params, asking.req.param()) : {}
  const query = route.query ? checked(route.query, queryOf(asking)) : {}
  const key = route.method === 'post' ? keyOf(asking.req.header('idempotency-key')) : undefined
  const sent = route.upload ? { value: {}, text: '' } : await bodyOf(route, asking)
  const body = route.body ? checked(route.body, sent.value) : {}
  const visit = visitOf(asking, context.settings.proxies)
  const content = `${titleOf(route)} ${asking.req.path} ${sent.text}`
  const request = asking.req.raw
  return {
    context,
    deps,
    person,
    contract,
    params,
    query,
    body,
    key,
    visit,
    words,
    request,
    metrics,
    content,
  } as Opened
}

const bodyOf = (route: Route, asking: Asking) =>
  route.method === 'get' ? { value: {}, text: '' } : readJson(asking.req.raw)

/**
 * A field that is given twice is not one value: it is refused by its schema as a list. One that is
 * empty, as a form leaves it (`?q=ロゴ&category=`), is not given.
 */
function queryOf(asking: Asking): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(asking.req.queries())
      .filter(([, values]) => values.length > 1 || values[0] !== '')
      .map(([name, values]) => [name, values.length === 1 ? values[0]! : values]),
  )
}

async function answer(route: Route, call: Opened): Promise<Answer | Response> {
  if (call.key === undefined || route.upload) return carryOut(route, call)
  const caller = call.person?.id ?? `visitor ${call.visit.ip}`
  const asked = { caller, key: call.key, content: call.content }
  return once(call.context, asked, () => tried(route, call))
}

/** A refusal is an answer too, and the same one next time. */
async function tried(route: Route, call: Opened): Promise<Answer> {
  try {
    const done = await carryOut(route, call)
    if (done instanceof Response) throw new Error(`${titleOf(route)} cannot be answered twice`)
    return done
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const problem = problemOf(named(error.refusal, route), call.words, route.acts)
    return { status: problem.status, text: JSON.stringify(problem) }
  }
}

/** What leaves goes through the answer's schema, so that nothing leaves that it does not name. */
async function carryOut(route: Route, call: Opened): Promise<Answer | Response> {
  const handle = route.handle as (call: Opened) => Promise<unknown>
  const done = await handle(call)
  if (done instanceof Response) return done
  const status = route.status ?? 200
  return { status, text: route.answer ? JSON.stringify(route.answer.parse(done)) : '' }
}

const typeOf = (status: number) =>
  status >= 400 ? 'application/problem+json' : 'application/json; charset=utf-8'

/** An expected no in words; anything else is logged and answered without its inside. */
export function refusalOf(context: Context, error: unknown, words: Words, route?: Route): Response {
  const refusal =
    error instanceof Refused ? named(error.refusal, route) : accident(context, error, route)
  const problem = problemOf(refusal, words, route?.acts)
  const { retryAfterSeconds: wait, request } = refusal.params
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      ...(problem.status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...(wait === undefined ? {} : { 'retry-after': String(wait) }),
      ...(request === undefined ? {} : { 'x-request-id': String(request) }),
    },
  })
}

/**
 * An act's refusals are about the contract, all others about the field that they are called after.
 */
const named = (refusal: Refusal, route?: Route): Refusal =>
  route && !route.acts ? withIssue(refusal, route) : refusal

/** What the database's driver and the network say when the world is away, not the program wrong. */
const away = /^(?:08...|57P0.|53...|E[A-Z]{4,})$/

function accident(context: Context, error: unknown, route?: Route): Refusal {
  const request = newId('req')
  const call = route && titleOf(route)
  context.log.error({ err: error, request, call }, 'a call failed')
  const { code } = error as { code?: unknown }
  return {
    code: typeof code === 'string' && away.test(code) ? 'server.unavailable' : 'server.bug',
    params: { request },
  }
}

/** The language that the call asks for, else the person's own; `*` asks for none. */
export function wordsOf(asking: Asking, person: SignedIn | null): Words {
  const asked = asking.req.header('accept-language')?.trim()
  const any = asked === undefined || asked === '*'
  return wordsFor(any && person ? person.locale : localeFrom(asked))
}

function visitOf(asking: Asking, proxies: number): Visit {
  const ip = callerAddress(asking.env, asking.req.header('x-forwarded-for'), proxies)
  return { ip, agent: asking.req.header('user-agent') }
}
