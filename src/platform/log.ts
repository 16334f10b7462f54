import { pino } from 'pino'
import type { Logger } from 'pino'

export type Log = Logger

const secrets = [
  'password',
  'newPassword',
  'token',
  'secret',
  'authorization',
  'cookie',
  'databaseUrl',
  'smtpUrl',
  'accountNumber',
]

/** The server's log: JSON lines on standard error, secrets blotted out one and two levels deep. */
export const log: Log = pino(
  {
    level: process.env['LOG_LEVEL'] ?? 'info',
    base: null,
    redact: {
      paths: secrets.flatMap((key) => [key, `*.${key}`, `*.*.${key}`, `*.*.*.${key}`]),
      censor: '[secret]',
    },
  },
  pino.destination({ fd: 2, sync: true }),
)
