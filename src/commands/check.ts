import { verify } from '#engine'
import type { Calendar } from '#engine'
import { isLocale } from '#locale'
import type { Locale } from '#locale'
import { calendarOf, SetupError } from '#platform'
import { known, offeringOf, sold } from '#processes'
import type { Offering } from '#processes'
import { diagramOf } from './check/diagram.ts'
import { recordOf, reportOf } from './check/report.ts'
import { tableOf } from './check/table.ts'

const usage = 'usage: yakusoku check [PROCESS…] [--json | --diagram | --table] [--language ja|en]'

/** The years for which contracts are still made: 2019's ten days of Golden Week are over. */
const firstDay = '2026-01-01'

/** Every known holiday to come; the longest business days are counted over all of them. */
export const checkedCalendar = (): Calendar => {
  const { zone, holidays } = calendarOf('Asia/Tokyo')
  return { zone, holidays: new Set([...holidays].filter((day) => day >= firstDay)) }
}

const formats = ['--json', '--diagram', '--table'] as const
type Format = (typeof formats)[number] | '--human'
type Asked = { offerings: readonly Offering[]; format: Format; locale: Locale }

const named = (name: string): Offering => {
  const found = offeringOf(name) ?? known.find(({ process }) => process.name === name)
  if (found) return found
  const names = new Set(known.map(({ process }) => process.name))
  throw new SetupError(`there is no process "${name}"; there are ${[...names].join(', ')}`)
}

const readWords = (words: readonly string[]): Asked => {
  const names: string[] = []
  let format: Format = '--human'
  let locale: Locale = 'en'
  const left = [...words]
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    const asked = formats.find((format) => format === word)
    if (asked) format = asked
    else if (word === '--language') {
      const language = left.shift()
      if (!isLocale(language)) throw new SetupError(usage)
      locale = language
    } else if (word.startsWith('-')) throw new SetupError(usage)
    else names.push(word)
  }
  return { offerings: names.length > 0 ? names.map(named) : sold, format, locale }
}

/**
 * `yakusoku check`: what the verifier says of the processes named (all of our own, where none is),
 * with the bounds that it proves. Answers the exit code: 1 when anything was found.
 * `--diagram` and `--table` only draw.
 */
export const check = async (words: string[]): Promise<number> => {
  const { offerings, format, locale } = readWords(words)
  const calendar = checkedCalendar()
  if (format === '--table') console.log(tableOf(calendar, locale))
  if (format === '--diagram')
    console.log(offerings.map((offering) => diagramOf(offering, locale)).join('\n\n'))
  if (format === '--table' || format === '--diagram') return 0
  const checked = offerings.map((offering) => ({
    offering,
    verdict: verify(offering.process, offering.texts, calendar),
  }))
  if (format === '--json') console.log(JSON.stringify(checked.map(recordOf), null, 2))
  else console.log(checked.map((one) => reportOf(one, locale)).join('\n\n'))
  return checked.some(({ verdict }) => verdict.findings.length > 0) ? 1 : 0
}
