import { z } from '@hono/zod-openapi'
import { refuse } from '#platform'
import { advanceClock, demoRoles, demoSession, playHalfYear } from '#simulation'
import { route } from '../frame/route.ts'
import { signedIn } from '../people/shapes.ts'
import { idOf, instant, isoOf, yen } from '../frame/values.ts'
import { about } from '../frame/about.ts'

const clockInput = z.strictObject({
  advance: z
    .string()
    .max(60)
    .optional()
    .openapi({ ...about('duration'), example: 'P7D' }),
  to: z.iso.datetime({ offset: true }).optional().openapi({ example: '2026-12-20T09:00:00+09:00' }),
})

const moveClock = route({
  method: 'post',
  path: '/demo/clock',
  name: 'moveClock',
  who: 'demo',
  body: clockInput,
  answer: z.object({ now: instant }),
  refuses: ['duration.malformed', 'demo.past', 'demo.too_far', 'demo.one_destination'],
  async handle({ context, body: { advance, to } }) {
    if ((advance === undefined) === (to === undefined))
      refuse('demo.one_destination', {}, [{ path: '', code: 'demo.one_destination' }])
    const destination =
      to === undefined
        ? { advance: advance ?? 'PT0S' }
        : { to: Temporal.Instant.from(to).epochMilliseconds }
    return { now: isoOf(context)(await advanceClock(context, destination)) }
  },
})

const beSomebody = route({
  method: 'post',
  path: '/demo/sessions',
  name: 'demoSession',
  who: 'demo',
  body: z.strictObject({ as: z.enum(demoRoles) }),
  status: 201,
  answer: signedIn,
  handle: ({ context, body, visit }) => demoSession(context, body.as, visit),
})

const played = z.object({
  id: idOf('ctr'),
  state: z.string().openapi({ example: 'endedInSilence' }),
  pledge: yen.openapi(about('pledge')),
  weeks: z.int().openapi(about('weeksPlayed')),
})

const tellHalfYear = route({
  method: 'post',
  path: '/demo/half-year',
  name: 'playHalfYear',
  who: 'demo',
  answer: z.object({ now: instant, contracts: z.array(played) }),
  refuses: ['demo.off', 'demo.too_far', 'demo.another_course'],
  async handle({ context }) {
    const frames = await playHalfYear(context)
    const contracts = frames.map(({ row, weeks }) => ({
      id: row.id,
      state: row.state,
      pledge: row.price,
      weeks: weeks.length,
    }))
    return { now: isoOf(context)(context.time.now()), contracts }
  },
})

export const demoRoutes = [moveClock, beSomebody, tellHalfYear]
