import { SetupError } from '../setup-error.ts'
import { sleep } from '../time.ts'

/** How a failed statement may be repeated: it surely did nothing, it may have done it, or never. */
export type Failure = 'nothing happened' | 'outcome unknown' | 'final'

const pausesMs = [10, 40, 150, 500, 1000, 2000]
const neverSent = new Set(['ECONNREFUSED', 'ENOENT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN'])
const cutOff = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P05'])

/** Judges an error of the driver by its SQLSTATE or the network's code. */
export function failureOf(error: unknown): Failure {
  const { code, message } = error as { code?: string; message?: string }
  if (code === '40001' || code === '40P01' || code === '57P03' || code === '53300')
    return 'nothing happened'
  if (code && neverSent.has(code)) return 'nothing happened'
  if (code && (cutOff.has(code) || code.startsWith('08'))) return 'outcome unknown'
  // The driver has no code for these.
  if (/^(Connection terminated|Client has encountered a connection)/.test(message ?? ''))
    return 'outcome unknown'
  return 'final'
}

/**
 * Does the work again, with growing pauses, six times at most, after failures that `again` allows.
 */
export async function retrying<T>(
  work: () => Promise<T>,
  again: (failure: Failure) => boolean,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const pause = pausesMs[attempt]
      if (pause === undefined || !again(failureOf(error))) throw error
      await sleep(pause * (0.5 + Math.random()))
    }
  }
}

const refusals: Record<string, string> = {
  '28P01': 'the password is wrong',
  '28000': 'the server does not let this user in',
  '3D000': 'there is no such database',
  '53300': 'it has no connection left',
  ECONNREFUSED: 'nothing listens there',
  ENOENT: 'nothing listens there',
  ENOTFOUND: 'the name is unknown',
  EAI_AGAIN: 'the name cannot be looked up now',
  ETIMEDOUT: 'no answer',
  EHOSTUNREACH: 'no way leads there',
}

/**
 * The one line for a first connection that failed; `where` tells the server without its password.
 */
export function unreachable(error: unknown, where: string): unknown {
  const { code, message } = error as { code?: string; message?: string }
  if (code === '22023' || code === '42704')
    return new SetupError(`the database at ${where} is not prepared: run "yakusoku migrate" first`)
  if (code === '42501')
    return new SetupError(
      `the database user at ${where} is no member of yakusoku_app: run "yakusoku migrate"`,
    )
  if (failureOf(error) === 'final' && !(code && code in refusals)) return error
  const why = (code && refusals[code]) || message
  return new SetupError(`cannot reach PostgreSQL at ${where}: ${why}`, { cause: error })
}
