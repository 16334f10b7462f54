import { expect, test } from 'vitest'
import { SettingsError, listeningOn, readSettings } from '#platform'

const secret = 'x'.repeat(32)

test('no environment is a demo on the embedded database', () => {
  expect(readSettings({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    url: 'http://127.0.0.1:3000',
    databaseUrl: null,
    dataFolder: `${process.cwd()}/data`,
    demo: true,
    smtpUrl: null,
    proxies: 0,
    zone: 'Asia/Tokyo',
  })
})

test('a database of one’s own is no demo, unless it is asked for', () => {
  const DATABASE_URL = 'postgres://ann:pw@db.example/shop'
  expect(readSettings({ DATABASE_URL, YAKUSOKU_SECRET: secret })).toMatchObject({ demo: false })
  expect(readSettings({ DATABASE_URL, YAKUSOKU_DEMO: '1' })).toMatchObject({ demo: true })
})

test('an empty variable counts as none, and a public address is kept without its slash', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({
    port: 3000,
    databaseUrl: null,
  })
  const { url } = readSettings({ YAKUSOKU_URL: 'https://yakusoku.example/' })
  expect(url).toBe('https://yakusoku.example')
  expect(readSettings({ HOST: '::1', PORT: '8080' }).url).toBe('http://[::1]:8080')
})

test('a server’s own address names the port that the machine chose, a public one stays', () => {
  expect(listeningOn(readSettings({ PORT: '0' }), 41234)).toMatchObject({
    port: 41234,
    url: 'http://127.0.0.1:41234',
  })
  const behind = readSettings({ PORT: '0', YAKUSOKU_URL: 'https://yakusoku.example' })
  expect(listeningOn(behind, 41234).url).toBe('https://yakusoku.example')
})

test('fees are ten percent and the tax on them, unless the operator says otherwise', () => {
  expect(readSettings({}).fees).toEqual({ workerFeePercent: 10, taxPercent: 10 })
  const given = { YAKUSOKU_FEE_PERCENT: '12.5', YAKUSOKU_FEE_TAX_PERCENT: '0' }
  expect(readSettings(given).fees).toEqual({ workerFeePercent: 12.5, taxPercent: 0 })
})

test('a database over a unix socket is a readable address', () => {
  const DATABASE_URL = 'postgresql://ann@/shop?host=%2Frun%2Fpostgresql'
  expect(readSettings({ DATABASE_URL, YAKUSOKU_DEMO: '1' }).databaseUrl).toBe(DATABASE_URL)
})

test.each([
  [{ PORT: 'http' }, 'PORT must be a whole number from 0 to 65535, not "http"'],
  [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535, not "65536"'],
  [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535, not "-1"'],
  [{ HOST: 'a b' }, 'HOST must be a name or an IP address, not "a b"'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must begin with postgres:// or postgresql://'],
  [{ DATABASE_URL: 'postgres://ann:p/w@@:x/y' }, 'DATABASE_URL is not a readable address'],
  [{ DATABASE_URL: 'postgres://h/db' }, 'YAKUSOKU_SECRET is required outside demo mode'],
  [{ YAKUSOKU_DEMO: 'yes' }, 'YAKUSOKU_DEMO must be 0 or 1, not "yes"'],
  [{ YAKUSOKU_DEMO: '0' }, 'YAKUSOKU_SECRET is required outside demo mode'],
  [{ YAKUSOKU_SECRET: 'short' }, 'YAKUSOKU_SECRET must have at least 32 characters'],
  [{ YAKUSOKU_URL: 'yakusoku.example' }, 'YAKUSOKU_URL must be like https://yakusoku.example'],
  [{ YAKUSOKU_URL: 'https://x.example/app' }, 'YAKUSOKU_URL must be like https://yakusoku.example'],
  [{ SMTP_URL: 'mail.example' }, 'SMTP_URL must begin with smtp:// or smtps://'],
  [{ YAKUSOKU_MAIL_FROM: 'nobody' }, 'YAKUSOKU_MAIL_FROM must be an address or "Name <address>"'],
  [{ YAKUSOKU_ZONE: 'Tokyo' }, 'YAKUSOKU_ZONE must be a time zone like Asia/Tokyo, not "Tokyo"'],
  [{ YAKUSOKU_CONNECTIONS: '1' }, 'YAKUSOKU_CONNECTIONS must be a whole number from 2 to 1000'],
  [{ YAKUSOKU_PROXIES: 'yes' }, 'YAKUSOKU_PROXIES must be a whole number from 0 to 9, not "yes"'],
  [{ YAKUSOKU_FEE_PERCENT: '51' }, 'YAKUSOKU_FEE_PERCENT must be from 0 to 50'],
  [{ YAKUSOKU_FEE_TAX_PERCENT: '-1' }, 'YAKUSOKU_FEE_TAX_PERCENT must be from 0 to 50'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of silent, fatal, error, warn, info'],
  [{ YAKUSOKU_DEOM: '1' }, 'YAKUSOKU_DEOM is not a setting; there are YAKUSOKU_CONNECTIONS'],
] as [Record<string, string>, string][])('%o is refused in one line', (environment, line) => {
  const read = () => readSettings(environment)
  expect(read).toThrow(SettingsError)
  expect(read).toThrow(line)
})

test('a refused setting never tells a secret', () => {
  const environments = [
    { DATABASE_URL: 'postgres://ann:hunter22@@:x/y' },
    { SMTP_URL: 'http://ann:hunter22@mail' },
    { YAKUSOKU_SECRET: 'hunter22' },
  ]
  for (const environment of environments)
    try {
      readSettings(environment)
    } catch (error) {
      expect(String(error)).not.toContain('hunter22')
    }
  expect.assertions(environments.length)
})
