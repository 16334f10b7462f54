import { messageWorld, strangeMessageWorld } from '#simulation'
import { atMost } from '../ground.ts'
import type { Measured } from '../ground.ts'
import { benchCdnow } from './cdnow.ts'
import { alarmBars, alarmsOf, alarmTables } from './report/alarms.ts'
import { realChanceBars, simulatedChanceBars } from './report/chance-bars.ts'
import { accountsOf, chanceTables } from './report/chances.ts'
import { ghostBars, ghostsOf, ghostTables } from './report/ghosts.ts'
import { sentenceTable } from './report/sentences.ts'
import { benchSpeed } from './speed.ts'
import { fitToShip } from './shipped.ts'
import { readStreams } from './streams/readers.ts'
import { futureShows } from './truncation.ts'
import { watch } from './watch.ts'

const print = (tables: readonly string[]) => tables.forEach((one) => console.log(one))

/** Real records from a folder on this machine; none is part of the product. */
const onReal = (folder: string): Measured[] => {
  const watched = readStreams(folder).map((stream) => watch(stream))
  const accounts = watched.map(accountsOf)
  const alarms = watched.map(alarmsOf)
  print([...chanceTables(accounts), ...alarmTables(alarms), ...watched.map(sentenceTable)])
  return [
    ...accounts.flatMap(realChanceBars),
    ...alarms.flatMap((one) => alarmBars(one, true)),
    ...watched.map((one) => atMost(`B12 ${one.stream.name}: future`, futureShows(one), 0, '')),
  ]
}

/** Worlds that the simulator plays: three that were tuned on, and fresh ones. */
const onSimulated = (): Measured[] => {
  const worlds = [
    ...[1, 2, 3].map((seed) => messageWorld(seed)),
    ...[501, 502].map((seed) => messageWorld(seed)),
    ...[601, 602].map((seed) => strangeMessageWorld(seed)),
  ]
  const seen = worlds.map((world) => {
    const watched = watch(world)
    const alarms = alarmsOf(watched)
    return { accounts: accountsOf(watched), alarms, ghosts: ghostsOf(watched, alarms) }
  })
  print([
    ...chanceTables(seen.map(({ accounts }) => accounts)),
    ...alarmTables(seen.map(({ alarms }) => alarms)),
    ...ghostTables(seen.map(({ ghosts }) => ghosts)),
  ])
  return seen.flatMap(({ accounts, alarms, ghosts }) =>
    simulatedChanceBars(accounts).concat(alarmBars(alarms, false), ghostBars(ghosts)),
  )
}

/**
 * How well silence is foreseen, next to counting, to fixed rules and to what was published; on the
 * simulator's worlds, and on real records where a folder of them is named. The word `fit` in its
 * place prints what a new market begins with instead.
 */
export const benchSilence = (folder?: string): Measured[] => {
  if (folder === undefined) return benchSpeed().concat(onSimulated())
  if (folder === 'fit') {
    console.log(fitToShip())
    return []
  }
  const cdnow = benchCdnow(folder)
  console.log(cdnow.text)
  return benchSpeed().concat(cdnow.bars, onReal(folder), onSimulated())
}
