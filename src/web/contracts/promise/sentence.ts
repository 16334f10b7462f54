import type { ContractView } from '#contracts'
import { waitingState } from '#engine'
import { feesOn } from '#ledger'
import type { Key } from '#locale'
import type { BetterWay, Ending, Foreseen } from './foresee.ts'
import { ownSentence } from './own-sentence.ts'
import { ifDone } from './speech.ts'
import type { Speech } from './speech.ts'

/** Money that has left the pot: of the event that ended the contract. */
export type Moved = readonly { kind: string; amount: number | bigint }[]

type Seen = Pick<ContractView, 'row' | 'process' | 'party' | 'final'>

const silentParties = {
  client: 'promised.theClient',
  worker: 'promised.theWorker',
  desk: 'promised.theDesk',
} as const satisfies Record<string, Key>

/**
 * The promise of the contract to who looks, in one sentence. What counts most stands between `**`.
 * A final contract says how it ended, from the money that its last event moved.
 */
export const sentenceOf = (
  seen: Seen,
  foreseen: Foreseen,
  speech: Speech,
  lastMoves: Moved = [],
): string => {
  const own = ownSentence(seen, foreseen, speech, lastMoves)
  if (own !== null) return own
  if (seen.final) return finalSentence(seen, speech, lastMoves)
  const { onceFunded, way } = foreseen
  if (seen.party === 'worker' && onceFunded)
    return wayIn(
      seen.row.turn === 'worker' ? 'promised.workerOffered' : 'promised.workerUnfunded',
      onceFunded,
      speech,
    )
  if (way)
    return wayIn(seen.party === 'worker' ? 'promised.workerWay' : 'promised.clientWay', way, speech)
  return silentSentence(seen, foreseen.silent, speech)
}

type WayKey =
  | 'promised.workerWay'
  | 'promised.workerOffered'
  | 'promised.workerUnfunded'
  | 'promised.clientWay'

const wayIn = (key: WayKey, way: BetterWay, speech: Speech): string =>
  speech.words.t(key, {
    ...figuresOf(way.ending, speech),
    until: speech.format.dateTime(way.until),
    act: ifDone(speech, way.action),
  })

const figuresOf = (ending: Ending, { format }: Speech) => ({
  time: ending.at === null ? '' : format.dateTime(ending.at),
  pays: format.yen(ending.pays),
  arrives: format.yen(ending.arrives),
  back: format.yen(ending.back),
})

/** What silence leads to, for who looks: their own silence where it is their turn. */
export const silentSentence = (seen: Seen, ending: Ending, speech: Speech): string => {
  const { t } = speech.words
  const { turn } = seen.row
  if (ending.at === null || turn === null) return t('promised.never')
  const mine = turn === seen.party
  const figures = { ...figuresOf(ending, speech), silent: t(silentParties[turn]) }
  const { pays, back } = ending
  if (pays === 0n && back === 0n)
    return t(mine ? 'promised.nothingMine' : 'promised.nothing', figures)
  if (seen.party === 'desk')
    return t(mine ? 'promised.deskSplitsMine' : 'promised.deskSplits', figures)
  if (seen.party === 'worker') {
    if (pays === 0n) return t(mine ? 'promised.workerUnpaidMine' : 'promised.workerUnpaid', figures)
    return t(mine ? 'promised.workerPaidMine' : 'promised.workerPaid', figures)
  }
  if (pays === 0n) return t(backKey(seen, mine), figures)
  if (back === 0n) return t(mine ? 'promised.clientPaysMine' : 'promised.clientPays', figures)
  return t(mine ? 'promised.clientSplitsMine' : 'promised.clientSplits', figures)
}

const backKey = ({ row, process }: Seen, mine: boolean) => {
  if (mine) return 'promised.clientBackMine'
  const working = waitingState(process, row.state)?.working
  return working ? 'promised.clientUndelivered' : 'promised.clientBack'
}

const sumOf = (moves: Moved, kind: string): bigint =>
  moves.reduce((sum, move) => (move.kind === kind ? sum + BigInt(move.amount) : sum), 0n)

/**
 * How it ended for the parties: what was paid (and arrived, after fee and tax), and what came back.
 */
export const endedWith = (row: ContractView['row'], moves: Moved) => {
  const pays = sumOf(moves, 'release')
  return { pays, back: sumOf(moves, 'refund'), arrives: feesOn(pays, row.terms.fees).net }
}

const finalSentence = ({ row, party }: Seen, speech: Speech, moves: Moved): string => {
  const { t } = speech.words
  const ended = endedWith(row, moves)
  const figures = figuresOf({ ...ended, at: null, steps: [] }, speech)
  if (!row.funded) return t('promised.finalNothing')
  if (party === 'desk') return t('promised.finalDesk', figures)
  if (party === 'worker')
    return ended.pays === 0n
      ? t('promised.finalWorkerUnpaid')
      : t('promised.finalWorkerPaid', figures)
  if (ended.pays === 0n) return t('promised.finalClientBack', figures)
  return t(ended.back === 0n ? 'promised.finalClientPaid' : 'promised.finalClientSplit', figures)
}
