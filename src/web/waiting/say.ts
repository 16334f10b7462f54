import type { Formats, Words } from '#locale'
import { rarest } from '#silence'
import type { Explanation, Factor } from '#silence'

/** A wait as it is told: the figures, and who owes whom an answer. */
export type Told = {
  figures: Explanation
  /** Who owes the answer, and who waits for it, as a sentence names them. */
  owing: string
  waiting: string
  openedAt: number
  /** That they said they are here, or back at an instant, since it opened. */
  said: { at: number; from: number; to: number } | null
  /** When they were last active on the marketplace, as far as the other side may know it. */
  activeAt: number | null
}

type Tongue = { words: Words; format: Formats }

const hour = 3_600_000
const day = 24 * hour
/** The model tells chances up to the thirtieth day of a wait. */
const horizon = 30 * day
const week = 7 * day

/** Shares of fewer turns than this are told with their bounds. */
const small = 100

/** Rounded up, so that "within" stays true: to the minute, ten minutes, the hour. */
export const within = (length: number): number => {
  const step = length >= day ? hour : length >= hour ? hour / 6 : hour / 60
  return Math.ceil(length / step) * step
}

/** "1 in N": N with one or two digits that count. */
export const oneIn = (figure: number): number =>
  figure < 100 ? Math.round(figure) : Math.round(figure / 10) * 10

const often = 2

/** A chance is never told as certain. */
export const chance = ({ words: { t }, format }: Tongue, share: number): string => {
  if (share < 0.01) return t('waiting.least')
  return share > 0.99 ? t('waiting.most') : format.percent(share)
}

const shareLine = ({ words: { t }, format }: Tongue, figures: Explanation): string => {
  const { turns, answered } = figures
  if (turns >= small) return ''
  const [low, high] = [format.percent(figures.share[0]), format.percent(figures.share[1])]
  if (answered === turns) return t('waiting.shareLeast', { low })
  return answered === 0 ? t('waiting.shareMost', { high }) : t('waiting.shareWithin', { low, high })
}

const pairLine = ({ words: { t } }: Tongue, { figures, waiting: waiter }: Told): string => {
  const { pairTurns: n, pairAnswered: answered } = figures
  return n === 0 ? '' : t('waiting.pair', { waiter, n, answered })
}

/** What was counted; below five turns, that it goes by people here in general. */
const factsLine = (tongue: Tongue, told: Told): string => {
  const { t } = tongue.words
  const { figures, owing: name } = told
  const { turns: n, answered, q95Ms } = figures
  if (figures.ofPeopleInGeneral)
    return n === 0 ? t('waiting.factsNew', { name }) : t('waiting.factsFew', { name, n })
  const counted = { name, n, answered, share: shareLine(tongue, figures) }
  const pair = pairLine(tongue, told)
  return q95Ms === null
    ? t('waiting.factsNone', { ...counted, pair })
    : t('waiting.facts', { ...counted, pair, within: tongue.format.duration(within(q95Ms)) })
}

/** Less than this part of a wait is not worth telling apart. */
const alike = 0.05

const waitLine = ({ words: { t }, format }: Tongue, { figures }: Told): string => {
  const { wallMs, operationalMs } = figures
  const wall = format.duration(wallMs)
  const working = format.duration(operationalMs)
  if (wall === working || Math.abs(operationalMs - wallMs) < alike * wallMs)
    return t('waiting.waitPlain', { wall })
  return operationalMs < wallMs
    ? t('waiting.wait', { wall, working })
    : t('waiting.waitAwake', { wall, working })
}

const tailLine = ({ words: { t } }: Tongue, { figures }: Told): string => {
  const { tailOneIn, ofPeopleInGeneral: general } = figures
  const count = oneIn(tailOneIn)
  if (tailOneIn >= rarest)
    return t(general ? 'waiting.tailGeneralFewer' : 'waiting.tailFewer', { count: rarest })
  if (count < often) return t(general ? 'waiting.tailGeneralOften' : 'waiting.tailOften')
  return t(general ? 'waiting.tailGeneral' : 'waiting.tail', { count })
}

const forecastLine = (tongue: Tongue, { figures, openedAt }: Told): string => {
  const { t } = tongue.words
  if (figures.wallMs >= horizon) return t('waiting.forecastOver')
  const date = tongue.format.date(openedAt + horizon)
  const month = chance(tongue, figures.byHorizon)
  return figures.wallMs > horizon - week
    ? t('waiting.forecastLast', { date, month })
    : t('waiting.forecast', { date, month, week: chance(tongue, figures.within.week) })
}

const saidLine = ({ words: { t }, format }: Tongue, told: Told): string[] => {
  const { said, owing: name } = told
  if (said === null) return []
  const isBack = said.to <= told.openedAt + told.figures.wallMs
  const at = format.dateTime(said.at)
  // They are back on the day that begins then; by itself a midnight belongs to the day before.
  const date = format.date(said.to + 1)
  if (said.to <= said.at) return [t('waiting.saidHere', { name, at })]
  return [t(isBack ? 'waiting.saidBackOver' : 'waiting.saidBack', { name, at, date })]
}

/**
 * A wait in sentences: what was counted, how long it is and how unusual, what to expect. The same
 * for both sides, on pages and in mails; no motive and no verdict. Bold stands between `**`.
 */
export const sentencesOf = (tongue: Tongue, told: Told): string[] => {
  const isOver = told.figures.wallMs >= horizon
  return [
    factsLine(tongue, told),
    waitLine(tongue, told),
    ...saidLine(tongue, told),
    ...(isOver ? [] : [tailLine(tongue, told)]),
    forecastLine(tongue, told),
  ]
}

const factorName = (tongue: Tongue, { what }: Factor, told: Told): string => {
  const { t } = tongue.words
  if (what === 'habits') return t('waiting.factor.habits', { name: told.owing })
  if (what !== 'elsewhere' || told.activeAt === null) return t(`waiting.factor.${what}`)
  return t('waiting.factor.elsewhereAt', { ago: tongue.format.relative(told.activeAt) })
}

/** What moves the chance within a week, at most three: what it is, and from what to what. */
export const factorsOf = (tongue: Tongue, told: Told): { name: string; change: string }[] => {
  const { factors, wallMs } = told.figures
  // So near to the thirtieth day there is no chance within a week to speak of.
  if (wallMs > horizon - week) return []
  return factors.flatMap((factor) => {
    const [from, to] = [chance(tongue, factor.from), chance(tongue, factor.to)]
    const name = factorName(tongue, factor, told)
    return from === to ? [] : [{ name, change: tongue.words.t('waiting.factor', { from, to }) }]
  })
}

const rareIn = ({ words: { t } }: Tongue, tailOneIn: number): string => {
  const count = oneIn(tailOneIn)
  if (tailOneIn >= rarest) return t('waiting.rareFewer', { count: rarest })
  return count < often ? t('waiting.rareOften') : t('waiting.rare', { count })
}

/** A wait in one line of a list; null once it is longer than anything is known of. */
export const shortLine = (tongue: Tongue, { figures }: Told): string | null => {
  const { wallMs, tailOneIn, ofPeopleInGeneral } = figures
  if (wallMs >= horizon) return null
  return tongue.words.t(ofPeopleInGeneral ? 'waiting.lineGeneral' : 'waiting.line', {
    wall: tongue.format.duration(wallMs),
    rare: rareIn(tongue, tailOneIn),
    week: chance(tongue, figures.within.week),
  })
}
