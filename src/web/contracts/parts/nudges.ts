import type { ContractView } from '#contracts'
import type { Reminder } from '#outbox'
import type { Reading } from '#talk'
import type { Entry } from '../../components/index.ts'
import type { Speech } from '../promise/speech.ts'
import { partyWords } from './who.ts'

/** What was sent to whoever is waited for, and who has read the page since. */
export type Nudged = {
  reminders: readonly Reminder[]
  reads: readonly Reading[]
}

/** Reminders of one deadline belong together; what the desk sends stands by itself. */
const together = (reminders: readonly Reminder[]): Reminder[][] => [
  ...Map.groupBy(reminders, ({ id, kind, toId, dueAt }) =>
    kind === 'nudge' ? id : `${toId} ${dueAt}`,
  ).values(),
]

const sideTold = ({ row }: ContractView, { toId }: Reminder) =>
  toId === row.client_id ? 'client' : toId === row.worker_id ? 'worker' : 'desk'

/** When the receiver was last on the page, if that was after the mail. */
const readSince = (reads: readonly Reading[], { toId, at }: Reminder): number | null =>
  reads.find(({ personId, readAt }) => personId === toId && readAt >= at)?.readAt ?? null

const mailWords = {
  waiting: 'contracts.mailWaiting',
  sent: 'contracts.mailSent',
  failed: 'contracts.mailFailed',
} as const

/** Whether the receiver is still waited for in the turn of which the mail told. */
const isPending = ({ row }: ContractView, { toId, at }: Reminder): boolean =>
  toId === waitedFor(row) && at >= row.entered_at

const waitedFor = (row: ContractView['row']): string | null =>
  row.turn === 'client' ? row.client_id : row.turn === 'worker' ? row.worker_id : null

/** What became of it, on each channel: for everybody but who received it. */
const channelsOf = (
  view: ContractView,
  nudge: Reminder,
  reads: readonly Reading[],
  { words: { t }, format }: Speech,
): string[] => {
  const read = readSince(reads, nudge)
  const mail = t(mailWords[nudge.mail])
  if (read !== null) return [mail, t('contracts.pageRead', { time: format.dateTime(read) })]
  return isPending(view, nudge) ? [mail, t('contracts.pageUnread')] : [mail]
}

const titleOf = (nudges: readonly Reminder[], { words: { t } }: Speech): string => {
  if (nudges[0]?.kind === 'nudge') return t('contracts.nudged')
  const count = nudges.length
  return count === 1 ? t('contracts.remindedOnce') : t('contracts.remindedTimes', { count })
}

/** What was sent of one deadline, with what became of the last of it. */
const nudgeEntry = (
  view: ContractView,
  nudges: readonly Reminder[],
  last: Reminder,
  reads: readonly Reading[],
  speech: Speech,
): Entry => {
  const { words, format } = speech
  const { t } = words
  const to = sideTold(view, last)
  const own = to === view.party && !view.standsFor
  const party = own ? t('contracts.you') : t(partyWords[to])
  const note =
    last.dueAt === null
      ? t('contracts.nudgedTo', { party })
      : t('contracts.remindedTo', { party, time: format.dateTime(last.dueAt) })
  return {
    id: nudges[0]?.id ?? '',
    at: last.at,
    kind: 'event',
    tone: 'clock',
    title: titleOf(nudges, speech),
    note,
    marks: own || to === 'desk' ? [] : channelsOf(view, last, reads, speech),
  }
}

/** Of so many deadlines, the reminders are told one by one; of more, the older ones are folded. */
const [mostTold, toldLast] = [5, 3]

/** Reminders and nudges as the story tells them; those of many weeks do not drown it. */
export const nudgeEntries = (
  view: ContractView,
  { reminders, reads }: Nudged,
  speech: Speech,
): Entry[] => {
  const entriesFor = (kind: Reminder['kind']) =>
    together(reminders.filter((one) => one.kind === kind)).flatMap((nudges) => {
      const last = nudges.at(-1)
      return last === undefined ? [] : nudgeEntry(view, nudges, last, reads, speech)
    })
  const told = entriesFor('reminder').toSorted((a, b) => a.at - b.at)
  if (told.length <= mostTold) return [...told, ...entriesFor('nudge')]
  const inside = told.slice(0, -toldLast)
  const folded: Entry = {
    id: 'reminders',
    at: inside.at(-1)?.at ?? 0,
    kind: 'event',
    tone: 'clock',
    title: speech.words.t('contracts.remindersBefore', { count: inside.length }),
    inside,
  }
  return [folded, ...told.slice(-toldLast), ...entriesFor('nudge')]
}

/**
 * For who waits: how often the other side was asked to move in this turn, and whether it has
 * reached them; null where nobody was asked yet.
 */
export const nudgedNow = (
  view: ContractView,
  { reminders, reads }: Nudged,
  speech: Speech,
): readonly string[] | null => {
  if (view.row.turn === view.party) return null
  const nudges = reminders.filter((nudge) => isPending(view, nudge))
  const last = nudges.at(-1)
  if (last === undefined) return null
  const { words, format } = speech
  const time = format.dateTime(last.at)
  const count = nudges.length
  const first = words.t('contracts.nudgedTimes', { count, time })
  return [first, ...channelsOf(view, last, reads, speech)]
}
