import type { Context } from '#platform'
import type { Actor } from '#contracts'
import type { SignedIn } from '#people'
import type { Ask, Typed } from '../frame/index.ts'

export const fileSizeLimit = 50_000_000

export type StoredFile = { id: string; name: string; size: number }
export type Message = {
  id: string
  person_id: string
  text: string
  at: number
  files: StoredFile[]
}
export type Spoken = { messages: Message[]; files: Map<string, StoredFile> }

/** What was said on a contract, and every file of it by id. */
export const spokenOn = async (
  _context: Context,
  _contractId: string,
  _person: Actor,
): Promise<Spoken> => ({ messages: [], files: new Map() })

export const filesPerMessage = 10
export const messageLimit = 10_000

/** A form that may carry files: its fields, and the files as they are stored now. */
export const readWithFiles = async (
  ask: Ask<SignedIn>,
  _contractId: string,
): Promise<{ typed: Typed; files: StoredFile[] }> => ({ typed: await ask.form(), files: [] })

export const filesByIds = async (
  _ask: Ask<SignedIn>,
  _contractId: string,
  _ids: readonly string[],
): Promise<StoredFile[]> => []
