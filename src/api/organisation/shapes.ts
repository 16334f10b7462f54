import { z } from '@hono/zod-openapi'
import { memberRoles } from '#people'
import { about } from '../frame/about.ts'
import { idOf, instant } from '../frame/values.ts'

/** Longer than any name or address that is taken; the operations say what exactly is. */
const line = z.string().max(2000)
const role = z.enum(memberRoles)

export const organisationInput = z.strictObject({ name: line })
export const invitationInput = z.strictObject({ email: line.openapi({ format: 'email' }) })
export const answerInput = z.strictObject({ token: line.openapi(about('mailedToken')) })
export const roleInput = z.strictObject({ role })
export const deputyInput = z.strictObject({
  mayFund: z.boolean().default(false).openapi(about('mayFund')),
})

const member = z.object({
  id: idOf('per'),
  name: z.string(),
  role,
  joinedAt: instant,
  deputy: z.object({ mayFund: z.boolean() }).nullable().openapi(about('yourDeputy')),
  named: z.boolean().openapi(about('named')),
})

export const organisation = z
  .object({
    id: idOf('org'),
    name: z.string(),
    role,
    members: z.array(member),
    invitations: z
      .array(z.object({ id: idOf('inv'), email: z.string(), expiresAt: instant }))
      .openapi(about('invitations')),
  })
  .openapi('Organisation')

export const invitation = z
  .object({
    token: z.string(),
    organisation: z.string(),
    invitedBy: z.string(),
    expiresAt: instant,
  })
  .openapi('Invitation')
