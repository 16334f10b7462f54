import { runsIn } from '../reading/numbers.ts'
import type { Group, Run } from '../reading/numbers.ts'
import { before } from '../reading/window.ts'
import type { Found } from '../reading/window.ts'
import { one, or } from '../reading/pattern.ts'

/** What follows is the number of a thing. */
const ofThings = one(
  or(
    /品番|型番|品名|伝票|追跡|注文|請求|登録|受付|商品|管理|整理|会員|isbn|jan|sku|order|invoice|part|item|tracking/,
    /serial|code|こーど|ver(?:sion)?|no\.?|番号?|#|id/,
  ),
  /[ :：.#はがのno番号]{0,8}$/,
)
const isOfThing = (lead: string): boolean =>
  ofThings.test(lead) && !/電話|phone|携帯|すまほ|けいたい|連絡/.test(lead)

const ofPhones = or(
  /電話(?!帳|対応|応対|おぺ)|でんわ|携帯|けいたい|番号は|直通|tel(?![a-z])|phone|call|text|cell|mobile|sms|whatsapp|ring/,
  /reach|number|しょーとめーる|連絡/,
)

const free = /^0(?:120|800|570|990)/

const total = (groups: readonly Group[]): string => groups.map(({ digits }) => digits).join('')

/** All the groups whose digits, from this one on, are at most so many. */
const upTo = (run: Run, start: number, most: number): Group[] => {
  const groups: Group[] = []
  let count = 0
  for (let index = start; index < run.length; index += 1) {
    const group = run[index]!
    count += group.digits.length
    if (count > most) break
    groups.push(group)
  }
  return groups
}

const tight = /^[-./:_]$/

/** The groups are written as people write a number of eleven digits. */
const isWrittenAsMobile = (groups: readonly Group[]): boolean => {
  const lengths = groups.map(({ digits }) => digits.length)
  const [first = 0] = lengths
  return first === 11 || first === 3 || first === 7 || lengths.every((one) => one <= 2)
}

/** The groups from `start` that are a phone number, or null. */
const phoneAt = (text: string, run: Run, start: number): readonly Group[] | null => {
  const first = run[start]!
  if (start > 0 && tight.test(first.before)) return null
  if (text[first.at - 1] === '+') return abroad(run, start)
  const ends = (groups: readonly Group[]) => !tight.test(run[start + groups.length]?.before ?? '')
  const lead = () => before(text, first.at, 40)
  const eleven = upTo(run, start, 11)
  if (/^0[5789]0\d{8}$/.test(total(eleven)) && isWrittenAsMobile(eleven) && ends(eleven))
    return eleven.length === 1 && isOfThing(lead()) ? null : eleven
  if (isBritish(eleven) && ends(eleven) && ofPhones.test(lead())) return eleven
  const ten = upTo(run, start, 10)
  if (!/^(?:0[1-9]|[2-9]\d)\d{8}$/.test(total(ten)) || !ends(ten)) return null
  const couldBe = isLandline(ten, true) || isAmerican(ten)
  if (!couldBe || isOfThing(lead())) return null
  const tail = text.slice(ten.at(-1)!.to, first.at + 40)
  const called = ofPhones.test(lead()) || ofPhones.test(tail)
  const apart = start === 0 || /[^\W_]/.test(first.before)
  return (apart && isLandline(ten, called)) || (called && isAmerican(ten)) ? ten : null
}

const isLandline = (groups: readonly Group[], called: boolean): boolean => {
  const digits = total(groups)
  if (!/^0[1-9]/.test(digits) || free.test(digits)) return false
  const parted = groups.length === 3 && groups[2]!.digits.length === 4
  return parted || (called && (groups.length === 1 || groups.length === 10))
}

const isBritish = (groups: readonly Group[]): boolean =>
  /^0[1-9]\d{9}$/.test(total(groups)) &&
  /^(?:344|434|56|533)$/.test(groups.map(({ digits }) => digits.length).join(''))

const isAmerican = (groups: readonly Group[]): boolean => {
  const lengths = groups.map(({ digits }) => digits.length).join('')
  return /^[2-9]/.test(total(groups)) && /^(?:334|37|1{10})$/.test(lengths)
}

/** With the sign of a country before it. */
const abroad = (run: Run, start: number): readonly Group[] | null => {
  const groups = upTo(run, start, 13)
  if (groups.slice(1).some(({ before: parting }) => parting.includes(','))) return null
  const { length } = total(groups)
  return length >= 10 && (groups.length > 1 || length >= 11) ? groups : null
}

/** Of a table of figures, so many groups from both ends are looked at. */
const edge = 60

/** Numbers by which somebody can be called; those that anybody may call for free are none. */
export const phonesIn = (text: string): Found[] =>
  runsIn(text).flatMap((run) => {
    for (const start of run.keys()) {
      if (start >= edge && start < run.length - edge) continue
      const groups = phoneAt(text, run, start)
      if (groups) return [{ at: groups[0]!.at, to: groups.at(-1)!.to }]
    }
    return []
  })
