import { z } from '@hono/zod-openapi'
import { identityDocuments, identityMethods, identitySides, refusalReasons } from '#people'
import type { IdentityCheck } from '#people'
import type { Context } from '#platform'
import { about } from '../frame/about.ts'
import { day, idOf, instant, isoOf, orNull } from '../frame/values.ts'

const method = z.enum(identityMethods)
const document = z.enum(identityDocuments)
const side = z.enum(identitySides)

/** How and when somebody proved who they are: what everybody may know. */
export const identity = z.object({ method, document, on: day }).openapi('Identity')

export const received = z
  .object({ side, type: z.string(), size: z.int().openapi(about('bytes')) })
  .openapi('ReceivedDocument')

const states = [
  'collecting', 'waiting', 'approved', 'refused', 'lapsed', 'withdrawn', 'revoked',
] as const // prettier-ignore

const ownCheck = z
  .object({
    id: idOf('idc'),
    state: z.enum(states).openapi(about('identityState')),
    method: method.nullable(),
    document: document.nullable(),
    sentAt: instant.nullable(),
    dueAt: instant.nullable().openapi(about('identityDue')),
    decidedAt: instant.nullable(),
    reason: z.enum(refusalReasons).nullable(),
    note: z.string().nullable(),
  })
  .openapi('IdentityCheck')

/** A person's own check, and what they could do. */
export const own = z
  .object({
    proven: identity.nullable(),
    check: ownCheck.nullable(),
    received: z.array(received).openapi(about('received')),
    methods: z.array(method).openapi(about('identityMethods')),
    checkers: z.boolean().openapi(about('identityCheckers')),
  })
  .openapi('OwnIdentity')

export const sendInput = z.strictObject({ method, document })

/** A check as staff with the role see it. */
const check = ownCheck
  .extend({
    personId: idOf('per'),
    name: z.string().openapi(about('identityName')),
    decidedBy: z.string().nullable(),
  })
  .openapi('CheckedIdentity')

export const wholeCheck = check
  .extend({
    documents: z.array(received.extend({ id: idOf('idf') })).openapi(about('identityDocuments')),
  })
  .openapi('WholeIdentityCheck')

export const waiting = z
  .object({ items: z.array(check), count: z.int() })
  .openapi('WaitingIdentities')

export const refusalInput = z.strictObject({
  reason: z.enum(refusalReasons),
  note: z.string().max(4000).default(''),
})
export const noteInput = z.strictObject({ note: z.string().max(4000) })

export const renderCheck = (context: Context, one: IdentityCheck) => {
  const iso = isoOf(context)
  return {
    ...one,
    name: one.name ?? '',
    sentAt: orNull(one.sentAt, iso),
    dueAt: orNull(one.dueAt, iso),
    decidedAt: orNull(one.decidedAt, iso),
  }
}
