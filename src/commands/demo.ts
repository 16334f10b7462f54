import { viewFor } from '#contracts'
import { walletEntries } from '#ledger'
import { environment, openContext, readSettings, SetupError } from '#platform'
import type { Context } from '#platform'
import { demoPeople, halfYearNow, playHalfYear, playStory } from '#simulation'
import { settleDemo, storyContract } from '#simulation'
import { onMarketTime } from './market-time.ts'

/**
 * `yakusoku demo`: fills an empty demo and says who is in it and where its stories stand; with
 * `story` the client never comes back, and it plays the story to its end; with `half-year` it plays
 * the half year, with the notice pledge and without. Throws SetupError for wrong words, and where
 * there is no demo.
 */
export async function demoCommand(words: string[]): Promise<void> {
  const [play = ''] = words
  if (words.length > 1 || !['', 'story', 'half-year'].includes(play))
    throw new SetupError('usage: yakusoku demo [story | half-year]')
  const settings = readSettings(environment())
  if (!settings.demo) throw new SetupError('YAKUSOKU_DEMO must be 1: this is no demo')
  const { context, close } = await onMarketTime(await openContext(settings))
  try {
    for (const line of await tell(context, play)) console.log(line)
  } finally {
    await close()
  }
}

async function tell(context: Context, play: string): Promise<string[]> {
  await settleDemo(context)
  const id = await storyContract(context)
  if (id === null) throw new SetupError('the database has people of its own, and no demo')
  if (play === 'story') await playStory(context, id)
  if (play === 'half-year') await playHalfYear(context)
  const people = await demoPeople(context)
  const { row, final, forecast } = await viewFor(context, id, people.worker)
  const entries = final ? await walletEntries(context.db, people.worker.id, 100) : []
  const paid = entries.find(({ about }) => about === id)?.amount ?? 0n
  const { frames } = await halfYearNow(context)
  return [
    ...Object.entries(people).map(([as, { email, name }]) => `${as.padEnd(8)} ${email}  ${name}`),
    `story    ${id}  ${row.state}, ${final ? paid : forecast.youReceive} yen for the worker`,
    ...frames.map(
      ({ row: frame, weeks }) =>
        `hourly   ${frame.id}  ${frame.state}, ${weeks.length} weeks, pledge ${frame.price} yen`,
    ),
  ]
}
