import { z } from '@hono/zod-openapi'
import { locales } from '#locale'
import { bankKinds } from '#people'
import { day, idOf, instant } from '../frame/values.ts'
import { about } from '../frame/about.ts'
import { identity } from '../identity/shapes.ts'

/** Longer than any address, name or password that is taken; the operations say what exactly is. */
const line = z.string().max(2000)
const text = z.string().max(20_000)
const email = line.openapi({ format: 'email', example: 'hanako@example.com' })
const password = line.openapi({ format: 'password' })
const token = line.openapi(about('mailedToken'))

export const created = (kind: string) => z.object({ id: idOf(kind) })

export const signUpInput = z.strictObject({
  email,
  password,
  name: line,
  locale: z.enum(locales).optional(),
})
export const signInInput = z.strictObject({ email, password })
export const tokenInput = z.strictObject({ token })
export const emailInput = z.strictObject({ email })
export const resetInput = z.strictObject({ token, password })
export const passwordInput = z.strictObject({ current: password, password })

const roles = z.array(z.enum(['support', 'identity', 'finance', 'administrator']))

/** Whoever signed in, for themselves. */
const self = z.object({
  id: idOf('per'),
  name: z.string(),
  email: z.string(),
  locale: z.enum(locales),
  verified: z.boolean(),
  roles,
})

export const signedIn = z
  .object({
    token: z.string().openapi(about('tokenOnce')),
    person: self,
  })
  .openapi('SignedIn')

export const session = z
  .object({
    id: idOf('ses'),
    beganAt: instant,
    lastSeenAt: instant,
    ip: z.string(),
    agent: z.string(),
    current: z.boolean(),
  })
  .openapi('Session')

const workerSide = z.object({
  headline: z.string(),
  about: z.string(),
  skills: z.array(z.string()),
})
const clientSide = z.object({ company: z.string(), about: z.string() })

const personFacts = z.object({
  id: idOf('per'),
  name: z.string(),
  joinedAt: instant,
  worker: workerSide,
  client: clientSide,
})

/** What everybody may see of a person. */
export const person = personFacts
  .extend({ identity: identity.nullable().openapi(about('personIdentity')) })
  .openapi('Person')

const businessFacts = {
  isBusiness: z.boolean(),
  hasEmployees: z.boolean(),
  officersTwoOrMore: z.boolean(),
}

export const profile = personFacts
  .extend({
    email: z.string(),
    verified: z.boolean(),
    locale: z.enum(locales),
    theme: z.enum(['auto', 'light', 'dark']),
    business: z.object({ ...businessFacts, confirmedOn: day }).nullable(),
    roles,
  })
  .openapi('Profile')

export const profileInput = z.strictObject({
  name: line.optional(),
  locale: z.enum(locales).optional(),
  theme: z.enum(['auto', 'light', 'dark']).optional(),
  worker: z
    .strictObject({
      headline: line.optional(),
      about: text.optional(),
      skills: z.array(line).max(100).optional(),
    })
    .optional(),
  client: z.strictObject({ company: line.optional(), about: text.optional() }).optional(),
  business: z.strictObject(businessFacts).optional(),
  despiteWarning: z.boolean().optional().openapi(about('despiteWarning')),
})

const bankFacts = {
  bankCode: z.string().max(40).openapi({ example: '0001' }),
  branchCode: z.string().max(40).openapi({ example: '001' }),
  kind: z.enum(bankKinds),
  holder: z.string().max(400).openapi({ example: 'ヤマダ ハナコ' }),
}
export const bankInput = z.strictObject({
  ...bankFacts,
  number: z.string().max(40).openapi({ example: '1234567' }),
})
export const bank = z
  .object({
    ...bankFacts,
    number: z.string().openapi(about('hiddenNumber')),
  })
  .openapi('BankDetails')
