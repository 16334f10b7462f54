import { expect } from 'vitest'
import type { BrowserContext, Locator, Page, Response } from 'playwright-core'
import { wordsFor } from '#locale'
import type { Locale, Translate } from '#locale'
import { factsOf, faultsIn } from './look.ts'
import { market, routeOf } from './market.ts'
import { mended } from './source.ts'

/** How somebody sits before the market. */
export type Seat = { locale: Locale; scripts: boolean; phone: boolean; scheme?: 'light' | 'dark' }

/** The window of a phone, or of a desktop machine. */
export const room = (phone: boolean): { width: number; height: number } =>
  phone ? { width: 360, height: 740 } : { width: 1280, height: 900 }

/** Somebody with a browser. Each step ends when the next page has come and is sound. */
export type Somebody = {
  /** Changes when they change their language. */
  seat: Seat
  context: BrowserContext
  page: Page
  readonly t: Translate
  /** As if the address was typed. */
  go: (path: string) => Promise<void>
  /** Goes there and gives what is wrong with the page, instead of failing. */
  look: (path: string) => Promise<string[]>
  /** Does what leads to another page, and waits for it. */
  arrive: (leave: () => Promise<unknown>) => Promise<void>
  /** Presses what has these words, and waits for the page that it leads to. */
  press: (words: string, within?: Locator) => Promise<void>
  /** Fills in fields by their names. */
  type: (fields: Readonly<Record<string, string>>, within?: Locator) => Promise<void>
  /** What stands on the page, without the frame around it. */
  text: () => Promise<string>
  sees: (...words: string[]) => Promise<void>
  /** The path of the page. */
  path: () => string
  /** Another window of the same browser, signed in alike. */
  tab: () => Promise<Somebody>
  leave: () => Promise<void>
}

export const somebody = async (seat: Seat, url = market().url): Promise<Somebody> => {
  const { browser } = market()
  const context = await browser.newContext({
    baseURL: url,
    locale: seat.locale === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: 'Asia/Tokyo',
    colorScheme: seat.scheme ?? 'light',
    javaScriptEnabled: seat.scripts,
    viewport: room(seat.phone),
  })
  context.setDefaultTimeout(15_000)
  return sitting({ ...seat }, context, url)
}

const sitting = async (seat: Seat, context: BrowserContext, url: string): Promise<Somebody> => {
  const page = await context.newPage()
  const faults = watch(page, url)
  const path = () => page.url().slice(url.length)
  const faultsAfter = async (leave: () => Promise<unknown>): Promise<string[]> => {
    await Promise.all([page.waitForEvent('load'), leave()])
    const lang = new URL(page.url()).searchParams.get('lang') ?? seat.locale
    return [...faults.splice(0), ...faultsIn(await factsOf(page), lang)]
  }
  const arrive: Somebody['arrive'] = async (leave) => {
    const found = await faultsAfter(leave)
    expect(found, `what is wrong with ${path()}`).toEqual([])
  }
  const main = page.locator('main')
  const text = () => main.innerText()
  return {
    seat,
    context,
    page,
    get t() {
      return wordsFor(seat.locale).t
    },
    path,
    arrive,
    text,
    go: (to) => arrive(() => page.goto(to)),
    async look(to) {
      let html = ''
      const found = await faultsAfter(async () => {
        html = (await (await page.goto(to))?.text()) ?? ''
      })
      return seat.scripts ? found : [...found, ...mended(html, (await factsOf(page)).elements)]
    },
    press: (words, within = main) => arrive(() => pressable(within, words).click()),
    async type(fields, within = main) {
      for (const [name, value] of Object.entries(fields))
        await fill(within.locator(`[name="${name}"]:visible`), value)
    },
    async sees(...words) {
      const seen = plain(await text())
      for (const one of words) expect(seen).toContain(plain(one))
    },
    tab: () => sitting(seat, context, url),
    leave: () => context.close(),
  }
}

/** As one reads it: breaks and marks of emphasis are not part of the words. */
const plain = (text: string): string => text.replaceAll('**', '').replaceAll(/\s+/g, ' ')

const exactly = (words: string): RegExp =>
  new RegExp(`^\\s*${words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`)

const pressable = (within: Locator, words: string): Locator =>
  within.locator('button:visible, a:visible').filter({ hasText: exactly(words) })

const fill = async (field: Locator, value: string): Promise<void> => {
  const kind = await field
    .first()
    .evaluate((one) => (one.localName === 'input' ? one.getAttribute('type') : one.localName))
  if (kind === 'select') await field.selectOption(value)
  else if (kind === 'radio' || kind === 'checkbox')
    await field.and(field.page().locator(`[value="${value}"]`)).check()
  else await field.fill(value)
}

/** Collects what goes wrong in a page by itself; what its document was refused for is no fault. */
const watch = (page: Page, url: string): string[] => {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`a script fails: ${error.message}`))
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    const refused = /status of 4\d\d/.test(message.text()) && message.location().url === page.url()
    if (!refused) faults.push(`the console says: ${message.text()}`)
  })
  page.on('request', (request) => {
    const own = request.url().startsWith(`${url}/`) || request.url().startsWith('data:')
    if (!own) faults.push(`it asks ${request.url()}`)
  })
  page.on('response', (response) => note(response, faults))
  page.on('download', (download) => {
    const route = routeOf('GET', new URL(download.url()).pathname)
    if (route) market().visited.add(route)
  })
  return faults
}

const note = (response: Response, faults: string[]): void => {
  const request = response.request()
  const status = response.status()
  const asked = request.isNavigationRequest() ? 500 : 400
  if (status >= asked) faults.push(`${request.url()} is answered with ${status}`)
  const route = routeOf(request.method(), new URL(request.url()).pathname)
  if (!route) return
  if (status === 200) market().visited.add(route)
  else if (request.method() === 'POST' && status >= 400) market().refused.add(route)
}
