import { addEntry, enterElsewhere } from '#portfolio'
import type { ElsewhereDraft, EntryDraft } from '#portfolio'
import type { Platform } from '#processes'
import type { Who } from './cast/index.ts'
import { dayFrom, instantOf } from './moment.ts'
import type { DayMoment } from './moment.ts'
import { actorOf } from './stage.ts'
import type { Stage, Step } from './stage.ts'

/** What somebody of the demo wrote down of a contract made elsewhere, as it went on. */
export type Noted = {
  by: Who
  platform: Platform
  clientName: string
  title: string
  price: number
  reference?: string
  /** When it was agreed there and entered here. */
  at: DayMoment
  /** In days from today. */
  deliver?: number
  pay?: number
  afterwards: readonly Entered[]
}

type Entered = { at: DayMoment } & Pick<EntryDraft, 'kind' | 'action' | 'by' | 'text'>

/** An act under the rules there; without words unless some are given. */
export const did = (
  at: DayMoment,
  by: 'client' | 'worker',
  action: string,
  text = '',
): Entered => ({ at, kind: 'act', action, by, text })

export const wrote = (at: DayMoment, text: string): Entered => said(at, 'sent', text)
export const heard = (at: DayMoment, text: string): Entered => said(at, 'received', text)

const said = (at: DayMoment, kind: 'sent' | 'received', text: string): Entered => ({
  at,
  kind,
  action: null,
  by: null,
  text,
})

/** Entered on the day of the agreement; everything else is added when it happened. */
export const noting = (stage: Stage, noted: Noted, number: number): Step[] => {
  const { now, context } = stage
  const at = (moment: DayMoment) => instantOf(moment, now, context.calendar)
  const inDays = (days: number | undefined) =>
    days === undefined ? null : dayFrom(days, now, context.calendar)
  const draft: ElsewhereDraft = {
    platform: noted.platform,
    clientName: noted.clientName,
    title: noted.title,
    price: BigInt(noted.price),
    reference: noted.reference ?? '',
    agreedOn: dayFrom(-Number.parseInt(noted.at, 10), now, context.calendar),
    deliverOn: inDays(noted.deliver),
    payOn: inDays(noted.pay),
    stage: 'agreed',
    stageOn: null,
  }
  let id = ''
  const enter = async (there: Stage) => {
    const key = `demo ${number}`
    id = (await enterElsewhere(there.context, actorOf(there, noted.by), draft, key)).id
  }
  return [
    { at: at(noted.at), happens: enter },
    ...noted.afterwards.map((entered, place) => ({
      at: at(entered.at),
      happens: async (there: Stage) => {
        const entry = { ...entered, at: at(entered.at), amount: null }
        await addEntry(there.context, actorOf(there, noted.by), id, entry, `demo ${place}`)
      },
    })),
  ]
}
