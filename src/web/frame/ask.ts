import type { Context as Http } from 'hono'
import { render } from 'preact-render-to-string'
import type { ComponentChildren } from 'preact'
import { formatsFor, wordsFor } from '#locale'
import type { Formats, Locale, Translate, Words } from '#locale'
import type { SignedIn, Theme, Visit } from '#people'
import { callerAddress, isId, refuse } from '#platform'
import type { Context, Settings } from '#platform'
import type { KeptPage, KeptPages } from './kept.ts'
import { secured } from './wire/protect.ts'
import { hasNotice, leaveNotice } from './wire/notice.ts'
import type { Notice } from './wire/notice.ts'
import { localPath } from './wire/local-path.ts'
import type { Reader } from './reader.ts'
import { drawPage, viewerOf } from './draw.tsx'
import type { Head } from './draw.tsx'
import { packPage } from './wire/squeeze.ts'
import { readForm } from './forms/typed.ts'
import type { Typed } from './forms/typed.ts'

/** A request as handlers of pages see it: who asks, what for, in which words to answer. */
export type Ask<P extends SignedIn | null = SignedIn | null> = {
  context: Context
  /** Whoever the route's guard let in. */
  person: P
  /** The side of the market that the person stands on now. */
  side: Reader['side']
  theme: Theme
  locale: Locale
  words: Words
  t: Translate
  format: Formats
  /** The market's time. */
  now: number
  visit: Visit
  /** Path and query of this request. */
  path: string
  /** A part of the path; '' where the route has none of that name. */
  param: (name: string) => string
  /** The part `id` of the path, when it has the form of such an id; else there is no such page. */
  id: (kind: string, name?: string) => string
  /** A value of the query, cleaned of what no text may hold; '' where it is missing. */
  query: (name: string) => string
  /** The form that was sent, without files. */
  form: () => Promise<Typed>
  /** A whole page. Its status is 200 unless the head says otherwise. */
  page: (head: Head, body: ComponentChildren) => Promise<Response>
  /**
   * The same, drawn only when it was not drawn before or `print`, a text that changes with whatever
   * the page shows of the world, has changed. Time is told to the minute.
   */
  kept: (print: Promise<string>, draw: () => Promise<Response>) => Promise<Response>
  /** A piece of a page for a live feed. */
  fragment: (body: ComponentChildren) => Response
  /** After an act: to a page of ours (303), where the notice is said once. */
  go: (path: string, notice?: Notice) => Response
  /**
   * The same with a path that came from outside; anything but a local path leads to the fallback.
   */
  goBack: (path: string | undefined, fallback: string, notice?: Notice) => Response
  /** For what is none of the above: streams, cookies, headers. */
  http: Http
}

const visitOf = (http: Http, proxies: number): Visit => ({
  ip: callerAddress(http.env, http.req.header('x-forwarded-for'), proxies),
  agent: http.req.header('user-agent'),
})

const minute = 60_000
/** Behind the longest `https://`, where no slash is part of the scheme any more. */
const afterScheme = 'https://'.length

/** Everything that pages show of who looks, but their money. */
const nameOf = (person: SignedIn | null): string =>
  person === null
    ? ''
    : [person.id, person.roles, standIns(person), person.verified, person.name].join(' ')

/** In whose place they act: what was drawn for a deputy is not shown to who is none any more. */
const standIns = ({ standsFor }: SignedIn): string[] =>
  standsFor.map(({ id, mayFund }) => `${id}${mayFund ? '+' : ''}`)

/** Without NUL and half characters, which the database does not take. */
const cleaned = (text: string): string => text.replaceAll('\0', '').toWellFormed()

/** What the server tells of the connection that an answer goes out on. */
type Connection = { outgoing?: { once(event: 'finish', heard: () => void): void } }

const htmlHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'private, no-cache',
  Vary: 'Accept-Encoding, Accept-Language, Cookie',
}

/** A kept page; its bytes are free again when the last of them has been handed to the network. */
const again = (http: Http, settings: Settings, { bytes, sent }: KeptPage): Response => {
  const { body, encoding } = packPage(bytes, http.req.header('accept-encoding'))
  if (body !== bytes) sent()
  else (http.env as Connection | undefined)?.outgoing?.once('finish', sent)
  const packed = encoding === null ? {} : { 'Content-Encoding': encoding }
  return secured(settings, body, { ...htmlHeaders, ...packed })
}

const html = (http: Http, text: string | Uint8Array<ArrayBuffer>, status: number): Response => {
  const { body, encoding } = packPage(text, http.req.header('accept-encoding'))
  http.header('Content-Type', 'text/html; charset=utf-8')
  http.header('Cache-Control', 'private, no-cache')
  http.header('Vary', 'Accept-Encoding, Accept-Language, Cookie')
  if (encoding !== null) http.header('Content-Encoding', encoding)
  return http.body(body, status as 200)
}

export const askOf = <P extends SignedIn | null>(
  context: Context,
  http: Http,
  person: P,
  reader: Reader,
  pages: KeptPages,
): Ask<P> => {
  const { settings, time } = context
  const now = time.now()
  const words = wordsFor(reader.locale)
  const go = (path: string, notice?: Notice) => {
    if (notice) leaveNotice(http, settings, notice)
    return http.redirect(path, 303)
  }
  let drawn: string | null = null
  let format: Formats | undefined
  const ask: Ask<P> = {
    context,
    person,
    ...reader,
    words,
    t: words.t,
    get format() {
      format ??= formatsFor(reader.locale, settings.zone, now)
      return format
    },
    now,
    visit: visitOf(http, settings.proxies),
    path: http.req.url.slice(http.req.url.indexOf('/', afterScheme)),
    http,
    param: (name) => http.req.param(name) ?? '',
    id: (kind, name = 'id') => {
      const id = http.req.param(name) ?? ''
      return isId(kind, id) ? id : refuse('page.not_found')
    },
    query: (name) => cleaned(http.req.query(name) ?? ''),
    form: () => readForm(http.req.raw),
    page: async (head, body) => {
      const text = await drawPage(ask, head, body)
      drawn = head.fresh === true ? null : text
      return html(http, text, head.status ?? 200)
    },
    kept: async (print, draw) => {
      if (hasNotice(http, settings)) return draw()
      const [shown, viewer] = await Promise.all([print, viewerOf(ask, false)])
      const { available, timer } = viewer ?? {}
      const full = [shown, available, timer?.since, Math.floor(now / minute)].join(' ')
      const name = [nameOf(person), reader.locale, reader.theme, reader.side, ask.path].join(' ')
      const known = pages.get(name, full)
      if (known !== null) return again(http, settings, known)
      const response = await draw()
      if (response.status === 200 && drawn !== null) pages.put(name, full, drawn)
      return response
    },
    fragment: (body) => html(http, render(body as never), 200),
    go,
    goBack: (path, fallback, notice) => go(localPath(path, fallback), notice),
  }
  return ask
}
