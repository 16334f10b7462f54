import type { Context as Http } from 'hono'
import type { Words } from '#locale'
import type { Settings } from '#platform'
import { readCookie, seal, unseal, writeCookie } from './cookies.ts'

/** Said once, on the page that follows an act: a text of the catalogue and its parameters. */
export type Notice = { key: string; params?: Record<string, string>; tone?: 'safe' | 'info' }

export const leaveNotice = (http: Http, settings: Settings, notice: Notice): void =>
  writeCookie(http, settings, 'notice', seal(settings, 'notice', JSON.stringify(notice)))

/** Whether a notice was left for the next page. */
export const hasNotice = (http: Http, settings: Settings): boolean =>
  readCookie(http, settings, 'notice') !== undefined

/** The notice that was left for this page, in words; it is gone afterwards. */
export const takeNotice = (
  http: Http,
  settings: Settings,
  words: Words,
): { text: string; tone: 'safe' | 'info' } | null => {
  const left = readCookie(http, settings, 'notice')
  if (left === undefined) return null
  writeCookie(http, settings, 'notice', '')
  const text = unseal(settings, 'notice', left)
  if (text === null) return null
  const notice = JSON.parse(text) as Notice
  const said = words.find(notice.key, notice.params)
  return said === undefined ? null : { text: said, tone: notice.tone ?? 'safe' }
}
