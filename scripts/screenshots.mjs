// Draws the pictures of the README from the product itself: starts the demo in a folder of its own,
// looks at it with the machine's Chromium, and writes docs/screenshots/*.png.
import { spawn } from 'node:child_process'
import { accessSync, chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { buildIfStale } from './build.mjs'

const root = dirname(import.meta.dirname)
const target = join(root, 'docs', 'screenshots')
const largest = 150_000

/** `from`: what a picture begins with; without it, the head of the page below the demo's bar. */
const pictures = [
  { name: 'home', path: '/', as: 'visitor', width: 1100, height: 705 },
  { name: 'jobs', path: '/jobs', as: 'visitor', width: 1100, height: 730 },
  {
    name: 'process',
    path: '/processes/fixed-price',
    as: 'visitor',
    width: 1100,
    height: 512,
    from: 'main .card:has(svg)',
  },
  { name: 'contract', path: 'the story', as: 'worker', width: 1180, height: 800 },
  { name: 'phone', path: 'the story', as: 'worker', width: 390, height: 960 },
  { name: 'portfolio', path: '/portfolio', as: 'worker', width: 1000, height: 640 },
  {
    name: 'elsewhere',
    path: 'elsewhere',
    as: 'worker',
    width: 1000,
    height: 640,
    from: '#promise',
  },
]

function findBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome', 'microsoft-edge']
  const folders = [...process.env.PATH.split(delimiter), '/usr/bin']
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  const found = places.find((path) => {
    try {
      accessSync(path)
      return true
    } catch {
      return false
    }
  })
  const how = 'apt-get install -y --no-install-recommends chromium fonts-noto-cjk'
  if (!found) throw new Error(`the pictures need a browser: ${how}`)
  return found
}

async function freePort() {
  const listener = createServer()
  await new Promise((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const { port } = listener.address()
  await new Promise((resolve) => listener.close(resolve))
  return String(port)
}

async function serve() {
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-screenshots-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  const child = spawn(process.execPath, ['dist/main.js', 'serve'], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: port, YAKUSOKU_DATA: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (said) => String(said).includes('is open at') && resolve())
    ended.then(() => reject(new Error('the server ended by itself')))
  })
  const stop = async () => {
    child.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `http://127.0.0.1:${port}`, stop }
}

/** Becomes somebody of the demo by its own button; 'visitor' by none. */
async function become(page, as) {
  await page.goto('/')
  if (as === 'visitor') return '/'
  const story = page.locator('form:has(input[value^="/contracts/"]) button')
  await Promise.all([page.waitForEvent('load'), story.click()])
  return new URL(page.url()).pathname
}

/** Of the contracts made elsewhere, the one whose client does not answer. */
function silentElsewhere(page) {
  const link = page.locator('.contract-entry', { hasText: 'クラウドワークス' }).locator('h3 a')
  return link.first().getAttribute('href')
}

/** How far down the picture begins. */
async function startOf(page, from) {
  if (from) return Math.floor((await page.locator(from).first().boundingBox()).y) - 12
  const bar = await page.locator('.demo-bar').boundingBox()
  return Math.ceil(bar.y + bar.height)
}

async function draw(browser, url, { name, path, as, width, height, from }) {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    colorScheme: 'light',
    viewport: { width, height: 1_800 },
  })
  const page = await context.newPage()
  const story = await become(page, as)
  await page.goto(path === 'the story' ? story : path === 'elsewhere' ? '/elsewhere' : path)
  if (path === 'elsewhere') await page.goto(await silentElsewhere(page))
  const file = join(target, `${name}.png`)
  const clip = { x: 0, y: await startOf(page, from), width, height }
  await page.screenshot({ path: file, clip })
  await context.close()
  const { size } = statSync(file)
  if (size > largest) throw new Error(`${file} has ${size} bytes: make it smaller`)
  console.log(`${file} (${Math.round(size / 1000)} kB)`)
}

await buildIfStale()
mkdirSync(target, { recursive: true })
const { url, stop } = await serve()
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  for (const picture of pictures) await draw(browser, url, picture)
} finally {
  await browser.close()
  await stop()
}
