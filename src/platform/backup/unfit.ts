import { SetupError } from '../setup-error.ts'

/** Why a file cannot be restored, each in one line. */
export const notOurs = (path: string) => new SetupError(`${path} is no backup of Yakusoku`)

export const cutOff = (path: string) =>
  new SetupError(`${path} is cut off: its end is missing, and nothing of it was restored`)

export const damaged = (path: string) =>
  new SetupError(`${path} is damaged: it is not what was written, and nothing of it was restored`)

/** The line for what the disk says to a backup that is being written; any other error as it is. */
export function unwritable(error: unknown, path: string): unknown {
  const { syscall = '', message } = error as NodeJS.ErrnoException
  const ofDisk = ['open', 'write', 'fsync', 'rename', 'scandir', 'stat', 'fstat']
  if (!ofDisk.includes(syscall)) return error
  return new SetupError(`${path} cannot be written: ${message}`, { cause: error })
}

/** The line for what zlib or the disk says; any other error as it is. */
export function unfit(error: unknown, path: string): unknown {
  const { code = '', syscall, message = '' } = error as Partial<NodeJS.ErrnoException>
  if (message === 'incorrect header check') return notOurs(path)
  if (code === 'Z_BUF_ERROR') return cutOff(path)
  if (code.startsWith('Z_')) return damaged(path)
  if (syscall === undefined) return error
  return new SetupError(`${path} cannot be read: ${message}`, { cause: error })
}
