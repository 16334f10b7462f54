import type { Party, Process } from '../language.ts'
import type { Words } from './finding.ts'
import type { Configuration, Edge } from './graph/explore.ts'
import { price } from './graph/explore.ts'

/** The words of a process in both languages, by key (`states.offered`, `actions.deliver`, …). */
export type Texts = { ja: Readonly<Record<string, string>>; en: Readonly<Record<string, string>> }

export const partyWords: Record<Party | 'clock', Words> = {
  client: { ja: 'クライアント', en: 'the client' },
  worker: { ja: 'ワーカー', en: 'the worker' },
  desk: { ja: '事務局', en: 'the desk' },
  clock: { ja: '期限', en: 'the clock' },
}

/**
 * Puts what the verifier found into words, naming states and actions by their text and their name.
 */
export type Teller = {
  state: (name: string) => Words
  action: (name: string) => Words
  /** One edge as a sentence. */
  step: (edge: Edge) => Words
  /** The shortest way from the start to a configuration. */
  wayTo: (to: Configuration) => Words[]
}

/** `検収中(inspecting)`, `In inspection (inspecting)`; the bare name where there is no text. */
const named = (texts: Texts | undefined, key: string, name: string): Words => {
  const ja = texts?.ja[key]
  const en = texts?.en[key]
  return { ja: ja ? `「${ja}」(${name})` : name, en: en ? `“${en}” (${name})` : name }
}

const amountWords = (amount: bigint | undefined): Words => {
  if (amount === undefined) return { ja: '', en: '' }
  if (amount === 0n) return { ja: '、金額は0円', en: ', naming ¥0' }
  return amount < price
    ? { ja: '、金額は一部', en: ', naming part of the pot' }
    : { ja: '、金額は全額', en: ', naming the whole pot' }
}

const share = (part: number): Words =>
  part < Number(price) ? { ja: '一部', en: 'part' } : { ja: '全額', en: 'all' }

/** What the edge moves, told after it. */
const moneyWords = ({ toWorker, toClient, paidIn }: Edge): Words => {
  const told: Words[] = []
  if (paidIn > 0) told.push({ ja: '仮払い済み', en: 'the money is held' })
  if (toWorker > 0)
    told.push({ ja: `ワーカーに${share(toWorker).ja}`, en: `${share(toWorker).en} to the worker` })
  if (toClient > 0)
    told.push({
      ja: `クライアントに${share(toClient).ja}`,
      en: `${share(toClient).en} back to the client`,
    })
  if (told.length === 0) return { ja: '', en: '' }
  return {
    ja: `(${told.map(({ ja }) => ja).join('、')})`,
    en: ` (${told.map(({ en }) => en).join(', ')})`,
  }
}

/** Days in words: a number, or for ever. */
export const daysWords = (days: number): Words => {
  if (days === Infinity) return { ja: 'いつまでも', en: 'for ever' }
  return { ja: `${days}日`, en: days === 1 ? '1 day' : `${days} days` }
}

export const tellerOf = (process: Process, texts?: Texts): Teller => {
  const state = (name: string) => named(texts, `states.${name}`, name)
  const action = (name: string) => named(texts, `actions.${name}`, name)

  const step = (edge: Edge): Words => {
    const at = state(edge.from.contract.state)
    const to = state(edge.to.contract.state)
    const does = action(edge.action)
    const by = partyWords[edge.by]
    const money = moneyWords(edge)
    if (edge.by === 'clock') {
      const silent = partyWords[edge.from.turn ?? 'clock']
      const days = daysWords(edge.from.days)
      const waits = `${silent.en} stays silent for ${days.en}`
      return {
        ja: `${at.ja}:${silent.ja}が${days.ja}沈黙し、期限が${does.ja} → ${to.ja}${money.ja}`,
        en: `${at.en}: ${waits}, the clock does ${does.en} → ${to.en}${money.en}`,
      }
    }
    const amount = amountWords(edge.amount)
    return {
      ja: `${at.ja}:${by.ja}が${does.ja}${amount.ja} → ${to.ja}${money.ja}`,
      en: `${at.en}: ${by.en} does ${does.en}${amount.en} → ${to.en}${money.en}`,
    }
  }

  const wayTo = (to: Configuration): Words[] => {
    const way: Edge[] = []
    for (let edge = to.cameBy; edge; edge = edge.from.cameBy) way.push(edge)
    return way.toReversed().map(step)
  }

  return { state, action, step, wayTo }
}
