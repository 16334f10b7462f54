import { en } from './en/index.ts'
import { ja, type Message } from './ja/index.ts'
import type { Locale } from './language.ts'

/** A value put into a text. Numbers and yen get thousands separators; write years as text. */
export type Said = string | number | bigint

type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type Ja = typeof ja
type KeyOf<Noun extends keyof Ja> = `${Noun}.${keyof Ja[Noun] & string}`

/** `noun.name`, as in `everywhere.save`. */
export type Key = { [Noun in keyof Ja]: KeyOf<Noun> }[keyof Ja]
type TextOf<K> = K extends `${infer Noun extends keyof Ja}.${infer Name}`
  ? Name extends keyof Ja[Noun]
    ? Ja[Noun][Name]
    : never
  : never

/** What a text wants to be told: the names in its braces. */
export type Params<K extends Key> = { [Name in Names<TextOf<K>>]: Said }

/** `t('everywhere.save')`, `t('contracts.count', { count: 3 })`. */
export type Translate = <K extends Key>(
  key: K,
  ...params: [Names<TextOf<K>>] extends [never] ? [] : [Params<K>]
) => string

/** A refusal as the operations throw it: a stable code and what it was about. */
type Refusal = { code: string; params?: Record<string, string | number> }

export type Words = {
  locale: Locale
  t: Translate
  /** A refusal in words; a code without a text of its own gets a general sentence. */
  refusal: (refusal: Refusal) => string
  /** A text whose key is only known at run time (an action's or state's name), or nothing. */
  find: (key: string, params?: Record<string, Said>) => string | undefined
}

type Table = ReadonlyMap<string, Message>

const tableOf = (catalogue: Record<string, Record<string, Message>>): Table =>
  new Map(
    Object.entries(catalogue).flatMap(([noun, texts]) =>
      Object.entries(texts).map(([name, text]) => [`${noun}.${name}`, text] as const),
    ),
  )

const speak = (locale: Locale, table: Table): Words => {
  const figures = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const plurals = new Intl.PluralRules(locale)
  const say = (message: Message, params: Record<string, Said> = {}): string => {
    const text =
      typeof message === 'string'
        ? message
        : message[plurals.select(Number(params['count'])) === 'one' ? 'one' : 'other']
    if (!text.includes('{')) return text
    return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = params[name]
      if (value === undefined) return hole
      return typeof value === 'string' ? value : figures.format(value)
    })
  }
  const find: Words['find'] = (key, params) => {
    const message = table.get(key)
    return message === undefined ? undefined : say(message, params)
  }
  return {
    locale,
    t: (key, ...params) => find(key, params[0]) ?? key,
    find,
    refusal: ({ code, params }) =>
      find(`refusals.${code}`, params) ?? find('refusals.other', { code }) ?? code,
  }
}

const spoken: Record<Locale, Words> = {
  ja: speak('ja', tableOf(ja)),
  en: speak('en', tableOf(en)),
}

/** The product's texts in one language. Made once; calling it costs nothing. */
export const wordsFor = (locale: Locale): Words => spoken[locale]
