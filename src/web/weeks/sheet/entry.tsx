import { addDays, isDay } from '#engine'
import type { Instant } from '#engine'
import type { SignedIn } from '#people'
import { Refused } from '#platform'
import type { Issue } from '#platform'
import { removeEntry, saveEntry } from '#weeks'
import { attempt, withNewKey } from '../../frame/index.ts'
import type { Ask, Typed } from '../../frame/index.ts'
import { showContract } from '../../contracts/show.tsx'

type Time = { hour: number; minute: number }

/** A time of day as people type it: `9:00`, `０９：３０`, `0930`; 24:00 is the end of the day. */
const timeIn = (text: string): Time | null => {
  const plain = text.normalize('NFKC').trim()
  const [, hours = '', minutes = '00'] = /^(\d{1,2})(?::?(\d{2}))?$/.exec(plain) ?? []
  const [hour, minute] = [Number(hours), Number(minutes)]
  if (hours === '' || minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null
  return { hour, minute }
}

const instantAt = (day: string, { hour, minute }: Time, zone: string): Instant =>
  Temporal.PlainDate.from(hour === 24 ? addDays(day, 1) : day).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from({ hour: hour % 24, minute }),
  }).epochMilliseconds

/** The draft of an entry; what cannot be read is said of its field. An end at 0:00 is 24:00. */
const draftIn = (typed: Typed, zone: string) => {
  const issues: Issue[] = []
  const day = typed.text('day')
  const [from, to] = [timeIn(typed.text('from')), timeIn(typed.text('to'))]
  const missing = (name: string) => (typed.text(name).trim() === '' ? 'input.required' : undefined)
  if (!isDay(day)) issues.push({ path: 'day', code: 'input.required' })
  if (!from) issues.push({ path: 'from', code: missing('from') ?? 'entry.no_time' })
  if (!to) issues.push({ path: 'to', code: missing('to') ?? 'entry.no_time' })
  if (missing('note')) issues.push({ path: 'note', code: 'input.required' })
  if (!from || !to || issues.length > 0)
    throw new Refused({ code: 'input.malformed', params: {}, issues })
  const end = to.hour === 0 && to.minute === 0 ? { hour: 24, minute: 0 } : to
  return {
    ...(typed.text('entry') === '' ? {} : { id: typed.text('entry') }),
    from: instantAt(day, from, zone),
    to: instantAt(day, end, zone),
    note: typed.text('note'),
    despiteWarning: typed.has('despiteWarning'),
  }
}

const fields = {
  'entry.backwards': 'to',
  'entry.outside_week': 'day',
  'entry.in_future': 'to',
  'entry.overlapping': 'from',
  'entry.above_limit': 'to',
  'input.required': 'note',
  'input.too_long': 'note',
} as const

/** `POST /contracts/:id/entries`: adds an entry or corrects one. */
export const saveOnSheet = async (ask: Ask<SignedIn>): Promise<Response> => {
  const id = ask.id('ctr')
  const typed = await ask.form()
  const carryOut = async () => {
    const draft = draftIn(typed, ask.context.calendar.zone)
    await saveEntry(ask.context, ask.person, id, draft, typed.key)
    return ask.go(`/contracts/${id}#sheet`, { key: 'weeks.saved' })
  }
  return attempt(
    ask,
    carryOut,
    (wrong) => showContract(ask, id, { entry: { typed: withNewKey(typed), wrong } }),
    fields,
  )
}

/** `POST /contracts/:id/entries/remove` */
export const removeFromSheet = async (ask: Ask<SignedIn>): Promise<Response> => {
  const id = ask.id('ctr')
  const typed = await ask.form()
  const carryOut = async () => {
    await removeEntry(ask.context, ask.person, id, typed.text('entry'), typed.key)
    return ask.go(`/contracts/${id}#sheet`, { key: 'weeks.removed' })
  }
  return attempt(ask, carryOut, (wrong) =>
    showContract(ask, id, { entry: { typed: withNewKey(typed), wrong } }),
  )
}
