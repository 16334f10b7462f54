import { meaningOfSilence, verify } from '#engine'
import type { Calendar, SilenceMeaning } from '#engine'
import type { Locale } from '#locale'
import { offeringOf, peers } from '#processes'
import type { Offering } from '#processes'
import { daysSaid } from './report.ts'

type Phrases = {
  head: readonly string[]
  never: string
  inFull: (days: string) => string
  mayPay: string
  goesBack: (days: string) => string
  waits: string
  atOnce: string
  unpaid: (when: string) => string
  soFar: string
  none: string
}

const phrases: Record<Locale, Phrases> = {
  ja: {
    head: [
      '場',
      '納品後にクライアントが沈黙すると',
      '納品前にクライアントが沈黙すると',
      '全員が沈黙しても終わるまで',
      'ワーカーひとりで終えられるまで',
      '守られない規則',
    ],
    never: '終わらない',
    inFull: (days) => `${days}以内に全額支払い`,
    mayPay: '(事務局が支払うこともある)',
    goesBack: (days) => `約束なし。${days}でクライアントに返金`,
    waits: '約束なし。いつまでも待つ',
    atOnce: 'すぐに',
    unpaid: (when) => `${when}終えられる、報酬なし`,
    soFar: '。ここまでの分を納品すれば支払われる',
    none: 'なし',
  },
  en: {
    head: [
      'Place',
      'The client is silent after delivery',
      'The client is silent before delivery',
      'All silent: over within',
      'Worker alone: free within',
      'Rules broken',
    ],
    never: 'never',
    inFull: (days) => `paid in full within ${days}`,
    mayPay: ' (the desk may pay)',
    goesBack: (days) => `no promise; back to the client after ${days}`,
    waits: 'no promise; waits for ever',
    atOnce: 'at once',
    unpaid: (when) => `can end ${when}, without pay`,
    soFar: '; or delivers the work so far and is paid',
    none: 'none',
  },
}

const afterDelivery = (meaning: SilenceMeaning | null, locale: Locale): string => {
  if (!meaning) return '–'
  const say = phrases[locale]
  const { paid, within, deskMayPay } = meaning.afterDelivery
  if (paid === 'all') return say.inFull(daysSaid(within, locale))
  const ends = within === Infinity ? say.waits : say.goesBack(daysSaid(within, locale))
  return deskMayPay ? `${ends}${say.mayPay}` : ends
}

const beforeDelivery = (meaning: SilenceMeaning | null, locale: Locale): string => {
  if (!meaning) return '–'
  const say = phrases[locale]
  const { within, soFar } = meaning.beforeDelivery
  const inDays = daysSaid(within, locale)
  const when = within === 0 ? say.atOnce : locale === 'ja' ? `${inDays}で` : `in ${inDays}`
  return `${say.unpaid(when)}${soFar ? say.soFar : ''}`
}

const rowOf = ({ process, texts }: Offering, calendar: Calendar, locale: Locale): string[] => {
  const { bounds, findings } = verify(process, texts, calendar)
  const meaning = meaningOfSilence(process, calendar)
  const broken = [...new Set(findings.map(({ rule }) => rule))]
  const name = texts[locale]['name'] ?? process.name
  return [
    process.sources ? name : `**Yakusoku** · ${name}`,
    afterDelivery(meaning, locale),
    beforeDelivery(meaning, locale),
    daysSaid(bounds.everybodySilent, locale),
    daysSaid(bounds.othersSilent.worker, locale),
    broken.length === 0 ? phrases[locale].none : `${broken.length}: ${broken.join(', ')}`,
  ]
}

/** Ours, then the other platforms' published rules; where nobody holds money, nothing is asked. */
const compared = (): readonly Offering[] =>
  [...['fixed-price', 'hourly-week'].flatMap((name) => offeringOf(name) ?? []), ...peers].filter(
    ({ process }) => meaningOfSilence(process) !== null,
  )

/** The same question put to every kind of contract, as a Markdown table. */
export const tableOf = (calendar: Calendar, locale: Locale): string => {
  const { head } = phrases[locale]
  const rows = compared().map((offering) => rowOf(offering, calendar, locale))
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
