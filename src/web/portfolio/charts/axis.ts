import type { Locale } from '#locale'
import { textWidth } from '../../components/drawn-text.ts'

const compact: Record<Locale, Intl.NumberFormat> = {
  ja: new Intl.NumberFormat('ja', { notation: 'compact', maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }),
}
const monthNames: Record<Locale, Intl.DateTimeFormat> = {
  ja: new Intl.DateTimeFormat('ja', { month: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }),
}

/** Yen in as few signs as an axis has room for: `12万円`, `¥120K`. */
export const shortYen = (locale: Locale, amount: bigint): string =>
  locale === 'ja' ? `${compact.ja.format(amount)}円` : `¥${compact.en.format(amount)}`

/** `12月`, `Dec`, of a day in the month. */
export const shortMonth = (locale: Locale, day: string): string =>
  monthNames[locale].format(Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds)

/** The round figures of an axis from nothing to the largest amount, two to five of them. */
export const ticksUpTo = (most: bigint): bigint[] => {
  if (most <= 0n) return [0n]
  const rough = Number(most) / 4
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)))
  const step = BigInt([1, 2, 5, 10].find((one) => one * power >= rough)! * power)
  const ticks: bigint[] = []
  for (let tick = 0n; tick < most + step; tick += step) ticks.push(tick)
  return ticks
}

/** The room that the widest of these labels takes, in user units. */
export const roomFor = (labels: readonly string[], size: number): number =>
  Math.ceil(Math.max(...labels.map((label) => textWidth(label))) * size) + 8
