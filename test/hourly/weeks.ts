import { act, childrenOf, fireDue } from '#contracts'
import type { Actor, ContractRow } from '#contracts'
import type { Context } from '#platform'
import { framed } from '../frames.ts'
import type { TestContext } from '../world.ts'

/** An instant of Tokyo's clock: `at('2026-11-23 09:00')`. */
export const at = (text: string, zone = 'Asia/Tokyo'): number =>
  Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(zone).epochMilliseconds

/** The market's time goes on to that instant, and what is due by then has happened. */
export const until = async (context: TestContext, instant: number): Promise<void> => {
  context.time.set(instant)
  await fireDue(context, instant)
}

export type Hired = { frameId: string; aiko: Actor; ben: Actor }

/** Aiko works for Ben by the hour: so many weeks are funded, from Monday 23 November 2026 on. */
export const hired = async (
  context: TestContext,
  weeks = 1,
  given: Parameters<typeof framed>[1] = {},
): Promise<Hired> => {
  const { id: frameId, aiko, ben } = await framed(context, given)
  await act(context, frameId, 'agreeToOffer', aiko, {})
  for (let week = 0; week < weeks; week += 1) await act(context, frameId, 'fundWeek', ben, {})
  return { frameId, aiko, ben }
}

/** A frame's weeks as they stand, the first one first. */
export const weeksIn = async ({ db }: Context, frameId: string): Promise<ContractRow[]> =>
  (await childrenOf(db, frameId, { limit: 100 })).toReversed()
