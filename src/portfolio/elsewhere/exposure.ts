import { forecast, waitingState } from '#engine'
import type { Instant, Yen } from '#engine'
import type { Context } from '#platform'
import { rulesElsewhere } from '#processes'
import { horizonDays } from '../holding.ts'
import type { Exposed, Holding, MoneyState, PaidElsewhere, Span } from '../holding.ts'
import { isOver } from './fold/fold.ts'
import type { Standing } from './fold/fold.ts'
import { silenceOn } from './fold/waits.ts'
import { readAll } from './rows/read.ts'
import type { Read } from './rows/read.ts'
import { answeringByClient, clientKey, netOf } from './view.ts'

/** What one part of a contract brings, gross: what is claimed, or its price; nothing once over. */
const agreedIn = ({ folded: { rules } }: Read, part: Standing): Yen =>
  isOver(rules, part) ? 0n : part.contract.claim || part.contract.price

/** By the hour the weeks of the horizon, those that are funded already among them. */
const bringsGross = (read: Read): Yen[] => {
  const { folded, row } = read
  const open = folded.parts.filter((part) => !isOver(folded.rules, part))
  const parts = open.map((part) => agreedIn(read, part))
  if (!rulesElsewhere[row.platform].weekly || isOver(folded.rules, folded.current)) return parts
  const weeks = Math.floor(horizonDays / 7)
  const missing = Math.max(0, weeks - parts.length)
  return [...parts, ...Array.from({ length: missing }, () => row.price)]
}

const sum = (amounts: readonly Yen[]): Yen => amounts.reduce((all, one) => all + one, 0n)

/** What comes even if the client never answers again, and when the last of it has come. */
const certainIn = ({ row, folded }: Read, { time, calendar }: Context) => {
  const { rules, parts } = folded
  const foreseen = parts
    .filter((part) => !isOver(rules, part))
    .map(({ contract }) => forecast(rules.process, contract, 'worker', time.now(), calendar))
    .filter(({ youReceive, endsBy }) => youReceive > 0n && endsBy !== null)
  return {
    certain: sum(foreseen.map(({ youReceive }) => netOf(row.platform, youReceive).pays)),
    certainBy: foreseen.reduce<Instant | null>(
      (last, { endsBy }) => (last === null ? endsBy : Math.max(last, endsBy ?? last)),
      null,
    ),
  }
}

const holdingOf = (context: Context, read: Read, silence: number): Holding => {
  const { row, folded } = read
  const { contract } = folded.current
  const { process } = folded.rules
  const waiting = waitingState(process, contract.state)
  const { certain, certainBy } = certainIn(read, context)
  const agreed = sum(bringsGross(read).map((gross) => netOf(row.platform, gross).pays))
  return {
    id: row.id,
    place: row.platform,
    client: { id: clientKey(row), name: row.clientName },
    title: row.title,
    process: process.name,
    processVersion: process.version,
    state: contract.state,
    delivered: waiting?.delivered === true && waiting.working !== true,
    pays: agreed > certain ? agreed : certain,
    certain,
    certainBy,
    payable: 0n,
    silence,
  }
}

/** What came for the worker: released there, or, without a platform, as it was paid. */
const paidIn = ({ row, folded }: Read): PaidElsewhere[] => {
  const paid = (at: Instant, gross: Yen): PaidElsewhere => ({
    id: row.id,
    title: row.title,
    place: row.platform,
    client: { id: clientKey(row), name: row.clientName },
    at,
    gross,
    amount: netOf(row.platform, gross).pays,
  })
  return folded.parts.flatMap((part) => [
    ...part.moves.flatMap(({ at, moves }) =>
      moves.filter(({ kind }) => kind === 'release').map(({ amount }) => paid(at, amount)),
    ),
    ...part.told
      .filter(({ action, effect, state }) => isPayment(action, state) && effect !== 'beside')
      .map(({ at }) => paid(at, row.price)),
  ])
}

const isPayment = (action: string | null, state: string): boolean =>
  action === 'pay' && state === 'paid'

/** Nothing is sure before it is held, and without a platform nothing is held at all. */
const stateOf = ({ row, folded }: Read, state: string, pot: Yen): MoneyState => {
  if (row.platform === 'direct' || pot === 0n) return 'atRisk'
  const waiting = waitingState(folded.rules.process, state)
  return waiting?.delivered === true && waiting.working !== true ? 'delivered' : 'held'
}

/** Where the money of one part stood from when to when, as long as it was open. */
const spansOf = (read: Read, part: Standing): Span[] => {
  const { folded, row } = read
  const { pays } = netOf(row.platform, row.price)
  const client = { id: clientKey(row), name: row.clientName }
  const contract = { id: row.id, place: row.platform, client, title: row.title }
  const pots: Yen[] = []
  for (const { moves } of part.moves) {
    const before = pots.at(-1) ?? 0n
    const moved = moves.map(({ kind, amount }) => (kind === 'fund' ? amount : -amount))
    pots.push(before + sum(moved))
  }
  const rest = part.moves.map(({ at, state }, place): Span => {
    const to = part.moves[place + 1]?.at ?? null
    return { state: stateOf(read, state, pots[place]!), from: at, to, amount: pays, contract }
  })
  const over = isOver(folded.rules, part)
  const open = over ? rest.slice(0, -1) : rest
  const { enteredAt } = part.contract
  if (part.moves.length === 0)
    return over ? [] : [{ state: 'atRisk', from: enteredAt, to: null, amount: pays, contract }]
  return open.filter(({ from, to }) => to === null || to > from)
}

/**
 * What of a person's contracts made elsewhere counts in their portfolio: what is open and may be
 * lost, what was paid, and where the money stood. Yen after the platform's fees, where those are
 * known.
 */
export const elsewhereExposure = async (context: Context, personId: string): Promise<Exposed> => {
  const reads = await readAll(context, personId)
  const now = context.time.now()
  const open = reads.filter(({ folded }) => !isOver(folded.rules, folded.current))
  // Of a client with whom nothing is open, nobody asks how they answer.
  const clients = new Set(open.map(({ row }) => clientKey(row)))
  const asked = reads.filter(({ row }) => clients.has(clientKey(row)))
  const answering = answeringByClient(context, asked)
  return {
    holdings: open.map((read) =>
      holdingOf(context, read, silenceOn(answering.get(clientKey(read.row))!, read.row.id, now)),
    ),
    paid: reads.flatMap(paidIn),
    spans: reads.flatMap((read) => read.folded.parts.flatMap((part) => spansOf(read, part))),
  }
}
