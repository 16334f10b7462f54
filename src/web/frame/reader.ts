import type { Context as Http } from 'hono'
import { isLocale, localeFrom } from '#locale'
import type { Locale } from '#locale'
import type { SignedIn, Theme } from '#people'
import type { Settings } from '#platform'
import { readCookie } from './wire/cookies.ts'

/** How somebody reads: the language, light or dark, and the side of the market they stand on. */
export type Reader = { locale: Locale; theme: Theme; side: 'worker' | 'client' }

/**
 * For this request: `?lang=` before everything, then what the person has chosen, what this browser
 * has, what the browser asks for.
 */
export const readerOf = (http: Http, settings: Settings, person: SignedIn | null): Reader => {
  const asked = http.req.query('lang')
  const kept = readCookie(http, settings, 'locale')
  const theme = person?.theme ?? readCookie(http, settings, 'theme')
  return {
    locale: isLocale(asked)
      ? asked
      : (person?.locale ??
        (isLocale(kept) ? kept : localeFrom(http.req.header('accept-language')))),
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    side: readCookie(http, settings, 'side') === 'client' ? 'client' : 'worker',
  }
}
