import type { Side } from '#engine'
import type { Rating } from './rating.ts'

/** What a person did on one side of contracts, in figures of the last year. */
export type Behaviour = {
  /** Contracts that brought the worker money; each part of a frame is one. */
  paid: number
  /** Weeks of hourly work that were paid. */
  weeks: number
  /** How often the other side waited for an answer, and how often none came. */
  answers: number
  unanswered: number
  /** Half of the answers came within so many ms; null: half never came, or there are none. */
  answeredWithinMs: number | null
  inspections: number
  inspectedInTime: number
  /** Deliveries that were accepted in the client's stead. */
  inStead: number
  /** Agreed to, and then never funded. */
  neverFunded: number
  /** Ended in another way by this side's silence. */
  silent: number
  /** How often work was due, and how often it was delivered by then. */
  due: number
  dueInTime: number
  gaveUp: number
  /** Funded weeks in which no time was recorded. */
  emptyWeeks: number
}

export type Facts = {
  side: Side
  rating: Rating
  checked: boolean
  /** With how many people the newest contracts were that money was held for. */
  partners: number
  lately: Behaviour
  /** Others wait for them now, after a final notice; or were left without a word, unexplained. */
  finalNotices: number
  unanswered: number
}

/** From when on figures say something, and which are good or bad. All of them are public. */
export const limits = {
  /** So many ratings, by so many people, are many. */
  manyRatings: 5,
  manyRaters: 3,
  highAverage: 4,
  lowAverage: 3,
  /** Fewer than so many are chance. */
  fewest: 3,
  /** What one and the same person paid for, or was paid for, is no ground: it may be oneself. */
  fewestPartners: 2,
  goodAnswerMs: 3 * 86_400_000,
  slowAnswerMs: 7 * 86_400_000,
  goodShare: 0.9,
  badShare: 0.7,
  /** One in so many is chance, in a long record. */
  oneIn: 20,
} as const

export type ReasonCode =
  | 'noBadReviews' | 'badReviews' | 'manyHighRatings' | 'lowRatings' | 'fewButChecked'
  | 'answersFast' | 'answersSlowly' | 'inspectsInTime' | 'inspectsLate' | 'inStead'
  | 'neverFunded' | 'silentEnds' | 'noSilence' | 'deliversInTime' | 'deliversLate' | 'gaveUp'
  | 'emptyWeeks' | 'finalNotices' | 'unanswered' // prettier-ignore

/** One thing that speaks for or against: `n` of `of`, where there is a whole. */
export type Reason = { code: ReasonCode; n: number; of: number }

/** `wait`: others wait for them now. `watch`: something speaks against. `new`: nothing is known. */
export const verdicts = ['wait', 'watch', 'new', 'safe'] as const
export type Verdict = (typeof verdicts)[number]

/** What one looks at before taking somebody on; `open`: it says nothing yet. */
export type Check = {
  check: 'comments' | 'ratings' | 'identity'
  state: 'good' | 'bad' | 'open'
}

export type Summary = {
  verdict: Verdict
  checks: readonly Check[]
  good: readonly Reason[]
  watch: readonly Reason[]
}

/** More than one in twenty, or any at all in a short record. */
const notable = (n: number, of: number): boolean => n > 0 && n * limits.oneIn > of

const stopsOf = ({ side, finalNotices, unanswered }: Facts): Reason[] =>
  side === 'worker'
    ? []
    : some([
        ['finalNotices', finalNotices > 0, finalNotices, 0],
        ['unanswered', unanswered > 0, unanswered, 0],
      ])

type Candidate = [code: ReasonCode, holds: boolean, n: number, of: number]

const some = (candidates: readonly Candidate[]): Reason[] =>
  candidates.filter(([, holds]) => holds).map(([code, , n, of]) => ({ code, n, of }))

const againstOf = ({ side, rating, lately, unanswered }: Facts): Reason[] => {
  const { count, average, bad } = rating
  const { answers, answeredWithinMs: ms, inspections, inspectedInTime, due, dueInTime } = lately
  const { paid, inStead, neverFunded, silent, gaveUp, emptyWeeks, weeks } = lately
  // What costs nothing, as a contract that both call off, makes nothing look small.
  const all = paid + neverFunded + silent + gaveUp
  return some([
    ['unanswered', side === 'worker' && unanswered > 0, unanswered, 0],
    ['silentEnds', notable(silent, all), silent, all],
    ['inStead', notable(inStead, inspections), inStead, inspections],
    ['neverFunded', notable(neverFunded, all), neverFunded, all],
    ['gaveUp', notable(gaveUp, all), gaveUp, all],
    ['emptyWeeks', notable(emptyWeeks, weeks), emptyWeeks, weeks + emptyWeeks],
    ['badReviews', notable(bad, count), bad, count],
    ['lowRatings', count >= limits.manyRatings && average < limits.lowAverage, count, count],
    ['inspectsLate', low(inspectedInTime, inspections), inspectedInTime, inspections],
    ['deliversLate', low(dueInTime, due), dueInTime, due],
    ['answersSlowly', enough(answers) && (ms === null || ms > limits.slowAnswerMs), answers, 0],
  ])
}

/** Many ratings by one and the same person are few. */
export const isMany = ({ count, raters }: Pick<Rating, 'count' | 'raters'>): boolean =>
  count >= limits.manyRatings && raters >= limits.manyRaters

const enough = (count: number): boolean => count >= limits.fewest
const low = (n: number, of: number): boolean => enough(of) && n < of * limits.badShare
const high = (n: number, of: number): boolean => enough(of) && n >= of * limits.goodShare

const forOf = (facts: Facts): Reason[] => {
  const { rating, checked, lately } = facts
  const { count, average, bad } = rating
  const { answers, answeredWithinMs: ms, inspections, inspectedInTime, due, dueInTime } = lately
  const { inStead, neverFunded, silent, emptyWeeks } = lately
  const paid = lately.paid + lately.weeks
  const many = isMany(rating)
  const silences = inStead + neverFunded + silent + emptyWeeks
  return some([
    ['manyHighRatings', many && average >= limits.highAverage, count, count],
    ['fewButChecked', !many && checked && count + paid > 0, count, count],
    ['noSilence', enough(paid) && silences === 0, paid, paid],
    ['noBadReviews', count > 0 && bad === 0, count, count],
    ['inspectsInTime', high(inspectedInTime, inspections), inspectedInTime, inspections],
    ['deliversInTime', high(dueInTime, due), dueInTime, due],
    ['answersFast', enough(answers) && ms !== null && ms <= limits.goodAnswerMs, answers, 0],
  ])
}

/** What alone is reason enough to call somebody safe, where nothing speaks against. */
const grounds: readonly ReasonCode[] = ['manyHighRatings', 'fewButChecked', 'noSilence']

const checksOf = ({ rating, checked }: Facts): Check[] => {
  const { count, average, bad } = rating
  const ratings = isMany(rating) && average >= limits.highAverage ? 'good' : 'open'
  const low = count >= limits.manyRatings && average < limits.lowAverage
  return [
    { check: 'comments', state: count === 0 ? 'open' : bad === 0 ? 'good' : 'bad' },
    { check: 'ratings', state: low ? 'bad' : ratings },
    { check: 'identity', state: checked ? 'good' : 'open' },
  ]
}

/**
 * Whether it is safe to take somebody on, and why. Follows what workers look at: no bad comments,
 * many high ratings, with few ratings a completed identity check; and then what they did. Pure:
 * more silence never makes it better.
 */
export const summaryOf = (facts: Facts): Summary => {
  const [stops, against, good] = [stopsOf(facts), againstOf(facts), forOf(facts)]
  const watch = [...stops, ...against]
  const grounded = good.some(
    ({ code }) =>
      grounds.includes(code) && (code !== 'noSilence' || facts.partners >= limits.fewestPartners),
  )
  const calm: Verdict = grounded ? 'safe' : 'new'
  const verdict = stops.length > 0 ? 'wait' : against.length > 0 ? 'watch' : calm
  return { verdict, checks: checksOf(facts), good, watch }
}
