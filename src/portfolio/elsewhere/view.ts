import { forecast, silenceIn, waitingState } from '#engine'
import type { Instant, Process, Yen } from '#engine'
import type { Context } from '#platform'
import { feeElsewhere, rulesElsewhere } from '#processes'
import type { Platform } from '#processes'
import { isOver, sureOf } from './fold/fold.ts'
import { lawfulPayday } from './fold/places.ts'
import type { Folded } from './fold/places.ts'
import { actsOf, lettersOf, stepsOf } from './fold/steps.ts'
import { answeringOf, estimateOf } from './fold/waits.ts'
import type { Answering, Spoken } from './fold/waits.ts'
import { readAll } from './rows/read.ts'
import type { Read } from './rows/read.ts'
import { ownContract } from './rows/rows.ts'
import type { ContractRow } from './rows/rows.ts'
import type { ElsewhereLine, ElsewhereView, SilenceThere } from './shape.ts'

/** Whose a contract is, as far as it matters here. */
export type Owner = { id: string; name: string }

/** A price as it arrives after the platform's fees; the price itself where none is known. */
export const netOf = (platform: Platform, price: Yen): { pays: Yen; feeKnown: boolean } => {
  const fee = feeElsewhere(platform, price)
  return { pays: price - (fee ?? 0n), feeKnown: fee !== null }
}

/** The same client: by the name that was written down, on the same platform. */
export const clientKey = ({ platform, clientName }: ContractRow): string =>
  `els:${platform}:${clientName.normalize('NFKC').toLowerCase()}`

const spokenOf = ({ row, folded }: Read): Spoken => ({
  contractId: row.id,
  rules: folded.rules,
  told: folded.told,
  startedAt: folded.parts[0]?.told[0]?.at ?? row.createdAt,
  over: isOver(folded.rules, folded.current),
})

/** How the clients of these contracts answer, by client. */
export const answeringByClient = (
  { time, calendar }: Context,
  reads: readonly Read[],
): ReadonlyMap<string, Answering> => {
  const byClient = Map.groupBy(reads, ({ row }) => clientKey(row))
  const now = time.now()
  return new Map(
    [...byClient].map(([key, own]) => [key, answeringOf(own.map(spokenOf), now, calendar)]),
  )
}

const silenceThere = (process: Process, { current }: Folded): SilenceThere | null => {
  const { contract } = current
  const silence = silenceIn(process, contract.state)
  if (!silence || contract.dueAt === null) return null
  const way = process.actions[silence.does]?.ways.find(
    ({ by, from }) => by.includes('clock') && from.includes(contract.state),
  )
  const to = way && way.to !== 'stay' ? way.to : contract.state
  const source = process.sources?.[silence.does] ?? ''
  return { action: silence.does, at: contract.dueAt, to, source }
}

const contractIn = ({ ownerId: _owner, ...contract }: ContractRow) => contract

const lineOf = ({ row, folded }: Read, now: Instant): ElsewhereLine => {
  const { rules, current } = folded
  const { process } = rules
  return {
    contract: contractIn(row),
    texts: rulesElsewhere[row.platform].offering.texts,
    state: current.contract.state,
    final: isOver(rules, current),
    turn: waitingState(process, current.contract.state)?.turn ?? null,
    silence: silenceThere(process, folded),
    step: stepsOf(row, folded, now)[0] ?? null,
  }
}

/** Everything that is known of one contract, and what follows. */
const viewOf = (
  { time, calendar }: Context,
  read: Read,
  answering: Answering,
  writer: string,
): ElsewhereView => {
  const { row, folded } = read
  const { rules, current, told } = folded
  const { contract } = current
  const { process } = rules
  const now = time.now()
  const steps = stepsOf(row, folded, now)
  const received = contract.firstDeliveredAt
  return {
    ...lineOf(read, now),
    writer,
    process,
    since: contract.enteredAt,
    source: process.sources?.[contract.state] ?? '',
    sure: sureOf(process, contract.state),
    forecast: forecast(process, contract, 'worker', now, calendar),
    ...netOf(row.platform, row.price),
    lawfulPayBy: received === null ? null : lawfulPayday(received, calendar),
    steps,
    acts: actsOf(row, folded, now),
    waiting: estimateOf(answering, row.id, now),
    timeline: told,
    letters: lettersOf(folded, steps),
  }
}

/** Every contract that a person made elsewhere, the newest first. */
export const elsewhereOf = async (
  context: Context,
  person: { id: string },
): Promise<ElsewhereLine[]> => {
  const reads = await readAll(context, person.id)
  return reads.map((read) => lineOf(read, context.time.now()))
}

/** One of a person's own. Refuses `elsewhere.not_found` to everybody else. */
export const elsewhereFor = async (
  context: Context,
  person: Owner,
  id: string,
): Promise<ElsewhereView> => {
  const row = await ownContract(context.db, person.id, id)
  const client = clientKey(row)
  const same = await readAll(context, person.id, (other) => clientKey(other) === client)
  const found = same.find((read) => read.row.id === id)!
  const answering = answeringByClient(context, same).get(client)!
  return viewOf(context, found, answering, person.name)
}
