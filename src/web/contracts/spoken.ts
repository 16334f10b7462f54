import type { Actor, EventRow } from '#contracts'
import type { SignedIn } from '#people'
import { Refused, parseForm } from '#platform'
import type { Context, FormFile, Refusal } from '#platform'
import { filesOf, messagesOf, storeFile } from '#talk'
import type { Message, StoredFile } from '#talk'
import { prefilled } from '../frame/index.ts'
import type { Ask, Typed } from '../frame/index.ts'

/** Messages on one page of a contract, and their characters: whoever wants more turns the page. */
const mostMessages = 200
const mostCharacters = 60_000

/**
 * What was said on a contract, the newest first, or what is older than the message `after`; and
 * after which message it goes on, if it does.
 */
export const messagesOn = async (
  context: Context,
  contractId: string,
  person: Actor,
  after?: string,
): Promise<{ messages: Message[]; older: string | null }> => {
  const page = { limit: mostMessages, characters: mostCharacters, after }
  const messages = await messagesOf(context, contractId, person, page)
  const last = messages.at(-1)?.id
  const length = messages.reduce((sum, { text }) => sum + text.length, 0)
  if (last === undefined || (messages.length < mostMessages && length < mostCharacters))
    return { messages, older: null }
  const more = await messagesOf(context, contractId, person, { limit: 1, after: last })
  return { messages, older: more.length > 0 ? last : null }
}

/** The files that events name, by id: one query, none where no event has files. */
export const filesOfEvents = async (
  context: Context,
  contractId: string,
  events: readonly EventRow[],
): Promise<ReadonlyMap<string, StoredFile>> => {
  const ids = events.flatMap(({ input }) =>
    Array.isArray(input['files']) ? input['files'].map(String) : [],
  )
  const files = await filesOf(context, contractId, ids)
  return new Map(files.map((file) => [file.id, file]))
}

/**
 * A form as it came: its fields, the files as they are stored now, and why a file was not taken.
 */
export type SentForm = { typed: Typed; files: StoredFile[]; refusal: Refusal | null }

type Taken = { file: StoredFile } | { refusal: Refusal }

/**
 * Reads a form that may carry files and stores these for the contract. A file that is refused does
 * not lose what was typed: it is passed over, and the refusal is given with the rest.
 */
export const readWithFiles = async (ask: Ask<SignedIn>, contractId: string): Promise<SentForm> => {
  const { fields, files } = await parseForm<Taken>(ask.http.req.raw, {
    onFile: (file) => take(ask, contractId, file),
  })
  const names = [...new Set(fields.keys())]
  const typed = prefilled(Object.fromEntries(names.map((name) => [name, fields.getAll(name)])))
  const refused = files.find((one) => 'refusal' in one)
  return {
    typed,
    files: files.flatMap((one) => ('file' in one ? [one.file] : [])),
    refusal: refused ? refused.refusal : null,
  }
}

const take = async (ask: Ask<SignedIn>, contractId: string, file: FormFile): Promise<Taken> => {
  const { person, context } = ask
  try {
    const about = { name: file.name, contractId, person }
    return { file: await storeFile(context, file.content, about) }
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code.endsWith('.not_found')) throw error
    file.pass()
    return { refusal: { ...error.refusal, issues: [{ path: 'files', ...error.refusal }] } }
  }
}

/** Files that an earlier form stored already, if they are this person's. */
export const keptFiles = async (
  ask: Ask<SignedIn>,
  contractId: string,
  ids: readonly string[],
): Promise<StoredFile[]> => {
  const files = await filesOf(ask.context, contractId, ids)
  return files.filter(({ personId }) => personId === ask.person.id)
}
