/** Contracts without a database: what the tests of the engine and of the processes play with. */
import { decide, startContract, waitingState } from '#engine'
import type {
  Actor,
  AvailableAction,
  Calendar,
  Contract,
  Day,
  Decision,
  Input,
  Instant,
  Plan,
  Process,
  TimeEntry,
} from '#engine'
import { known, offeringOf } from '#processes'

export const fixedPrice = offeringOf('fixed-price')!.process
export const hourlyWeek = known.find(({ process }) => process.name === 'hourly-week')!.process

export const milestones = offeringOf('milestones')!.process
export const recurring = known.find(({ process }) => process.name === 'recurring')!.process

/** ¥1,000 an hour. */
export const hourly = (rate = 1_000n): Plan => ({
  since: '2026-12-01',
  endsOn: null,
  parts: [],
  rate,
})

/** Weeks of twenty hours, the next one ending with that Sunday. */
export const weekly = (sunday: Day, since: Day = '2026-12-07'): Plan => ({
  since,
  endsOn: null,
  parts: [{ price: 20_000n, deliverOn: sunday, rate: 1_000n }],
  rate: 1_000n,
})

/** Three parts: the design, the shop itself, its texts. */
export const threeParts: Plan = {
  since: '2026-12-01',
  endsOn: null,
  parts: [
    { price: 30_000n, deliverOn: '2026-12-20', rate: null, title: '設計' },
    {
      price: 80_000n,
      deliverOn: '2027-01-31',
      rate: null,
      title: '構築',
      fundBy: '2027-01-03',
    },
    { price: 20_000n, deliverOn: '2027-02-05', rate: null, title: '原稿', fundBy: '2027-02-05' },
  ],
  rate: null,
}

const planFor = ({ name }: Process, deliverOn: Day): Plan | null => {
  if (name === 'recurring') return weekly(deliverOn)
  if (name === 'milestones') return threeParts
  return name === 'hourly-week' ? hourly() : null
}

export const day = 86_400_000

/** Tokyo with the Golden Week of 2026. */
export const tokyo: Calendar = {
  zone: 'Asia/Tokyo',
  holidays: new Set(['2026-04-29', '2026-05-03', '2026-05-04', '2026-05-05', '2026-05-06']),
}

/** An instant of Tokyo's clock: `tokyoTime('2026-12-01 10:00')`. */
export const tokyoTime = (text: string): Instant =>
  Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime('Asia/Tokyo')
    .epochMilliseconds

/** Tuesday morning, far from holidays: when the stories of the tests begin. */
export const start = tokyoTime('2026-12-01 10:00')

export const opened = (
  process: Process = fixedPrice,
  deliverOn = '2026-12-20',
  now: Instant = start,
  plan: Plan | null = planFor(process, deliverOn),
): Contract => {
  const whole = plan?.parts.reduce((sum, part) => sum + part.price, 0n) ?? 0n
  const price = process.name === 'milestones' ? whole : 50_000n
  const opening = startContract(process, { price, deliverOn, plan }, now, tokyo)
  if (!opening.ok) throw new Error(JSON.stringify(opening.refusal))
  return opening.contract
}

/** Who does what with which input, or days that pass with the clock doing what is due. */
export type Beat = readonly [Actor, string, Input?] | number

export type Played = { contract: Contract; now: Instant; decisions: readonly Decision[] }

const clockActs = (process: Process, played: Played): Played => {
  let { contract } = played
  const decisions = [...played.decisions]
  while (contract.dueAt !== null && contract.dueAt <= played.now) {
    const silence = waitingState(process, contract.state)?.silence
    if (!silence || silence === 'nothing') break
    const decision = decide(process, contract, silence.does, 'clock', {}, played.now, tokyo)
    if (!decision.ok) throw new Error(`${contract.state}: ${decision.refusal.code}`)
    decisions.push(decision)
    contract = decision.contract
  }
  return { ...played, contract, decisions }
}

const beatPlayed = (process: Process, played: Played, beat: Beat): Played => {
  if (typeof beat === 'number')
    return clockActs(process, { ...played, now: played.now + beat * day })
  const [by, action, input = {}] = beat
  const decision = decide(process, played.contract, action, by, input, played.now, tokyo)
  if (!decision.ok)
    throw new Error(`${action} in ${played.contract.state}: ${decision.refusal.code}`)
  const { contract } = decision
  return { ...played, contract, decisions: [...played.decisions, decision] }
}

/** Plays beats on a contract; throws where one is refused. */
export const play = (
  beats: readonly Beat[],
  contract: Contract = opened(),
  now: Instant = start,
  process: Process = fixedPrice,
): Played =>
  beats.reduce<Played>((played, beat) => beatPlayed(process, played, beat), {
    contract,
    now,
    decisions: [],
  })

/** One time entry that earns about so much, or nothing where no time has passed. */
const timeWorth = (
  amount: bigint,
  { from, to, rate }: NonNullable<AvailableAction['entries']>,
): TimeEntry[] => {
  const minutes = Math.min(Number((amount * 60n) / rate), Math.floor((to - from) / 60_000))
  return minutes > 0 ? [{ id: 'a', from, to: from + minutes * 60_000, note: '登録' }] : []
}

/**
 * An input that the action accepts; `choice` (0 to 1) picks the amount and the day within their
 * bounds.
 */
export const inputFor = (action: AvailableAction, choice: number): Input => {
  const { takes, amount, date, entries } = action
  const text = 'because'
  const span = amount ? amount.max - amount.min : 0n
  const named = amount && amount.min + BigInt(Math.round(Number(span) * choice))
  const ahead = date && Math.round(Temporal.PlainDate.from(date.min).until(date.max).days * choice)
  return {
    ...(named !== undefined && !entries && (takes.amount === 'required' || choice > 0.3)
      ? { amount: named }
      : {}),
    ...(takes.reason ? { reason: text } : {}),
    ...(takes.criterion ? { criterion: text } : {}),
    ...(takes.note ? { note: text } : {}),
    ...(takes.files ? { files: [] } : {}),
    ...(entries ? { entries: timeWorth(named ?? 0n, entries) } : {}),
    ...(takes.contested ? { contested: ['a'] } : {}),
    ...(date ? { date: Temporal.PlainDate.from(date.min).add({ days: ahead! }).toString() } : {}),
  }
}
