import { resolve } from 'node:path'
import { SettingsError } from './setup-error.ts'

/** Everything that the environment decides. */
export type Settings = {
  /** 0 lets the machine choose. */
  port: number
  host: string
  /** The address under which people reach the pages, without a slash at the end. */
  url: string
  /** null: the embedded database under `dataFolder`. */
  databaseUrl: string | null
  /** Proxies of one's own in front; without any, X-Forwarded-For is never read. */
  proxies: number
  /** Connections to the database at most. */
  connections: number
  /** Absolute path. */
  dataFolder: string
  /** Bytes of one file at most. */
  fileLimit: number
  /** What the platform takes of a release, and the tax on that, in percent. */
  fees: { workerFeePercent: number; taxPercent: number }
  /** Above so many yen in a pot, what the desk decides needs a second one of it. */
  rulingLimit: bigint
  demo: boolean
  /** null: mails are kept for the demo's mail page and not sent. */
  smtpUrl: string | null
  mailFrom: string
  secret: string
  /** IANA name of the market's zone. */
  zone: string
  logLevel: string
}

type Environment = Record<string, string | undefined>

const ours =
  'CONNECTIONS DATA DEMO FEE_PERCENT FEE_TAX_PERCENT FILE_MB MAIL_FROM PROXIES RULING_LIMIT ' +
  'SECRET URL ZONE'
const known = ours.split(' ').map((name) => `YAKUSOKU_${name}`)
const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']
/** Known to everybody, and so used only where sign-in is one click anyway. */
const demoSecret = 'a demo keeps no secrets, so it needs none'

/**
 * Reads the settings; throws SettingsError with one line that names the variable, never a secret.
 */
export function readSettings(env: Environment): Settings {
  const stranger = Object.keys(env).find((n) => n.startsWith('YAKUSOKU_') && !known.includes(n))
  if (stranger) throw bad(stranger, `is not a setting; there are ${known.join(', ')}`)
  const given = (name: string) => env[name]?.trim() || undefined
  const port = readPort(given('PORT'))
  const host = readHost(given('HOST'))
  const databaseUrl = readUrl('DATABASE_URL', given('DATABASE_URL'), ['postgres:', 'postgresql:'])
  const demo = readDemo(given('YAKUSOKU_DEMO'), databaseUrl === null)
  return {
    port,
    host,
    url:
      readPublicUrl(given('YAKUSOKU_URL')) ??
      `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    databaseUrl,
    proxies: readProxies(given('YAKUSOKU_PROXIES')),
    connections: readConnections(given('YAKUSOKU_CONNECTIONS')),
    dataFolder: resolve(given('YAKUSOKU_DATA') ?? './data'),
    fileLimit: readFileLimit(given('YAKUSOKU_FILE_MB')),
    fees: {
      workerFeePercent: readPercent('YAKUSOKU_FEE_PERCENT', given('YAKUSOKU_FEE_PERCENT')),
      taxPercent: readPercent('YAKUSOKU_FEE_TAX_PERCENT', given('YAKUSOKU_FEE_TAX_PERCENT')),
    },
    rulingLimit: readRulingLimit(given('YAKUSOKU_RULING_LIMIT')),
    demo,
    smtpUrl: readUrl('SMTP_URL', given('SMTP_URL'), ['smtp:', 'smtps:']),
    mailFrom: readMailFrom(given('YAKUSOKU_MAIL_FROM')),
    secret: readSecret(given('YAKUSOKU_SECRET'), demo),
    zone: readZone(given('YAKUSOKU_ZONE')),
    logLevel: readLogLevel(given('LOG_LEVEL'), demo),
  }
}

/** The settings of a server that has opened a port: its own address names the real one. */
export function listeningOn(settings: Settings, port: number): Settings {
  return { ...settings, port, url: settings.url.replace(/:0$/, `:${port}`) }
}

/** The environment of this server, for `readSettings`. */
export function environment(): Environment {
  return process.env
}

function bad(name: string, why: string): SettingsError {
  return new SettingsError(`${name} ${why}`)
}

function readPort(text = '3000'): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN
  if (port <= 65535) return port
  throw bad('PORT', `must be a whole number from 0 to 65535, not "${text}"`)
}

function readConnections(text = '16'): number {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : NaN
  if (count >= 2 && count <= 1000) return count
  throw bad('YAKUSOKU_CONNECTIONS', `must be a whole number from 2 to 1000, not "${text}"`)
}

function readProxies(text = '0'): number {
  if (/^\d$/.test(text)) return Number(text)
  throw bad('YAKUSOKU_PROXIES', `must be a whole number from 0 to 9, not "${text}"`)
}

function readFileLimit(text = '25'): number {
  const megabytes = /^\d{1,4}$/.test(text) ? Number(text) : NaN
  if (megabytes >= 1 && megabytes <= 2000) return megabytes * 1_000_000
  throw bad('YAKUSOKU_FILE_MB', `must be a whole number from 1 to 2000, not "${text}"`)
}

function readRulingLimit(text = '100000'): bigint {
  if (/^\d{1,12}$/.test(text)) return BigInt(text)
  throw bad('YAKUSOKU_RULING_LIMIT', `must be whole yen, not "${text}"`)
}

function readPercent(name: string, text = '10'): number {
  const percent = /^\d{1,2}(\.\d{1,2})?$/.test(text) ? Number(text) : NaN
  if (percent <= 50) return percent
  throw bad(name, `must be from 0 to 50, with two decimals at most, not "${text}"`)
}

function readHost(text = '127.0.0.1'): string {
  if (/^[a-z0-9.-]+$/i.test(text) || /^[0-9a-f:.]+$/i.test(text)) return text
  throw bad('HOST', `must be a name or an IP address, not "${text}"`)
}

function readUrl(name: string, text: string | undefined, schemes: string[]): string | null {
  if (text === undefined) return null
  const scheme = schemes.find((one) => text.startsWith(`${one}//`))
  if (!scheme) throw bad(name, `must begin with ${schemes.map((s) => `${s}//`).join(' or ')}`)
  // The driver allows an empty host (a unix socket), which the URL parser does not.
  if (URL.canParse(text) || URL.canParse(text.replace('@/', '@socket/'))) return text
  throw bad(name, 'is not a readable address (special characters in a password need %-encoding)')
}

function readDemo(text: string | undefined, byDefault: boolean): boolean {
  if (text === undefined) return byDefault
  if (text === '0' || text === '1') return text === '1'
  throw bad('YAKUSOKU_DEMO', `must be 0 or 1, not "${text}"`)
}

function readSecret(text: string | undefined, demo: boolean): string {
  if (text === undefined && demo) return demoSecret
  const how = 'for example the output of: openssl rand -base64 32'
  if (text === undefined) throw bad('YAKUSOKU_SECRET', `is required outside demo mode: ${how}`)
  if (text.length >= 32) return text
  throw bad('YAKUSOKU_SECRET', `must have at least 32 characters: ${how}`)
}

function readPublicUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const url = URL.parse(text)
  const web = url?.protocol === 'http:' || url?.protocol === 'https:'
  if (url && web && url.pathname === '/' && !url.search && !url.hash && !url.username)
    return url.origin
  throw bad('YAKUSOKU_URL', `must be like https://yakusoku.example, without a path, not "${text}"`)
}

function readMailFrom(text = 'Yakusoku <no-reply@yakusoku.example>'): string {
  if (/^[^\r\n<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/.test(text)) return text
  throw bad('YAKUSOKU_MAIL_FROM', `must be an address or "Name <address>", not "${text}"`)
}

function readZone(text = 'Asia/Tokyo'): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone
  } catch {
    throw bad('YAKUSOKU_ZONE', `must be a time zone like Asia/Tokyo, not "${text}"`)
  }
}

/** A demo keeps its terminal quiet. */
function readLogLevel(text: string | undefined, demo: boolean): string {
  if (text === undefined) return demo ? 'warn' : 'info'
  if (logLevels.includes(text)) return text
  throw bad('LOG_LEVEL', `must be one of ${logLevels.join(', ')}, not "${text}"`)
}
