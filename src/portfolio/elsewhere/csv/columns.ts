import { isDay } from '#engine'
import { refuse } from '#platform'
import { platforms } from '#processes'
import type { Platform } from '#processes'
import { stages } from '../shape.ts'
import type { ElsewhereDraft, Stage } from '../shape.ts'
import type { Row } from './parse.ts'

/** The columns of a table of contracts, in their order, with what they may be called, too. */
export const columns = {
  platform: '場所',
  clientName: '相手',
  title: '件名',
  price: '金額',
  agreedOn: '合意日',
  deliverOn: '納期',
  stage: '状態',
  stageOn: '状態の日',
  payOn: '支払日',
  reference: '契約番号',
} as const satisfies Record<keyof ElsewhereDraft, string>

type Column = keyof typeof columns
const needed: readonly Column[] = ['platform', 'clientName', 'title', 'price', 'agreedOn']

const asWord = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** Where each column stands. Refuses `column.missing|twice {column}`; others are left out. */
export const placesOf = ({ cells }: Row): ReadonlyMap<Column, number> => {
  const places = new Map<Column, number>()
  for (const [place, cell] of cells.entries()) {
    const word = asWord(cell)
    for (const [column, alias] of Object.entries(columns) as [Column, string][]) {
      if (word !== column.toLowerCase() && word !== alias) continue
      if (places.has(column)) refuse('column.twice', { column })
      places.set(column, place)
    }
  }
  for (const column of needed) if (!places.has(column)) refuse('column.missing', { column })
  return places
}

const platformWords: Readonly<Record<string, Platform>> = {
  クラウドワークス: 'crowdworks',
  'クラウドワークス(時間単価制)': 'crowdworksHourly',
  ランサーズ: 'lancers',
  ココナラ: 'coconala',
  アップワーク: 'upwork',
  直接: 'direct',
  直接契約: 'direct',
}

const stageWords: Readonly<Record<string, Stage>> = {
  '': 'agreed',
  合意: 'agreed',
  作業中: 'working',
  納品: 'delivered',
  納品済み: 'delivered',
  修正中: 'reworking',
  支払い済み: 'paid',
  支払済み: 'paid',
  終了: 'ended',
}

const wordAmong = <W extends string>(
  text: string,
  words: readonly W[],
  aliases: Readonly<Record<string, W>>,
): W => {
  const word = asWord(text)
  const found = words.find((one) => one.toLowerCase() === word)
  if (found !== undefined) return found
  return Object.hasOwn(aliases, word) ? aliases[word]! : (text as W)
}

/** `2026/9/1` and `2026年9月1日` are days, too; what is none is given back as it is. */
const dayIn = (text: string): string => {
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(asWord(text)) ?? []
  if (!year || !month || !day) return text
  const whole = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(whole) ? whole : text
}

/** `¥50,000` and `50,000円` are amounts; what is none is less than any. */
const yenIn = (text: string): bigint => {
  const plain = asWord(text).replaceAll(/[¥\\,円\s]/g, '')
  return /^\d{1,15}$/.test(plain) ? BigInt(plain) : 0n
}

/** What was set before a cell so that no program takes it for a formula. */
const unguarded = (text: string): string => text.replace(/^'(?=[\s]*[=+\-@\t\r|＝＋－＠｜])/, '')

/** A row as a draft, whatever is in it; it is looked at afterwards. */
export const draftOf = (places: ReadonlyMap<Column, number>, { cells }: Row): ElsewhereDraft => {
  const cell = (column: Column): string => {
    const place = places.get(column)
    return unguarded((place === undefined ? undefined : cells[place]) ?? '')
  }
  const dayOrNone = (column: Column) => (cell(column).trim() === '' ? null : dayIn(cell(column)))
  return {
    platform: wordAmong(cell('platform'), platforms, platformWords),
    clientName: cell('clientName'),
    title: cell('title'),
    price: yenIn(cell('price')),
    agreedOn: dayIn(cell('agreedOn')),
    deliverOn: dayOrNone('deliverOn'),
    payOn: dayOrNone('payOn'),
    reference: cell('reference'),
    stage: wordAmong(cell('stage'), stages, stageWords),
    stageOn: dayOrNone('stageOn'),
  }
}
