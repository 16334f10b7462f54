import type { CaseView, Entry as Said, Receiver } from '#desk'
import type { Entry } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'

/** The names of all who appear: of the sides, and, for the desk, of its staff. */
export type Names = {
  client: string | null
  worker: string | null
  /** By a person's id. */
  people: ReadonlyMap<string, string>
}

type Telling = { ask: Ask; view: CaseView; names: Names }

/** A side or the person it is about, by role and name; "you" for who looks. */
const receiverName = ({ ask: { t }, view, names }: Telling, receiver: Receiver): string => {
  if (receiver === view.relation) return t('contracts.you')
  if (receiver === 'person') return names.people.get(view.found.aboutId) ?? t('cases.person')
  const name = names[receiver]
  const party = t(`parties.${receiver}`)
  return name === null ? party : t('contracts.with', { party, name })
}

/** Who did it; of the desk's staff only the desk learns who. */
const whoDid = (telling: Telling, { by, personId }: Said): string => {
  const { t } = telling.ask
  if (by === 'clock' || by === 'rules') return t(by === 'clock' ? 'cases.byClock' : 'cases.byRules')
  if (by !== 'desk') return receiverName(telling, by)
  const party = t('parties.desk')
  const name = personId === null ? undefined : telling.names.people.get(personId)
  return name === undefined ? party : t('contracts.with', { party, name })
}

const receivers = ['client', 'worker', 'person'] as const

/** To whom it went; both sides may know of a mail that went to one of them. */
const toWhom = (telling: Telling, { told, facts }: Said): string => {
  const to = receivers.find((one) => one === (facts['to'] ?? told[0]))
  return to === undefined ? '' : receiverName(telling, to)
}

const results = ['reached', 'promised', 'noAnswer', 'unreachable', 'sent'] as const

/** What came of an attempt to contact somebody. */
const resultOf = ({ ask: { t } }: Telling, { facts }: Said): string | undefined => {
  const found = results.find((one) => one === facts['result'])
  return found === undefined ? undefined : t(`cases.result.${found}`)
}

const titleOf = (telling: Telling, said: Said): string => {
  const { t } = telling.ask
  const who = toWhom(telling, said)
  switch (said.kind) {
    case 'said':
      return whoDid(telling, said)
    case 'message':
      return t('cases.entry.message', { who })
    case 'assigned':
      return t(said.facts['to'] === null ? 'cases.entry.laid' : 'cases.entry.assigned')
    case 'contact':
      return t(said.facts['channel'] === 'phone' ? 'cases.entry.phone' : 'cases.entry.mail', {
        who,
      })
    default:
      return t(`cases.entry.${said.kind}`)
  }
}

/** What came of it, who has it now, which amount was named: as far as who looks may know. */
const marksOf = (telling: Telling, said: Said): string[] => {
  const { t, format } = telling.ask
  const { amount, to } = said.facts
  const result = resultOf(telling, said)
  const name = telling.names.people.get(String(to))
  return [
    ...(result === undefined ? [] : [result]),
    ...(name === undefined ? [] : [t('desk.had', { name })]),
    ...(typeof amount === 'number' ? [format.yen(amount)] : []),
  ]
}

const tones = { closed: 'safe', defaulted: 'danger', contact: 'clock' } as const

/** The timeline of a case, for whoever it was read for. */
export const caseEntries = (telling: Telling): Entry[] =>
  telling.view.entries.map((said) => {
    const { id, at, kind, by, text } = said
    const isWord = kind === 'said' || kind === 'message' || kind === 'note'
    return {
      id,
      at,
      kind: isWord ? 'message' : 'event',
      title: titleOf(telling, said),
      tone: kind in tones ? tones[kind as keyof typeof tones] : 'done',
      mine: by === telling.view.relation,
      note: kind === 'said' ? undefined : whoDid(telling, said),
      marks: marksOf(telling, said),
      body: text ?? undefined,
    }
  })
