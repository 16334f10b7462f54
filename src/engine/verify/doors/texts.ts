import { waitingState } from '../../clock.ts'
import { parties } from '../../language.ts'
import type { Process } from '../../language.ts'
import type { Finding } from '../finding.ts'
import type { Inquiry } from '../inquiry.ts'

/** One text, or several that together stand for it (`actions.requestEnd.cost.client`, `….worker`). */
type Wanted = { key: string; instead: readonly string[] }

const text = (key: string): Wanted => ({ key, instead: [] })

/** Every text that a process needs: names, whose turn, what was done, and for parties what it costs. */
const wantedTexts = (process: Process): Wanted[] => {
  const states = Object.keys(process.states).flatMap((name) => {
    const key = `states.${name}`
    return waitingState(process, name) ? [text(key), text(`${key}.turn`)] : [text(key)]
  })
  const actions = Object.entries(process.actions).flatMap(([name, { ways }]) => {
    const key = `actions.${name}`
    const by = parties.filter((party) => ways.some((way) => way.by.includes(party)))
    const cost = { key: `${key}.cost`, instead: by.map((party) => `${key}.cost.${party}`) }
    return [text(key), text(`${key}.done`), ...(by.length > 0 ? [cost] : [])]
  })
  return [text('name'), text('summary'), ...states, ...actions]
}

const languages = { ja: '日本語', en: '英語' } as const

/** Every text that is missing or empty, in either language. Nothing to say where no texts are given. */
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
