import type { MiddlewareHandler } from 'hono'
import { refuse } from '#platform'
import type { Settings } from '#platform'

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

const headersUnder = ({ url }: Settings): readonly (readonly [string, string])[] =>
  url.startsWith('https:')
    ? [...headers, ['Strict-Transport-Security', 'max-age=31536000'] as const]
    : headers

/** Answers that were made with everything that `secureHeaders` would give them. */
const complete = new WeakSet<Response>()

/**
 * An answer made at once with what every answer carries: many times cheaper than one that is given
 * its headers one after the other.
 */
export const secured = (
  settings: Settings,
  body: string | Uint8Array<ArrayBuffer>,
  own: Record<string, string>,
): Response => {
  const answer = new Response(body, {
    headers: { ...Object.fromEntries(headersUnder(settings)), ...own },
  })
  complete.add(answer)
  return answer
}

/**
 * What every answer carries, whatever became of the request; a file brings a stricter policy of
 * its own.
 */
export const secureHeaders = (settings: Settings): MiddlewareHandler => {
  const all = headersUnder(settings)
  return async (http, next) => {
    await next()
    if (complete.has(http.res)) return
    const own = http.res.headers.get('Content-Security-Policy')
    for (const [name, value] of all) http.res.headers.set(name, value)
    if (own !== null) http.res.headers.set('Content-Security-Policy', own)
  }
}

const harmless = ['GET', 'HEAD', 'OPTIONS']

/**
 * Only our own pages can post: the browser says where a form comes from (Sec-Fetch-Site, Origin),
 * whatever it calls the content, and cookies are SameSite besides. A browser that says neither is
 * refused.
 */
export const ownForms =
  (settings: Settings): MiddlewareHandler =>
  async ({ req }, next) => {
    const origin = req.header('origin')
    const ours = origin === settings.url || origin === new URL(req.url).origin
    const own = ours || req.header('sec-fetch-site') === 'same-origin'
    if (!own && !harmless.includes(req.method)) refuse('form.foreign')
    await next()
  }
