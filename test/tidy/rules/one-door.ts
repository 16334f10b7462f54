import { roomOf } from '../rooms.ts'
import { isTest } from '../source.ts'
import type { Finding, Source } from '../source.ts'

/** Operations that few may call, by door: who calls them, besides tests and benches. */
const reserved: readonly { door: string; names: readonly string[]; to: readonly string[] }[] = [
  {
    // Money inside moves only through the ledger, called by contracts and payments alone; the
    // runners carry on what a lost server left.
    door: '#ledger',
    names: [
      'deposit', 'withdraw', 'reserve', 'useReserve', 'returnReserve', 'returnLostReserves',
      'payOut', 'payOutSoon',
    ],
    to: ['contracts', 'payments', 'main'],
  },
  {
    // A contract changes only through act. Pages ask what an act would lead to, and weeks what it
    // would cost, and change nothing; the story is played on contracts that are in no database, and
    // those made elsewhere are somebody's notes, under rules that are not ours.
    door: '#engine',
    names: ['decide'],
    to: ['contracts', 'web', 'weeks', 'simulation', 'portfolio'],
  },
  {
    door: '#engine',
    names: ['startContract'],
    to: ['contracts', 'simulation', 'portfolio'],
  },
  {
    // The clock rings from one place, and in a demo where time travels.
    door: '#contracts',
    names: ['fireDue', 'fireContract'],
    to: ['main', 'simulation'],
  },
] // prettier-ignore

/** A contract changes through `act`, money through the ledger, and the clock rings in one place. */
export const oneDoor = (source: Source): Finding[] => {
  const room = roomOf(source.path) ?? ''
  if (isTest(source.path) || ['bench', 'test'].includes(room)) return []
  return source.imports().flatMap(({ from, names, start }) =>
    reserved
      .filter(({ door, to }) => door === from && !to.includes(room))
      .flatMap((rule) => names.filter((name) => rule.names.includes(name)))
      .map((name) => ({
        path: source.path,
        line: source.lineAt(start),
        says: `${name} of ${from} is not for ${room}`,
      })),
  )
}
