import type { Context as Http } from 'hono'
import { readOwnBytes } from '#platform'
import { assetHref, mark } from '../../layout/index.ts'
import { packFile } from './squeeze.ts'

type Asset = { type: string; pick: ReturnType<typeof packFile>; href: string }

const types = { 'main.css': 'text/css', 'main.js': 'text/javascript' } as const

const known = new Map<string, Asset | null>()

const load = (name: string): Asset | null => {
  try {
    if (name === 'mark.svg')
      return { type: 'image/svg+xml', pick: packFile(new TextEncoder().encode(mark)), href: '' }
    if (name !== 'main.css' && name !== 'main.js') return null
    const bytes = new Uint8Array(readOwnBytes(`dist/browser/${name}`))
    return { type: types[name], pick: packFile(bytes), href: assetHref(name) }
  } catch {
    return null
  }
}

const names = ['main.css', 'main.js', 'mark.svg']

/**
 * Style sheet, script and mark: read and packed once. Under the address that carries its hash a
 * file is kept by browsers for ever, under any other for an hour.
 */
export const serveAsset = (http: Http): Response | null => {
  const name = http.req.param('name') ?? ''
  if (!names.includes(name)) return null
  if (!known.has(name)) known.set(name, load(name))
  const asset = known.get(name)
  if (!asset) return null
  const { body, encoding } = asset.pick(http.req.header('accept-encoding'))
  const url = new URL(http.req.url)
  const forEver = url.pathname + url.search === asset.href
  return new Response(body, {
    headers: {
      'content-type': `${asset.type}; charset=utf-8`,
      'cache-control': forEver ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      vary: 'Accept-Encoding',
      ...(encoding === null ? {} : { 'content-encoding': encoding }),
    },
  })
}
