import type { Calendar, Side } from '#engine'
import { horizonMs } from '#silence'
import { asks } from '../texts/asks.ts'
import { isEmpty } from '../texts/empty.ts'
import { inOrder } from './happened.ts'
import type { Acted, DebtFact, Happened, How, Place, Wrote } from './happened.ts'
import { deadlineOf, isFinal, isWork, owesIn, speaksFor } from './waited.ts'

/** A contract as it was looked at last: its state, and what was owed then. */
export type Followed = { place: Place; state: string | null; open: readonly DebtFact[] }

type Run = {
  place: Place
  calendar: Calendar
  newDebtId: () => string
  state: string | null
  /** All that is still owed, those that nobody waits for any more among them. */
  open: DebtFact[]
  /** All that was opened, or changed, in this run. */
  touched: Map<string, DebtFact>
}

const other = (side: Side): Side => (side === 'client' ? 'worker' : 'client')

const set = (run: Run, debt: DebtFact, change: Partial<DebtFact>): void => {
  const changed = { ...debt, ...change }
  run.touched.set(debt.id, changed)
  run.open = run.open.filter(({ id }) => id !== debt.id)
  if (changed.closedAt === null) run.open.push(changed)
}

/** A late deadline is dated before what was said since; no wait ends before it began. */
const atLeast = ({ openedAt }: DebtFact, at: number): number => Math.max(openedAt, at)

const close = (run: Run, debt: DebtFact, at: number, how: How): void =>
  set(run, debt, { closedAt: atLeast(debt, at), how })

type Opening = Pick<DebtFact, 'kind' | 'side' | 'openedAt' | 'state' | 'byReply' | 'dueAt'>

const openDebt = (run: Run, opening: Opening): void => {
  // What nobody waited for any more is asked anew.
  for (const debt of run.open)
    if (debt.side === opening.side && debt.kind === opening.kind)
      close(run, debt, opening.openedAt, 'ended')
  const debt: DebtFact = {
    ...opening,
    id: run.newDebtId(),
    contractId: run.place.id,
    nudges: 0,
    overAt: null,
    closedAt: null,
    how: null,
  }
  run.touched.set(debt.id, debt)
  run.open.push(debt)
}

/** What a debt comes to when the contract moves on, and not by the side that owes. */
const passBy = (run: Run, debt: DebtFact, act: Acted): void => {
  const { process } = run.place
  // What was asked after the contract's end was asked of nobody.
  if (act.at < debt.openedAt && isFinal(process, act.to)) return close(run, debt, act.at, 'ended')
  if (act.by === 'clock') {
    if (debt.kind === 'turn' && owesIn(process, act.to) === debt.side) return
    if (debt.kind === 'message' && !isFinal(process, act.to)) return
    const spoken = debt.kind === 'turn' && speaksFor(process, act, debt.side)
    return spoken
      ? close(run, debt, act.at, 'ended')
      : set(run, debt, { overAt: atLeast(debt, act.at) })
  }
  if (debt.kind === 'message' && !isFinal(process, act.to)) return
  if (act.by === 'desk') return set(run, debt, { overAt: atLeast(debt, act.at) })
  close(run, debt, act.at, 'ended')
}

/** Where it stays their turn, they have done something, and not what is waited for. */
const isDoneBy = ({ kind, side, overAt }: DebtFact, { by, from, to }: Acted): boolean =>
  side === by && (kind === 'message' || overAt !== null || from !== to)

const followAct = (run: Run, act: Acted): void => {
  const own = run.open.filter((debt) => isDoneBy(debt, act))
  for (const debt of own) close(run, debt, act.at, 'acted')
  run.state = act.to
  if (act.from === act.to) return
  for (const debt of run.open) if (debt.overAt === null) passBy(run, debt, act)
  const side = owesIn(run.place.process, act.to)
  const goesOn = run.open.some(
    (debt) => debt.kind === 'turn' && debt.side === side && debt.overAt === null,
  )
  if (side === null || goesOn) return
  openDebt(run, {
    kind: 'turn',
    side,
    openedAt: act.at,
    state: act.to,
    byReply: own.length > 0,
    dueAt: deadlineOf(run.place, act.to, act.at, run.calendar),
  })
}

/** Words answer words, and whoever works; where an act is waited for, nothing else will do. */
const isAnsweredBy = (run: Run, debt: DebtFact): boolean =>
  debt.kind === 'message' || debt.overAt !== null || isWork(run.place.process, debt.state)

const followMessage = (run: Run, { at, side, text, withFiles }: Wrote): void => {
  const substance = withFiles || !isEmpty(text)
  const answered = substance
    ? run.open.filter((debt) => debt.side === side && isAnsweredBy(run, debt))
    : []
  for (const debt of answered) close(run, debt, at, 'answered')
  if (run.state === null || isFinal(run.place.process, run.state)) return
  const owed = run.open.filter((debt) => debt.side === other(side) && debt.overAt === null)
  for (const debt of owed) set(run, debt, { nudges: debt.nudges + 1 })
  if (owed.length > 0 || !asks(text)) return
  openDebt(run, {
    kind: 'message',
    side: other(side),
    openedAt: at,
    state: null,
    byReply: answered.length > 0,
    dueAt: null,
  })
}

/**
 * What follows for who owes whom an answer from what happened on a contract since it was looked at
 * last: every debt that was opened or changed. An answer after day 30 comes too late; that was a
 * silence. Pure.
 */
export const debtsAfter = (
  { place, state, open }: Followed,
  happened: readonly Happened[],
  calendar: Calendar,
  newDebtId: () => string,
): { touched: DebtFact[]; state: string | null } => {
  const run: Run = {
    place, calendar, newDebtId, state, open: [...open], touched: new Map(),
  } // prettier-ignore
  for (const one of inOrder(happened)) {
    for (const debt of run.open)
      if (one.at > debt.openedAt + horizonMs) close(run, debt, debt.openedAt + horizonMs, 'silent')
    if (one.what === 'act') followAct(run, one)
    else followMessage(run, one)
  }
  return { touched: [...run.touched.values()], state: run.state }
}
