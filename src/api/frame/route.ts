import type { z } from '@hono/zod-openapi'
import type { Held } from '#contracts'
import type { SignedIn, Visit } from '#people'
import type { Context } from '#platform'
import type { Words } from '#locale'
import type { Deps } from '../deps.ts'
import type { Metrics } from '../server/metrics.ts'
import type { SaysKey } from './says.ts'

/**
 * Who may make a call. `party`: who is a side of the contract `{id}`, or the desk. `owner`: whom
 * the thing `{id}` belongs to. `support`, `identity`, `finance`, `administrator`: staff with that
 * role. `demo`: anyone, where the server runs in demo mode; elsewhere it is
 * not there.
 */
const staff = ['support', 'identity', 'finance', 'administrator'] as const
export const callers = ['anyone', 'person', 'party', 'owner', ...staff, 'demo'] as const
export type Who = (typeof callers)[number]

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
type Fields = z.ZodObject
type Out<S> = S extends z.ZodType ? z.output<S> : Record<never, never>

/** A call as a handler gets it: who asks is known and allowed, what was sent is checked. */
export type Call<
  W extends Who = Who,
  P extends Fields | undefined = undefined,
  Q extends Fields | undefined = undefined,
  B extends Fields | undefined = undefined,
> = {
  context: Context
  deps: Deps
  person: W extends 'anyone' | 'demo' ? SignedIn | null : SignedIn
  contract: W extends 'party' ? Held : null
  params: Out<P>
  query: Out<Q>
  body: Out<B>
  /** The idempotency key, if one was sent. */
  key: string | undefined
  visit: Visit
  words: Words
  request: Request
  metrics: Metrics
}

type Spec<
  W extends Who,
  P extends Fields | undefined,
  Q extends Fields | undefined,
  B extends Fields | undefined,
  A extends z.ZodType | null,
> = {
  method: Method
  /** Below /api/v1, parameters in braces. */
  path: `/${string}`
  /** The operation's name; its words are the text `api.NAME`. */
  name: SaysKey
  who: W
  /** Only where who is `owner`: the person's id; refuses `….not_found`. */
  ownerOf?: (context: Context, id: string, person: SignedIn) => Promise<string>
  params?: P
  query?: Q
  body?: B
  /** The call carries files as multipart/form-data, which the handler reads itself. */
  upload?: true
  /** The status when all went well; 200 unless said. */
  status?: 200 | 201 | 204
  /** What is answered; null: nothing, or what `answers` says. */
  answer: A
  /** The media type of an answer that is not JSON; the handler makes the Response. */
  answers?: string
  /** Whatever it is refused for lies in the contract's state: 409. */
  acts?: true
  /** The codes that a caller should expect, beyond those that every call knows. */
  refuses?: readonly string[]
  handle(
    call: Call<W, P, Q, B>,
  ): Promise<A extends z.ZodType ? z.input<A> : undefined | Response | void>
}

/** A route of the table, its types forgotten. */
export type Route = Omit<
  Spec<Who, Fields | undefined, Fields | undefined, Fields | undefined, z.ZodType | null>,
  'handle'
> & { handle(call: never): Promise<unknown> }

/** Declares a route; the handler's call is typed by the schemas. */
export function route<
  W extends Who,
  A extends z.ZodType | null,
  P extends Fields | undefined = undefined,
  Q extends Fields | undefined = undefined,
  B extends Fields | undefined = undefined,
>(spec: Spec<W, P, Q, B, A>): Route {
  return spec as unknown as Route
}

/** `POST /jobs/{id}/proposals`: how a route is called in the tables. */
export function titleOf({ method, path }: Pick<Route, 'method' | 'path'>): string {
  return `${method.toUpperCase()} ${path}`
}
