import { contractOf } from '#contracts'
import type { ContractView } from '#contracts'
import { addDays, mondayOf } from '#engine'
import { feesOn } from '#ledger'
import type { Foreseen } from './foresee.ts'
import type { Speech } from './speech.ts'

type Seen = Pick<ContractView, 'row' | 'process' | 'party' | 'final'>
type Moved = readonly { kind: string; amount: number | bigint }[]

const sumOf = (moves: Moved, kind: string): bigint =>
  moves.reduce((sum, move) => (move.kind === kind ? sum + BigInt(move.amount) : sum), 0n)

/** How the money stands, as far as sentences tell cases apart, and how much it is. */
const moneyIn = ({ row, final }: Seen, moves: Moved): { ending: string; amount: bigint } => {
  const [released, refunded] = [sumOf(moves, 'release'), sumOf(moves, 'refund')]
  if (!final) return { ending: row.pot > 0n ? '.held' : '', amount: row.pot }
  if (released > 0n) return { ending: '.released', amount: released }
  return { ending: refunded > 0n ? '.refunded' : '', amount: refunded }
}

/**
 * The promise in the process's own words, where it has some for the state and who looks
 * (`states.running.promise.worker`, and `….held`, `….released`, `….refunded` for where the money
 * is); else null. They may name `{time}` (the deadline), `{ends}` and `{gets}` (when silence
 * ends it, and what of that arrives at the worker), `{week}`
 * (the one to be funded), `{date}` (its Monday), `{funded}` (the day before it), `{end}` (the last
 * day), `{pledge}` (what the pot holds or held), `{paid}` and `{arrives}` (by when their own acts
 * bring what).
 */
export const ownSentence = (
  seen: Seen,
  foreseen: Foreseen,
  { texts, words, format }: Speech,
  moves: Moved,
): string | null => {
  const { row, party } = seen
  const key = `states.${row.state}.promise.${party}`
  const { ending, amount } = moneyIn(seen, moves)
  const text = texts[`${key}${ending}`] ?? texts[key]
  if (text === undefined) return null
  const monday = mondayOf(row.deliver_on)
  const { plan } = contractOf(row)
  const instant = (at: number | null | undefined) => (at == null ? '' : format.dateTime(at))
  const params: Record<string, string> = {
    time: instant(row.due_at),
    paid: instant(foreseen.best?.at),
    ends: instant(foreseen.silent.at),
    week: words.t('weeks.dates', { from: format.date(monday), to: format.date(row.deliver_on) }),
    date: format.date(monday),
    funded: format.date(addDays(monday, -1)),
    end: plan?.endsOn ? format.date(plan.endsOn) : '',
    pledge: format.yen(party === 'worker' ? feesOn(amount, row.terms.fees).net : amount),
    arrives: format.yen(foreseen.best?.arrives ?? 0n),
    gets: format.yen(foreseen.silent.arrives),
  }
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => params[name] ?? hole)
}
