import type { MiddlewareHandler } from 'hono'
import type { Settings } from '#platform'
import { csrf } from 'hono/csrf'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

const unused = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'midi', 'hid']

/**
 * Referrers stay within the site: `same-origin` and not `no-referrer`, under which browsers send
 * `Origin: null` with our own forms.
 */
const headers: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', policy],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', unused.map((name) => `${name}=()`).join(', ')],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
]

/** What every answer carries, whatever became of the request. */
export const secureHeaders = (settings: Settings): MiddlewareHandler => {
  const https = settings.url.startsWith('https:')
  const all = https
    ? [...headers, ['Strict-Transport-Security', 'max-age=31536000'] as const]
    : headers
  return async (http, next) => {
    await next()
    for (const [name, value] of all) http.res.headers.set(name, value)
  }
}

/**
 * Only our own pages can post: the browser says where a form comes from (Sec-Fetch-Site, Origin),
 * and cookies are SameSite besides. A browser that says neither is refused.
 */
export const ownForms = (settings: Settings): MiddlewareHandler => {
  const fromUs = csrf({
    origin: (origin, http) => origin === settings.url || origin === new URL(http.req.url).origin,
  })
  // Forms are all that pages take; what is no form cannot be checked and is none of ours.
  return (http, next) => fromUs(http, next)
}
