import type { AvailableAction, Day, Forecast, Instant, Party, Process, Yen } from '#engine'
import type { LetterName, Platform, ProcessTexts } from '#processes'

/** Where a contract stands when it is written down. */
export const stages = ['agreed', 'working', 'delivered', 'reworking', 'paid', 'ended'] as const
export type Stage = (typeof stages)[number]

/** What its owner writes down of a contract made elsewhere: one form, one minute. */
export type ElsewhereDraft = {
  platform: Platform
  clientName: string
  title: string
  /** Whole yen as agreed there; by the hour, a week's. */
  price: Yen
  agreedOn: Day
  deliverOn: Day | null
  /** The agreed day of payment, where one was named. */
  payOn: Day | null
  /** What it is called there: a number or an address. May be empty. */
  reference: string
  stage: Stage
  /** Since when it stands there; null: since the day of the agreement. */
  stageOn: Day | null
}

/** As it is kept. Nobody but its owner ever reads it. */
export type ElsewhereContract = Omit<ElsewhereDraft, 'stage' | 'stageOn'> & {
  id: string
  createdAt: Instant
}

/** What its owner tells: something was said, or done under the rules there. */
export const entryKinds = ['sent', 'received', 'note', 'act'] as const
export type EntryKind = (typeof entryKinds)[number]

export type EntryDraft = {
  kind: EntryKind
  /** Of an act: its name in the platform's process, and who did it. */
  action: string | null
  by: Party | null
  at: Instant
  text: string
  /** Of an act that takes one: hours recorded, an award. */
  amount: Yen | null
}

/**
 * `moved`: the rules there lead on from it. `said`: nothing but said. `late`: it came after a
 * deadline that, as it turns out, did not hold. `beside`: the rules there know no such act at that
 * moment; it is kept and moves nothing.
 */
export type Effect = 'moved' | 'said' | 'late' | 'beside'

/** An entry in the timeline, or what the clock there did by itself since (`kind: 'clock'`). */
export type Told = Omit<EntryDraft, 'kind'> & {
  /** Null: the clock's. */
  id: string | null
  kind: EntryKind | 'clock'
  /** The state afterwards. */
  state: string
  effect: Effect
  recordedAt: Instant | null
  /** It was put in place of an earlier entry. */
  corrected: boolean
}

/** What the worker can do there against silence, and from when on. */
export type NextStep = {
  /** `steps.NAME` and `steps.NAME.cost` of the platform's texts. */
  name: string
  from: Instant
  /** Whether it can be done now. */
  open: boolean
  /** What to record when it is done; null: nothing changes by it. */
  action: string | null
  letter: LetterName | null
  source: string
  /** Known from blogs, forums or mirrors only. */
  weak: boolean
}

/** What can be recorded next, of anybody. */
export type PossibleAct = { action: string; by: Party; takes: AvailableAction['takes'] }

/** What silence leads to there, in the present state; null where no rule says anything. */
export type SilenceThere = {
  action: string
  at: Instant
  /** The state that follows. */
  to: string
  source: string
}

/** How unusual the client's present silence is, judged by the entries alone. */
export type Estimate = {
  since: Instant
  /** So many of their answers are known, of so many asked for. */
  answered: number
  asked: number
  /** How long each of those answers took, ms, the oldest first. */
  answerTimes: readonly number[]
  wallMs: number
  /** Without nights, weekends and holidays. */
  operationalMs: number
  /** 1 in N, at most 400. */
  oneIn: number
  /** Chances of an answer. */
  within7: number
  by30: number
}

/** Everything that is known and follows; what a page or a program shows. */
export type ElsewhereView = {
  contract: ElsewhereContract
  /** The name under which its owner signs letters. */
  writer: string
  process: Process
  texts: { ja: ProcessTexts; en: ProcessTexts }
  state: string
  final: boolean
  turn: Party | null
  /** Since when it stands there. */
  since: Instant
  silence: SilenceThere | null
  /** Where the present state is written down, and whether only weakly, or assumed. */
  source: string
  sure: 'yes' | 'weak' | 'assumed'
  forecast: Forecast
  /** What it brings after the platform's fees; `feeKnown`: false where no fee was found. */
  pays: Yen
  feeKnown: boolean
  /** The last day on which payment is lawful (Freelance Act, Art. 4), once delivered. */
  lawfulPayBy: Day | null
  steps: readonly NextStep[]
  acts: readonly PossibleAct[]
  /** Null: nobody is waited for, or nothing was asked. */
  waiting: Estimate | null
  timeline: readonly Told[]
  /** Letters that fit now, the likeliest first; `letterText` writes each. */
  letters: readonly LetterName[]
}

/** What a list shows of one. */
export type ElsewhereLine = {
  contract: ElsewhereContract
  texts: { ja: ProcessTexts; en: ProcessTexts }
  state: string
  final: boolean
  turn: Party | null
  silence: SilenceThere | null
  /** The next step that is open, or opens. */
  step: NextStep | null
}

/** A text to copy and send there. */
export type Letter = { name: LetterName; subject: string; body: string }

/** A line of a CSV file as it would be taken in. */
export type ImportLine = {
  /** As an editor counts it, the head is 1. */
  line: number
  title: string
  clientName: string
  /** `known`: the same line is there already. */
  outcome: 'new' | 'known' | 'wrong'
  /** Codes of what is wrong, with the column. */
  issues: readonly { path: string; code: string; params?: Record<string, string | number> }[]
}

export type ImportPreview = { lines: readonly ImportLine[]; taken: number }
