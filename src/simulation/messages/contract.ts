import type { Fate } from './fate.ts'
import type { Nature } from './nature.ts'
import { afterWork, paceAt } from './person.ts'
import type { Person } from './person.ts'
import { dayMs } from './span.ts'

/** Something said; `asks` is false where nobody owes an answer to it. */
export type Message = { at: number; from: number; to: readonly number[]; asks: boolean }

/** Somebody who works with somebody else under one contract. */
export type Side = {
  id: number
  person: Person
  /** How slow they are towards this partner. */
  pace: number
  /** Turns after which they never answer this partner again. */
  turnsLeft: number
  speedsUp: boolean
}

/** Somebody of whom nothing more comes, and since which debt of theirs. */
export type Gone = { id: number; towards: number; since: number }

export type Spoken = { messages: Message[]; gone: Gone | undefined }

/** At first, after a hiring, people fall silent less often. */
const earlyTurns = 12

export const sideOf = (
  nature: Nature,
  fate: Fate,
  id: number,
  person: Person,
  often: number,
): Side => ({
  id,
  person,
  pace: fate.around(1, nature.betweenPairs),
  turnsLeft: Math.floor(earlyTurns * fate.uniform()) + fate.until(person.ghosting * often),
  speedsUp: fate.happens(nature.speedUp),
})

/** For so many turns those who speed up are quick before they leave, and how quick. */
const hurried = { turns: 5, pace: 0.3 }

/** Hours of working time until they answer, when they answer as they usually do. */
const usualHours = (nature: Nature, fate: Fate, side: Side, at: number): number => {
  const { person } = side
  const hurry = side.speedsUp && side.turnsLeft < hurried.turns ? hurried.pace : 1
  const pace = paceAt(person, at) * side.pace * hurry
  if (fate.happens(person.atOnce)) return pace * fate.around(nature.atOnceHours, 1)
  const { sameDay, nextDay, atOnce } = nature
  const law = fate.uniform() * (1 - atOnce)
  if (law < sameDay) return pace * fate.around(nature.sameDayHours, 0.7)
  if (law < sameDay + nextDay) return pace * fate.around(nature.nextDayHours, 0.45)
  return pace * fate.around(nature.daysHours, 0.5)
}

/**
 * When whoever waits asks again. It hangs on them and on how long they have waited, and on nothing
 * else: who will never answer is asked like everybody.
 */
export const nudgesOf = (nature: Nature, fate: Fate, waits: Person, since: number): number[] => {
  const nudges: number[] = []
  let due = since + fate.around(waits.patienceDays, 0.3) * dayMs
  for (let count = 0; count < nature.nudges; count += 1) {
    const at = afterWork(waits, due, fate.exponential(0.5))
    if (at === undefined) break
    nudges.push(at)
    due = at + fate.around(nature.nudgeAgainDays, 0.3) * dayMs
  }
  return nudges
}

/** When they answer; undefined when they never do. */
const answerOf = (
  nature: Nature,
  fate: Fate,
  side: Side,
  since: number,
  nudges: readonly number[],
): number | undefined => {
  if (side.turnsLeft === 0) return undefined
  if (!fate.happens(side.person.forgetful))
    return afterWork(side.person, since, usualHours(nature, fate, side, since))
  const reminders = nudges.filter(() => fate.happens(nature.remindedByNudge))
  const remembers = since + fate.exponential(nature.forgottenDays) * dayMs
  const from = Math.min(remembers, ...reminders)
  return afterWork(side.person, from, usualHours(nature, fate, side, from))
}

/** Everything that is said under one contract: exchanges, each a few questions and answers. */
export const spokenUnder = (
  nature: Nature,
  fate: Fate,
  sides: readonly [Side, Side],
  begins: number,
): Spoken => {
  const messages: Message[] = []
  const say = (at: number, by: Side, to: Side, asks: boolean) =>
    messages.push({ at, from: by.id, to: [to.id], asks })
  let [asker, other] = sides
  let at = afterWork(asker.person, begins, fate.exponential(2))
  const exchanges = 1 + fate.until(1 / nature.exchanges)
  for (let exchange = 0; exchange < exchanges && at !== undefined; exchange += 1) {
    say(at, asker, other, true)
    const passes = 1 + fate.until(1 / nature.passes)
    for (let pass = 1; pass <= passes; pass += 1) {
      const nudges = nudgesOf(nature, fate, asker.person, at)
      const answer = answerOf(nature, fate, other, at, nudges)
      for (const nudge of nudges) if (!(nudge >= answer!)) say(nudge, asker, other, true)
      if (answer === undefined)
        return { messages, gone: { id: other.id, towards: asker.id, since: at } }
      other.turnsLeft -= 1
      say(answer, other, asker, pass < passes)
      ;[asker, other] = [other, asker]
      at = answer
    }
    if (fate.happens(0.55)) [asker, other] = [other, asker]
    at = afterWork(asker.person, at, fate.exponential(nature.pauseHours))
  }
  return { messages, gone: undefined }
}
