import { plainOf } from './reading/plain.ts'
import { spelledOf } from './reading/spelled.ts'
import type { View } from './reading/view.ts'
import type { Found } from './reading/window.ts'
import { directIn } from './rules/direct.ts'
import { emailsIn } from './rules/email.ts'
import { feesIn } from './rules/fees.ts'
import { linksIn } from './rules/link.ts'
import { messengersIn } from './rules/messenger.ts'
import { paymentsIn } from './rules/payment.ts'
import { phonesIn } from './rules/phone.ts'

/** Ways to be reached, ways to be paid elsewhere, and asking to leave or to save the fee. */
export const kinds = ['email', 'phone', 'messenger', 'link', 'payment', 'direct', 'fees'] as const
export type Kind = (typeof kinds)[number]

/**
 * Something found: of which kind, from where to where in the text (UTF-16 offsets, `at` 0 where it
 * began in an earlier text), and the very words, at most 80 characters.
 */
export type Warning = { kind: Kind; at: number; to: number; found: string }

const longestShown = 80
/** So much of what went before, and of the text itself, is read together. */
const longestSeam = 300

/**
 * What in a text gives away how to be reached or asks to leave; nothing in a text about the work.
 * `earlier`, oldest first, is what the same person wrote just before: what is spread over several
 * texts is found where the last part of it is written. The first place of each kind only, in the
 * order of the text.
 */
export const checkText = (text: string, earlier: readonly string[] = []): Warning[] => {
  const found = placesIn(text).map((place) => warn(text, 0, place))
  const tail = earlier.filter((one) => one !== '')
  if (tail.length > 0)
    for (const seam of ['', ' ']) {
      const lead = (tail.join(seam) + seam).slice(-longestSeam)
      const whole = lead + text.slice(0, longestSeam)
      const across = placesIn(whole).filter(({ at, to }) => at < lead.length && to > lead.length)
      found.push(...across.map((place) => warn(whole, lead.length, place)))
    }
  const first = new Map<Kind, Warning>()
  for (const one of found.toSorted((a, b) => a.at - b.at))
    if (!first.has(one.kind)) first.set(one.kind, one)
  return [...first.values()]
}

type Place = Found & { kind: Kind }

const warn = (whole: string, lead: number, { kind, at, to }: Place): Warning => ({
  kind,
  at: Math.max(0, at - lead),
  to: to - lead,
  found: whole.slice(at, Math.min(to, at + longestShown)).toWellFormed(),
})

/** Every place, by its offsets in the text as it was written. */
const placesIn = (text: string): Place[] => {
  const plain = plainOf(text)
  const spelled = spelledOf(plain)
  const original = (index: number) => text[plain.at[index] ?? -1] ?? ''
  const placed = (view: View, kind: Kind, places: readonly Found[]): Place[] =>
    places.map(({ at, to }) => ({
      kind,
      at: view.at[at] ?? 0,
      to: view.to[Math.min(to, view.to.length) - 1] ?? text.length,
    }))
  return [
    ...placed(spelled, 'email', emailsIn(spelled.text)),
    ...placed(plain, 'phone', phonesIn(plain.text)),
    ...placed(plain, 'messenger', messengersIn(plain.text, original)),
    ...placed(spelled, 'link', linksIn(spelled.text)),
    ...placed(plain, 'payment', paymentsIn(plain.text)),
    ...directIn(plain.text).flatMap(({ kind, place }) => placed(plain, kind, [place])),
    ...placed(plain, 'fees', feesIn(plain.text)),
  ]
}
