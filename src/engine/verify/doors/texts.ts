import { waitingState } from '../../time/clock.ts'
import { waysOf } from '../../ways.ts'
import { parties } from '../../language.ts'
import type { Process } from '../../language.ts'
import type { Finding } from '../finding.ts'
import type { Inquiry } from '../inquiry.ts'

/**
 * One text, or several that together stand for it (`actions.requestEnd.cost.client`, `….worker`).
 */
type Wanted = { key: string; instead: readonly string[] }

const text = (key: string): Wanted => ({ key, instead: [] })

/**
 * Every text that a process needs: names, whose turn it is, what was done, and for parties what it
 * costs. What is sold has nouns for its acts and clocks too, for lines, lists and papers; a model
 * of other rules needs none.
 */
const wantedTexts = (process: Process): Wanted[] => {
  const isSold = process.sources === undefined
  const states = Object.keys(process.states).flatMap((name) => {
    const key = `states.${name}`
    return waitingState(process, name) ? [text(key), text(`${key}.turn`)] : [text(key)]
  })
  const actions = Object.entries(process.actions).flatMap(([name, { ways }]) => {
    const key = `actions.${name}`
    const by = parties.filter((party) => ways.some((way) => way.by.includes(party)))
    const wanted = [text(key), text(`${key}.done`)]
    if (isSold) wanted.push(text(`${key}.noun`))
    const costs = by.map((party) => `${key}.cost.${party}`)
    if (by.length > 0) wanted.push({ key: `${key}.cost`, instead: costs })
    return wanted
  })
  const clocks = isSold ? Object.keys(process.clocks).map((name) => text(`clocks.${name}`)) : []
  return [text('name'), text('summary'), ...states, ...actions, ...clocks, ...exceptionsOf(process)]
}

const exceptionsOf = (process: Process): Wanted[] => {
  const names = new Set(waysOf(process).flatMap(({ takes }) => takes?.exception ?? []))
  return [...names].map((name) => text(`exceptions.${name}`))
}

const languages = { ja: '日本語', en: '英語' } as const

/**
 * Every text that is missing or empty, in either language. Nothing to say where no texts are given.
 */
export const missingTexts = ({ process, texts }: Inquiry): Finding[] => {
  if (!texts) return []
  const wanted = wantedTexts(process)
  return (['ja', 'en'] as const).flatMap((language) => {
    const has = (key: string) =>
      Object.hasOwn(texts[language], key) && texts[language][key]!.trim() !== ''
    const missing = wanted.filter(
      ({ key, instead }) => !has(key) && !(instead.length > 0 && instead.every(has)),
    )
    return missing.map(({ key }): Finding => {
      const words = {
        ja: `${languages[language]}の文言 ${key} がありません`,
        en: `The ${language === 'ja' ? 'Japanese' : 'English'} text ${key} is missing`,
      }
      return { rule: 'every-door-opens', hurts: 'both', message: words, trace: [words] }
    })
  })
}
