import type { Hono } from 'hono'

/** A page as a browser without scripts sees it. */
export type Seen = {
  status: number
  text: string
  headers: Headers
  /** Where it leads, or ''. */
  leadsTo: string
}

/**
 * Somebody with a browser: keeps cookies, posts forms from our own pages, does not follow by
 * itself.
 */
export type Visitor = {
  cookies: Map<string, string>
  get: (path: string, headers?: Record<string, string>) => Promise<Seen>
  send: (
    path: string,
    fields?: Record<string, string>,
    headers?: Record<string, string>,
  ) => Promise<Seen>
}

const origin = 'http://localhost'

/** A new browser; with the token of a session it is signed in. */
export const visitorOf = (app: Hono, token?: string): Visitor => {
  const cookies = new Map(token === undefined ? [] : [['session', token]])
  const ask = async (path: string, init: RequestInit, headers: Record<string, string> = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const sent = { ...(init.headers as Record<string, string>), ...headers }
    const response = await app.request(path, { ...init, headers: { cookie, ...sent } })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, decodeURIComponent(value))
    }
    return {
      status: response.status,
      text: await response.text(),
      headers: response.headers,
      leadsTo: response.headers.get('location') ?? '',
    }
  }
  return {
    cookies,
    get: (path, headers) => ask(path, {}, headers),
    send: (path, fields = {}, headers) =>
      ask(
        path,
        {
          method: 'POST',
          body: new URLSearchParams(fields).toString(),
          headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        },
        headers,
      ),
  }
}

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plain(found)
}

/** What stands in the fields of a page's forms, by name: what a browser would send back. */
export const fieldsIn = (html: string): Record<string, string> => {
  const fields: Record<string, string> = {}
  for (const [tag] of html.matchAll(/<input(?:"[^"]*"|[^>"])*>/g)) {
    const name = attribute(tag, 'name')
    const choice = /type="(?:radio|checkbox)"/.test(tag)
    if (name !== undefined && (!choice || /\schecked/.test(tag)))
      fields[name] = attribute(tag, 'value') ?? ''
  }
  for (const [, tag = '', text = ''] of html.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g))
    fields[attribute(tag, 'name') ?? ''] = plain(text)
  for (const [, tag = '', options = ''] of html.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const chosen = /<option[^>]*\sselected[^>]*>/.exec(options)?.[0] ?? ''
    fields[attribute(tag, 'name') ?? ''] = attribute(chosen, 'value') ?? ''
  }
  return fields
}
