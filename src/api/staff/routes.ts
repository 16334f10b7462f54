import { z } from '@hono/zod-openapi'
import { moneyFigures } from '#ledger'
import { addStaff, everyStaff, personOf, removeStaff, roles, staffActions, staffLog } from '#people'
import type { StaffEntry } from '#people'
import { refuse } from '#platform'
import type { Context } from '#platform'
import { about } from '../frame/about.ts'
import { listOf, placeOf } from '../frame/paging.ts'
import { route } from '../frame/route.ts'
import { idOf, idParam, instant, isoOf, orNull, yen } from '../frame/values.ts'

const role = z.enum(roles)

const member = z
  .object({ id: idOf('per'), name: z.string(), roles: z.array(role) })
  .openapi('StaffMember')

const everybody = async (context: Context) => ({
  items: (await everyStaff(context)).map(({ id, name, roles: held }) => ({
    id,
    name,
    roles: held,
  })),
  next: null,
})

const list = route({
  method: 'get',
  path: '/staff',
  name: 'listStaff',
  who: 'administrator',
  answer: listOf(member),
  handle: ({ context }) => everybody(context),
})

const add = route({
  method: 'post',
  path: '/staff',
  name: 'addStaff',
  who: 'administrator',
  body: z.strictObject({ email: z.string().max(2000), role }),
  answer: listOf(member),
  refuses: ['email.malformed', 'person.unknown', 'staff.unverified'],
  async handle({ context, person, body }) {
    await addStaff(context, body.email, body.role, person.id)
    return everybody(context)
  },
})

const remove = route({
  method: 'delete',
  path: '/staff/{id}/roles/{role}',
  name: 'removeStaff',
  who: 'administrator',
  params: idParam('per').extend({ role }),
  status: 204,
  answer: null,
  refuses: ['person.unknown', 'staff.unknown', 'staff.last_administrator'],
  async handle({ context, person, params }) {
    const known = (await personOf(context, params.id)) ?? refuse('person.unknown')
    await removeStaff(context, known.email, params.role, person.id)
  },
})

const entry = z
  .object({
    id: idOf('log'),
    staffId: z.string().openapi(about('logStaffId')),
    action: z.enum(staffActions),
    aboutId: z.string().nullable().openapi(about('logAbout')),
    facts: z.array(z.object({ name: z.string(), value: z.string() })),
    at: instant,
  })
  .openapi('StaffLogEntry')

const filter = z.strictObject({
  staffId: z.string().max(100).optional(),
  action: z.enum(staffActions).optional(),
  aboutId: z.string().max(100).optional(),
  cursor: z.string().min(1).max(500).optional().openapi(about('cursor')),
})

const factsIn = ({ facts }: StaffEntry) =>
  Object.entries(facts)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ({ name, value: String(value) }))

const readLog = route({
  method: 'get',
  path: '/staff/log',
  name: 'listStaffLog',
  who: 'administrator',
  query: filter,
  answer: listOf(entry),
  refuses: ['cursor.malformed'],
  async handle({ context, query: { cursor, ...asked } }) {
    const before = placeOf(cursor, (place) => place.startsWith('log_'))
    const { entries, next } = await staffLog(context, asked, before)
    const iso = isoOf(context)
    return {
      items: entries.map((one) => ({
        id: one.id,
        staffId: one.staffId,
        action: one.action,
        aboutId: one.aboutId,
        facts: factsIn(one),
        at: iso(one.at),
      })),
      next: next === null ? null : Buffer.from(next).toString('base64url'),
    }
  },
})

const flows = { paidIn: yen, paidOut: yen, fees: yen, tax: yen }

const money = z
  .object({
    held: z.object({ wallets: yen, pots: yen, incoming: yen, outgoing: yen }),
    flows: z.object(flows),
    months: z.array(z.object({ month: z.string().openapi({ example: '2026-11' }), ...flows })),
    payouts: z.object({ count: z.int(), oldest: instant.nullable() }),
  })
  .openapi('MoneyFigures')

const showMoney = route({
  method: 'get',
  path: '/money',
  name: 'showMoney',
  who: 'finance',
  answer: money,
  async handle({ context }) {
    const figures = await moneyFigures(context.db, context.settings.zone)
    const oldest = orNull(figures.payouts.oldest, isoOf(context))
    return { ...figures, payouts: { ...figures.payouts, oldest } }
  },
})

export const staffRoutes = [list, add, remove, readLog, showMoney]
