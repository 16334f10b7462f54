import { assign, closeCase, handOver, logCall, note, nudge, writeTo } from '#desk'
import type { Receiver } from '#desk'
import type { SignedIn } from '#people'
import { refuse } from '#platform'
import { attempt, withNewKey } from '../../frame/index.ts'
import type { Ask, FieldsOfCodes, Typed } from '../../frame/index.ts'
import { loadDeskCase } from './load.ts'
import { takeOffReported } from './reviewed.tsx'
import { drawDeskCase } from './show.tsx'

const hrefOf = (id: string): string => `/desk/cases/${id}`

/** One form of the page: does it and comes back; what is refused is shown with what was typed. */
const doing = async (
  ask: Ask<SignedIn>,
  form: (typed: Typed) => string,
  work: (id: string, typed: Typed) => Promise<string>,
  fields: FieldsOfCodes = {},
): Promise<Response> => {
  const id = ask.id('cas')
  const typed = await ask.form()
  return attempt(
    ask,
    async () => ask.go(hrefOf(id), { key: await work(id, typed) }),
    async (wrong) =>
      drawDeskCase(ask, await loadDeskCase(ask), {
        form: form(typed),
        typed: withNewKey(typed),
        wrong,
      }),
    fields,
  )
}

const receivers: readonly Receiver[] = ['client', 'worker', 'person']
const receiverIn = (typed: Typed): Receiver =>
  receivers.find((one) => one === typed.text('to')) ?? refuse('page.not_found')

/** Takes it or lays it down, unless somebody else has it by now. */
export const assignCase = async (ask: Ask<SignedIn>): Promise<Response> => {
  const id = ask.id('cas')
  const typed = await ask.form()
  const take = !typed.has('lay')
  const was = typed.text('was')
  const back = (key: string) => ask.goBack(typed.text('back'), hrefOf(id), { key })
  return attempt(
    ask,
    async () => {
      await assign(ask.context, ask.person, id, { take, was: was === '' ? null : was })
      return back(take ? 'desk.taken' : 'desk.laid')
    },
    () => back('desk.takenByOther'),
  )
}

export const handCaseOver = (ask: Ask<SignedIn>): Promise<Response> =>
  doing(
    ask,
    () => 'handOver',
    async (id, typed) => {
      const draft = { to: typed.text('colleague'), text: typed.text('text') }
      await handOver(ask.context, ask.person, id, draft, typed.key)
      return 'desk.handedOver'
    },
    { colleague: 'colleague' },
  )

/** To one side; the other never reads it. */
export const writeInCase = (ask: Ask<SignedIn>): Promise<Response> =>
  doing(
    ask,
    (typed) => typed.text('to'),
    async (id, typed) => {
      const draft = { to: receiverIn(typed), text: typed.text('text') }
      await writeTo(ask.context, ask.person, id, draft, typed.key)
      return 'desk.written'
    },
  )

export const noteInCase = (ask: Ask<SignedIn>): Promise<Response> =>
  doing(
    ask,
    () => 'note',
    async (id, typed) => {
      await note(ask.context, ask.person, id, typed.text('text'), typed.key)
      return 'desk.noted'
    },
  )

export const nudgeInCase = (ask: Ask<SignedIn>): Promise<Response> =>
  doing(
    ask,
    () => 'nudge',
    async (id, typed) => {
      await nudge(ask.context, ask.person, id, typed.key)
      return 'desk.nudged'
    },
  )

export const logCaseCall = (ask: Ask<SignedIn>): Promise<Response> =>
  doing(
    ask,
    () => 'call',
    async (id, typed) => {
      const [result, text] = [typed.text('result'), typed.text('text')]
      await logCall(ask.context, ask.person, id, { to: receiverIn(typed), result, text }, typed.key)
      return 'desk.called'
    },
    { result: 'result' },
  )

export const closeDeskCase = (ask: Ask<SignedIn>): Promise<Response> =>
  doing(
    ask,
    () => 'close',
    async (id, typed) => {
      const draft = { outcome: typed.text('outcome'), text: typed.text('text') }
      if (draft.outcome === 'removed')
        await takeOffReported(ask, await loadDeskCase(ask), draft.text)
      await closeCase(ask.context, ask.person, id, draft, typed.key)
      return 'desk.closed'
    },
    { outcome: 'outcome', reason: 'text' },
  )
