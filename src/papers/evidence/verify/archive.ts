import { ArchiveError, digestOf, isSigned } from '#platform'
import type { StoredEntry } from '#platform'
import { format, paths } from '../shape.ts'
import type { Manifest } from '../shape.ts'
import type { Report } from './report.ts'

/** Lists and data larger than this are no pack of ours, in bytes. */
const largestText = 512_000_000

/** The text of an entry; undefined where there is none or it is too large. */
export const textOf = async (entry: StoredEntry | undefined): Promise<string | undefined> => {
  if (!entry || entry.size > largestText) return undefined
  const chunks: Uint8Array[] = []
  for await (const chunk of entry.read()) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const isManifest = (value: unknown): value is Manifest => {
  const { format: of, entries, publicKey } = (value ?? {}) as Partial<Manifest>
  const whole = (one: unknown): boolean => {
    const { path, size, sha256 } = (one ?? {}) as Partial<Manifest['entries'][number]>
    return typeof path === 'string' && typeof size === 'number' && typeof sha256 === 'string'
  }
  return (
    of === format && typeof publicKey === 'string' && Array.isArray(entries) && entries.every(whole)
  )
}

/** What a text says as JSON; undefined for what is none. */
export const parsed = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The list of a pack, if there is one, and whether its signature fits. */
export const checkManifest = async (
  entries: ReadonlyMap<string, StoredEntry>,
  key: string | null,
  report: Report,
): Promise<Manifest | null> => {
  const text = await textOf(entries.get(paths.manifest))
  const manifest = parsed(text)
  if (text === undefined) report.bad('manifest.json is missing')
  else if (!isManifest(manifest)) report.bad(`manifest.json is no list of ${format}`)
  if (text === undefined || !isManifest(manifest)) return null
  const signature = (await textOf(entries.get(paths.signature)))?.trim()
  const signed = signature !== undefined && isSigned(manifest.publicKey, text, signature)
  if (signature === undefined) report.bad('manifest.sig is missing')
  else if (signed) report.good(`manifest.json is signed with the key ${manifest.publicKey}`)
  else report.bad('manifest.json was changed after it was signed')
  if (key !== null && key !== manifest.publicKey)
    report.bad(`the key is not the expected ${key}: somebody else signed this`)
  return manifest
}

/** Every entry as the list has it: none changed, none missing, none added. */
export const checkEntries = async (
  manifest: Manifest,
  entries: ReadonlyMap<string, StoredEntry>,
  report: Report,
): Promise<void> => {
  const own: readonly string[] = [paths.manifest, paths.signature]
  const listed = new Map(manifest.entries.map((entry) => [entry.path, entry]))
  for (const path of entries.keys())
    if (!own.includes(path) && !listed.has(path)) report.bad(`${path} is not in the list: added`)
  let same = 0
  for (const { path, sha256, size } of listed.values()) {
    const entry = entries.get(path)
    if (!entry) report.bad(`${path} is missing`)
    else {
      const found = await weighed(entry)
      if (found === null) report.bad(`${path} cannot be read: the ZIP is damaged`)
      else if (found.sha256 !== sha256 || found.size !== size) report.bad(`${path} was changed`)
      else same += 1
    }
  }
  report.good(`${same} of ${listed.size} entries have the size and the SHA-256 of the list`)
}

const weighed = async (entry: StoredEntry) => {
  try {
    return await digestOf(entry.read())
  } catch (error) {
    if (error instanceof ArchiveError) return null
    throw error
  }
}
