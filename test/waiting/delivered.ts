import { act } from '#contracts'
import { follow } from '#waiting'
import { offered, people, someDay } from '../world.ts'
import type { TestContext } from '../world.ts'

type Who = ReturnType<typeof people>

const hour = 3_600_000

const inDays = (context: TestContext, days: number): string =>
  Temporal.Instant.fromEpochMilliseconds(context.time.now())
    .toZonedDateTimeISO('Asia/Tokyo')
    .toPlainDate()
    .add({ days })
    .toString()

/** A contract that Ben has to inspect: Aiko has delivered. */
export const delivered = async (context: TestContext, who: Who): Promise<string> => {
  const { id } = await offered(context, who, inDays(context, 30))
  await act(context, id, 'agreeToOffer', who.aiko, {})
  await act(context, id, 'fund', who.ben, {})
  await act(context, id, 'deliver', who.aiko, {})
  return id
}

/** Ben has answered Aiko within a few hours, time and again, one round a day. */
export const quickBen = async (
  context: TestContext,
  rounds = 12,
  who: Who = people(),
): Promise<Who> => {
  context.time.set(Math.max(context.time.now(), someDay))
  for (let round = 0; round < rounds; round += 1) {
    const { id } = await offered(context, who, inDays(context, 30))
    await act(context, id, 'agreeToOffer', who.aiko, {})
    context.time.set(context.time.now() + (1 + (round % 3)) * hour)
    await act(context, id, 'fund', who.ben, {})
    await act(context, id, 'deliver', who.aiko, {})
    context.time.set(context.time.now() + (2 + (round % 2)) * hour)
    await act(context, id, 'accept', who.ben, {})
    context.time.set(context.time.now() + 19 * hour)
  }
  await follow(context)
  return who
}
