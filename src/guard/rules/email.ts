import { mailers } from '../reading/spelled.ts'
import type { Found } from '../reading/window.ts'
import { one, or } from '../reading/pattern.ts'

/** The last parts of the names of hosts at which people have mail. */
const ends = new Set(
  `com net org jp io dev me co us uk de fr it es nl eu info biz app xyz cn kr tw hk in id vn ph th
  sg my au ca br ru ch at be se no dk fi pl cz site online tokyo osaka ai edu gov tech work works
  page mobi pro cc tv design studio shop store blog cloud email mail`.split(/\s+/),
)

const isMailer = new RegExp(`^${mailers}(?![a-z])`)

/** Names that stand for no real address (RFC 2606, JPRS), and what a repository is called by. */
const nobodys = or(
  one(
    /(?:^|\.)/,
    or(
      /example\.(?:com|net|org|jp|co\.jp)/,
      /(?:[a-z0-9-]+\.)*(?:test|invalid|local|localhost|internal)/,
    ),
    /$/,
  ),
  /^git(?:hub|lab)\.com$|^bitbucket\.org$/,
)

const nameLetters = /[a-z0-9._%+-]/
const hostLetters = /[a-z0-9.-]/
const longest = 64

/** From `at` as long as letters are of the kind, `step` by `step`; gives the last place. */
const stretch = (text: string, at: number, step: 1 | -1, kind: RegExp): number => {
  let end = at
  while (Math.abs(end + step - at) <= longest && kind.test(text[end + step] ?? ' ')) end += step
  return end
}

const isHost = (host: string): boolean => {
  if (nobodys.test(host)) return false
  const parts = host.split('.')
  const whole = parts.length > 1 && parts.every((part) => part !== '')
  return (whole && ends.has(parts.at(-1) ?? '')) || isMailer.test(host)
}

/** A name that is told apart from what follows it: `taro.sample and then @gmail.com`. */
const nameBefore = one(
  /([a-z0-9][a-z0-9._-]{3,40})[ 」』"'。、,]{0,2}/,
  or(
    /|(?:です)?(?:のあと|の後|のうしろ)(?:に|ろに|が|は)?|です|に|と/,
    /\+|&|then|plus|and|followed by|and ends with/,
  ),
  /[ 。、,「『"'(]{0,2}$/,
)

/** `spelled`: at signs and dots are there as such. */
export const emailsIn = (spelled: string): Found[] => {
  const found: Found[] = []
  for (let sign = spelled.indexOf('@'); sign >= 0; sign = spelled.indexOf('@', sign + 1)) {
    const last = stretch(spelled, sign, 1, hostLetters) + 1
    const host = spelled.slice(sign + 1, last).replace(/[.-]+$/, '')
    if (!isHost(host)) continue
    const first = stretch(spelled, sign, -1, nameLetters)
    const to = sign + 1 + host.length
    if (first < sign) {
      if (!isOfMachines(spelled, first, sign)) found.push({ at: first, to })
    } else {
      const piece = spelled.slice(Math.max(0, sign - 60), sign)
      const name = nameBefore.exec(piece)
      if (name) found.push({ at: sign - piece.length + name.index, to })
    }
  }
  const spoken = [...spelled.matchAll(/@(?:じーめーる|やふー|あいくらうど|ほっとめーる)/g)].map(
    ({ 0: mailer, index: at }) => ({ at, to: at + mailer.length }),
  )
  return [...found, ...spoken, ...besideMailers(spelled)]
}

/** What signs in to a machine looks alike: `ssh deploy@…`, `postgres://app:secret@…`. */
const isOfMachines = (text: string, first: number, sign: number): boolean => {
  const lead = text.slice(Math.max(0, first - 80), first)
  return (
    /(?:ssh|scp|sftp|rsync|git clone|remote add \w{1,20}) $/.test(lead) ||
    /:\/\/[^\s]{0,70}$/.test(lead) ||
    /^(?:no-?reply|git)$/.test(text.slice(first, sign))
  )
}

const mailerNames = new RegExp(
  `(?<![a-z0-9@.])${mailers}(?:\\.com|\\.co\\.jp|\\.ne\\.jp|\\.jp|\\.me)?(?![a-z])|じーめーる|やふーめーる`,
  'g',
)
const joining = or(
  /[ :：=→@「」『』()、。+-]|で|は|の|に|が|を|です|後半|前半|あどれす|めーる|めあど|検索|宛て?|あて/,
  /お願いします|is|my|mail|address|and|ends|with/,
).source
const nameAfter = new RegExp(`^${joining}{1,8}([a-z][a-z0-9]*[._\\d-][a-z0-9._-]*|[a-z]+\\d+)`)
const nameAhead = new RegExp(
  `([a-z][a-z0-9]{0,30}(?:[._\\d-][a-z0-9._-]{0,40}|\\d))${joining}{1,8}$`,
)

/** So many are looked at: nobody names more. */
const mostMailers = 40

/** A mail service and a name side by side, without the sign between them. */
const besideMailers = (text: string): Found[] => {
  const found: Found[] = []
  for (const { 0: mailer, index } of [...text.matchAll(mailerNames)].slice(0, mostMailers)) {
    const end = index + mailer.length
    const behind = nameAfter.exec(text.slice(end, end + 60))
    const piece = text.slice(Math.max(0, index - 60), index)
    const ahead = nameAhead.exec(piece)
    const name = behind?.[1] ?? ahead?.[1] ?? ''
    if (name.length < 5 || /^v?\d[\d.]*$/.test(name)) continue
    if (behind) found.push({ at: index, to: end + behind[0].length })
    else if (ahead) found.push({ at: index - piece.length + ahead.index, to: end })
  }
  return found
}
