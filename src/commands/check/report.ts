import type { Bounds, Days, Finding, Verdict } from '#engine'
import type { Locale } from '#locale'
import type { Offering } from '#processes'

export type Checked = { offering: Offering; verdict: Verdict }

/** `67 days`, `never`. */
export const daysSaid = (days: Days, locale: Locale): string => {
  if (days === Infinity) return locale === 'ja' ? '終わらない' : 'never'
  return locale === 'ja' ? `${days}日` : days === 1 ? '1 day' : `${days} days`
}

const boundLabels = {
  ja: {
    silent: '全員が沈黙しても、終わるまで',
    alone: { client: 'クライアント以外が沈黙しても', worker: 'ワーカー以外が沈黙しても' },
    hostile: { client: 'クライアントを引き延ばしても', worker: 'ワーカーを引き延ばしても' },
    paid: '異議がなければ、最初の納品から支払いまで',
  },
  en: {
    silent: 'everybody silent, over within:',
    alone: {
      client: 'all but the client silent, free within:',
      worker: 'all but the worker silent, free within:',
    },
    hostile: {
      client: 'the others delay, the client is free within:',
      worker: 'the others delay, the worker is free within:',
    },
    paid: 'uncontested, payable after the first delivery within:',
  },
} as const

const boundLines = (bounds: Bounds, locale: Locale): string[] => {
  const label = boundLabels[locale]
  const { everybodySilent, othersSilent, othersHostile, paidAfterDelivery } = bounds
  const rows: [string, Days | null][] = [
    [label.silent, everybodySilent],
    [label.alone.client, othersSilent.client],
    [label.alone.worker, othersSilent.worker],
    [label.hostile.client, othersHostile.client],
    [label.hostile.worker, othersHostile.worker],
    [label.paid, paidAfterDelivery],
  ]
  return rows.flatMap(([says, days]) =>
    days === null ? [] : [`  ${says} ${daysSaid(days, locale)}`],
  )
}

const hurtWords = {
  ja: { client: 'クライアントに不利', worker: 'ワーカーに不利', both: '双方に不利' },
  en: { client: 'hurts the client', worker: 'hurts the worker', both: 'hurts both' },
} as const

const findingLines = ({ rule, hurts, message, trace }: Finding, locale: Locale): string[] => [
  `  ✗ ${rule} (${hurtWords[locale][hurts]})`,
  `    ${message[locale]}`,
  ...trace.map((step, index) => `      ${index + 1}. ${step[locale]}`),
]

const countWords = (count: number, locale: Locale): string => {
  if (locale === 'ja') return count === 0 ? '問題は見つかりません' : `問題 ${count} 件`
  return count === 0 ? 'no findings' : count === 1 ? '1 finding' : `${count} findings`
}

/** What the verifier says of one process, for people. */
export const reportOf = ({ offering, verdict }: Checked, locale: Locale): string => {
  const { process, texts } = offering
  const { findings, bounds, configurations } = verdict
  const walked = locale === 'ja' ? `${configurations} 通り` : `${configurations} configurations`
  return [
    `${process.name} ${process.version} · ${texts[locale]['name'] ?? process.name}`,
    `  ${walked}, ${countWords(findings.length, locale)}`,
    ...boundLines(bounds, locale),
    ...findings.flatMap((finding) => findingLines(finding, locale)),
  ].join('\n')
}

/** The same for programs. Days that never come are null. */
export const recordOf = ({ offering, verdict }: Checked) => ({
  process: offering.process.name,
  version: offering.process.version,
  ...verdict,
})
