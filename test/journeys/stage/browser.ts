import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]

const howToGet =
  'the journeys need a browser: apt-get install -y --no-install-recommends chromium fonts-noto-cjk'

const isThere = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Where programs of this machine lie. */
const folders = [...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean), '/usr/bin']

/** Any Chromium, Chrome or Edge of this machine. Throws one line that says how to get one. */
export const findBrowser = (among = folders): string => {
  const places = names.flatMap((name) => among.map((folder) => join(folder, name)))
  const found = places.find(isThere)
  if (found === undefined) throw new Error(howToGet)
  return found
}

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser(), args: switches })
