import type { Side } from '../language.ts'

export const rules = [
  'silence-ends',
  'alone-can-end',
  'no-stalling',
  'no-hostage-money',
  'delivered-is-safe',
  'undelivered-comes-back',
  'silence-never-pays',
  'no-self-dealing',
  'never-unfunded',
  'paid-in-time',
  'every-door-opens',
] as const
export type Rule = (typeof rules)[number]

/** The same sentence in both languages. */
export type Words = { ja: string; en: string }

/** Something that a process does wrong, told so that a reader can follow it step by step. */
export type Finding = {
  rule: Rule
  /** Whom it can cost time or money. */
  hurts: Side | 'both'
  message: Words
  trace: readonly Words[]
}

/**
 * Whole days. `Infinity` (in JSON: null) means: never. "Within n days" is over by the end of the
 * n-th day after.
 */
export type Days = number

/**
 * The longest times that the process can take, whatever the clocks within their bounds and however
 * long the holidays.
 */
export type Bounds = {
  /** Everybody falls silent, anywhere: over within. */
  everybodySilent: Days
  /** All but this side fall silent, anywhere: it can be free within. */
  othersSilent: Record<Side, Days>
  /** The others do what delays this side most: it can be free within. */
  othersHostile: Record<Side, Days>
  /** Payable, uncontested, after the first delivery within; null where nothing can be delivered. */
  paidAfterDelivery: Days | null
}
