import { contractOf } from '#contracts'
import type { ContractRow, ContractView } from '#contracts'
import { isFrame, mondayOf } from '#engine'
import type { AvailableAction, Day, Way, Yen } from '#engine'
import type { Formats, Translate } from '#locale'
import { saidWeek } from './said.ts'

const some = (
  { process }: Pick<ContractView, 'process'>,
  name: string,
  is: (way: Way) => boolean,
) => process.actions[name]?.ways.some(is) === true

/** Yen an hour, of hourly work or of a week of it; null for other work. */
export const rateOf = ({ row, process }: Pick<ContractView, 'row' | 'process'>): Yen | null => {
  const { plan } = contractOf(row)
  return (isFrame(process) ? plan?.parts[0]?.rate : plan?.rate) ?? null
}

/** Opens contracts week by week, paid by the hour. */
export const isHourlyFrame = (view: Pick<ContractView, 'row' | 'process'>): boolean =>
  isFrame(view.process) && rateOf(view) !== null

/** Funds the next week of a frame: has a form of its own, for several weeks at once. */
export const spawnsWeek = (view: ContractView, { name }: Pick<AvailableAction, 'name'>): boolean =>
  some(view, name, ({ spawns, steps }) => spawns !== undefined && steps === 'week')

/** Takes time entries, or some of them: the time sheet has forms for that. */
export const takesEntries = ({ takes }: AvailableAction): boolean =>
  takes.entries !== undefined || takes.contested !== undefined

/** Belongs to how a frame ends: names a last day, pays the pledge, or answers a notice given. */
export const endsFrame = (view: ContractView, action: AvailableAction): boolean =>
  isHourlyFrame(view) &&
  !spawnsWeek(view, action) &&
  ((contractOf(view.row).plan?.endsOn ?? null) !== null ||
    some(view, action.name, ({ takes, held }) => takes?.date !== undefined || held === true))

/** Where on the page an action has a form of its own; null: it has a button like every other. */
export const placeOf = (view: ContractView, action: AvailableAction): string | null => {
  if (spawnsWeek(view, action)) return '#fund'
  if (action.takes.entries !== undefined) return '#entry-form'
  if (action.takes.contested !== undefined) return '#check'
  return endsFrame(view, action) ? '#notice' : null
}

/** A worker's week has begun, or would, and nobody has funded it; or their next part. */
export const isUnfunded = (view: ContractView, today: Day): boolean => {
  const { row, process, party, final } = view
  if (party !== 'worker' || final || !isFrame(process) || row.state === process.start) return false
  return !isHourlyFrame(view) || !row.funded || mondayOf(row.deliver_on) <= today
}

const days = /(\d{4}-\d\d-\d\d) – \d{4}-\d\d-\d\d$/

/** A title that may end in the days of a week, with these as the reader writes them. */
export const saidDays = (reading: { t: Translate; format: Formats }, title: string): string =>
  title.replace(days, (_, monday: string) => saidWeek(reading, monday))

/** The title of a contract; that of a week with its days as the reader writes them. */
export const saidTitle = (
  reading: { t: Translate; format: Formats },
  { frame_id: frame, terms: { title } }: Pick<ContractRow, 'frame_id' | 'terms'>,
): string => (frame === null ? title : saidDays(reading, title))

/** The title of the work, without the days of a week. */
export const workTitle = ({ terms: { title } }: Pick<ContractRow, 'terms'>): string =>
  title.replace(days, '').trim()
