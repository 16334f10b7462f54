import type { Actor } from '#contracts'
import {
  answerForSilence,
  assign,
  casesOf,
  closeCase,
  enquire,
  lockOf,
  logCall,
  note,
  proposeRuling,
  writeTo,
} from '#desk'
import type { Context } from '#platform'
import { itemsAbout, writeReview } from '#trust'
import type { Answered, Asked, Rated, Worked } from './script.ts'

/** Whose silence ended the contract says why. */
export const answer = async (
  context: Context,
  { id }: Actor,
  contractId: string,
  one: Answered,
) => {
  const locks = (await lockOf(context, [id])).get(id) ?? []
  const lock = locks.find((found) => found.contractId === contractId)
  if (!lock) throw new Error(`nobody waits for an answer in ${contractId}`)
  await answerForSilence(context, { id }, lock.caseId, one.answers)
}

/** A side asks the desk. */
export const ask = (context: Context, person: Actor, contractId: string, one: Asked) =>
  enquire(context, person, contractId, { cause: one.asks, text: one.text })

/** A side reviews the other. */
export const rate = (context: Context, person: Actor, contractId: string, one: Rated) => {
  const items = itemsAbout[one.by === 'client' ? 'worker' : 'client']
  const stars = Object.fromEntries(items.map((name, place) => [name, one.rates[place] ?? 0]))
  return writeReview(context, person, contractId, { stars, comment: one.text })
}

/** One of the desk works on the contract's case of that cause. */
export const workOn = async (context: Context, person: Actor, contractId: string, one: Worked) => {
  const found = (await casesOf(context, contractId, person)).find(({ cause }) => cause === one.on)
  if (!found) throw new Error(`there is no case ${one.on} of ${contractId}`)
  const { id, assignedTo } = found
  const { work } = one
  if ('take' in work) await assign(context, person, id, { take: true, was: assignedTo })
  else if ('note' in work) await note(context, person, id, work.note)
  else if ('writeTo' in work)
    await writeTo(context, person, id, { to: work.writeTo, text: work.text })
  else if ('call' in work)
    await logCall(context, person, id, { to: work.call, result: work.result, text: work.text })
  else if ('close' in work)
    await closeCase(context, person, id, { outcome: work.close, text: work.text })
  else {
    const { propose: action, amount, reason } = work
    await proposeRuling(context, person, id, { action, amount, reason }, `demo-${contractId}`)
  }
}
