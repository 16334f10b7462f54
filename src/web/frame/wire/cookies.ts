import type { Context as Http } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { sameText, sign } from '#platform'
import type { Settings } from '#platform'

/** What the browser keeps for us. */
export type CookieName = 'session' | 'locale' | 'theme' | 'side' | 'notice'

const year = 365 * 86_400
const ages: Record<CookieName, number | undefined> = {
  session: 90 * 86_400,
  locale: year,
  theme: year,
  side: year,
  notice: undefined,
}

/** `__Host-` binds a cookie to this very host, but exists under https only. */
const fullName = (settings: Settings, name: CookieName): string =>
  settings.url.startsWith('https:') ? `__Host-${name}` : name

export const readCookie = (http: Http, settings: Settings, name: CookieName): string | undefined =>
  getCookie(http, fullName(settings, name))

/**
 * Sets a cookie that no script can read and no other site can make a browser send with a form; ''
 * removes it.
 */
export const writeCookie = (
  http: Http,
  settings: Settings,
  name: CookieName,
  value: string,
): void => {
  const maxAge = value === '' ? 0 : ages[name]
  setCookie(http, fullName(settings, name), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: settings.url.startsWith('https:'),
    ...(maxAge === undefined ? {} : { maxAge }),
  })
}

/** A value as only this server can have written it, for this purpose. */
export const seal = (settings: Settings, purpose: string, value: string): string => {
  const text = Buffer.from(value).toString('base64url')
  return `${text}.${sign(settings.secret, `${purpose} ${text}`)}`
}

/** What was sealed, or null when it was not this server, or for another purpose. */
export const unseal = (settings: Settings, purpose: string, sealed: string): string | null => {
  const [text = '', signature = ''] = sealed.split('.')
  if (!sameText(signature, sign(settings.secret, `${purpose} ${text}`))) return null
  return Buffer.from(text, 'base64url').toString()
}
