import { dayOf, isDay } from '#engine'
import type { Day, Yen } from '#engine'
import { refuseAny, textIn, wholeIn, wordIn } from '#platform'
import type { Context, Issue } from '#platform'
import { platforms, rulesElsewhere } from '#processes'
import { entryKinds, stages } from '../shape.ts'
import type { ElsewhereDraft, EntryDraft } from '../shape.ts'
import type { Platform } from '#processes'

/** What is told of a contract that is there already: where it stands follows from its entries. */
export type ElsewhereChange = Omit<ElsewhereDraft, 'stage' | 'stageOn'>

/** More than any contract of one person is worth. */
const mostYen = 1_000_000_000_000n
const earliestDay = '2000-01-01'
const latestDay = '2100-12-31'
const shortText = 120
const referenceText = 200
const entryText = 4000

const dayIn = (issues: Issue[], path: string, noun: string, value: Day, min: Day, max: Day) => {
  if (!isDay(value)) issues.push({ path, code: `${noun}.malformed` })
  else if (value < min) issues.push({ path, code: `${noun}.too_early`, params: { min } })
  else if (value > max) issues.push({ path, code: `${noun}.too_late`, params: { max } })
}

const dayOrNone = (issues: Issue[], path: string, noun: string, value: Day | null, min: Day) => {
  if (value !== null) dayIn(issues, path, noun, value, min, latestDay)
  return value
}

const changeIn = (context: Context, issues: Issue[], draft: ElsewhereChange): ElsewhereChange => {
  const today = dayOf(context.time.now(), context.calendar)
  const platform = wordIn<Platform>(issues, 'platform', draft.platform, platforms)
  const clientName = textIn(issues, 'clientName', draft.clientName, {
    max: shortText,
    required: true,
  })
  const title = textIn(issues, 'title', draft.title, { max: shortText, required: true })
  const price = wholeIn<Yen>(issues, 'price', draft.price, { min: 1n, max: mostYen })
  const reference = textIn(issues, 'reference', draft.reference, { max: referenceText })
  dayIn(issues, 'agreedOn', 'agreed_on', draft.agreedOn, earliestDay, today)
  const first = isDay(draft.agreedOn) ? draft.agreedOn : earliestDay
  const deliverOn = dayOrNone(issues, 'deliverOn', 'deliver_on', draft.deliverOn, first)
  const payOn = dayOrNone(issues, 'payOn', 'pay_on', draft.payOn, first)
  return {
    platform, clientName, title, price, reference, agreedOn: draft.agreedOn, deliverOn, payOn,
  } // prettier-ignore
}

/**
 * A change, as it may be kept. Refuses with `issues`: `platform.unknown`, `client_name.…`,
 * `title.…`, `price.…`, `reference.…`, `agreed_on|deliver_on|pay_on.malformed|too_early|too_late`.
 */
export const changeFrom = (context: Context, draft: ElsewhereChange): ElsewhereChange => {
  const issues: Issue[] = []
  const change = changeIn(context, issues, draft)
  refuseAny(issues)
  return change
}

/** What is wrong with a draft, and the draft as it may be kept. Further issue: `stage.unknown`. */
export const draftIn = (
  context: Context,
  draft: ElsewhereDraft,
): { draft: ElsewhereDraft; issues: Issue[] } => {
  const issues: Issue[] = []
  const change = changeIn(context, issues, draft)
  const stage = wordIn(issues, 'stage', draft.stage, stages)
  const { stageOn } = draft
  if (stageOn !== null) {
    const today = dayOf(context.time.now(), context.calendar)
    const first = isDay(draft.agreedOn) ? draft.agreedOn : earliestDay
    dayIn(issues, 'stageOn', 'stage_on', stageOn, first, today)
  }
  return { draft: { ...change, stage, stageOn }, issues }
}

const minute = 60_000
const aDay = 86_400_000

/**
 * An entry, as it may be kept, at a whole minute. Refuses with `issues`: `kind.unknown`,
 * `action.unknown` (the rules there know no such act of theirs), `at.malformed`, `at.too_early`,
 * `at.in_future`, `text.…`, `amount.…`.
 */
export const entryFrom = (context: Context, platform: Platform, draft: EntryDraft): EntryDraft => {
  const issues: Issue[] = []
  const { actions } = rulesElsewhere[platform].offering.process
  const kind = wordIn(issues, 'kind', draft.kind, entryKinds)
  const isAct = kind === 'act'
  const ways =
    isAct && draft.action !== null && Object.hasOwn(actions, draft.action)
      ? actions[draft.action]!.ways
      : []
  const by = draft.by
  if (isAct && !ways.some((way) => by !== null && way.by.includes(by)))
    issues.push({ path: 'action', code: 'action.unknown' })
  const now = context.time.now()
  const at = Math.floor(draft.at / minute) * minute
  if (!Number.isSafeInteger(at)) issues.push({ path: 'at', code: 'at.malformed' })
  else if (at > now) issues.push({ path: 'at', code: 'at.in_future' })
  else if (at < now - 26 * 365 * aDay) issues.push({ path: 'at', code: 'at.too_early' })
  const text = textIn(issues, 'text', draft.text, {
    max: entryText,
    lines: true,
    required: kind === 'note',
  })
  const amount =
    isAct && draft.amount !== null
      ? wholeIn<Yen>(issues, 'amount', draft.amount, { min: 1n, max: mostYen })
      : null
  refuseAny(issues)
  return { kind, action: isAct ? draft.action : null, by: isAct ? by : null, at, text, amount }
}
