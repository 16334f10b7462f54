import { ArchiveError, openZip } from '#platform'
import type { StoredEntry } from '#platform'
import { format, paths } from '../shape.ts'
import type { Manifest, PackedContract } from '../shape.ts'
import { checkEntries, checkManifest, parsed, textOf } from './archive.ts'
import { checkChain } from './chain.ts'
import { readEvidence } from './form.ts'
import { openReport } from './report.ts'
import type { Report, Verdict } from './report.ts'

export type { Verdict } from './report.ts'

/**
 * Whether a pack is as the market made it, from the file alone: the signature of its list, every
 * entry by its hash, every event by its own and the one before it, every file by what was recorded
 * of it. `key`: the market's public key, where one knows it. Nothing is unpacked or run.
 */
export const verifyEvidence = async (path: string, key: string | null): Promise<Verdict> => {
  const report = openReport()
  try {
    const { entries, close } = await openZip(path)
    try {
      await checkPack(entries, key, report)
    } finally {
      close()
    }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    report.bad(`this is no whole ZIP file, it is cut off or damaged (${error.message})`)
  }
  return report.verdict()
}

const checkPack = async (found: readonly StoredEntry[], key: string | null, report: Report) => {
  const entries = new Map(found.map((entry) => [entry.path, entry]))
  if (entries.size < found.length) report.bad('the ZIP has two entries of the same name')
  const manifest = await checkManifest(entries, key, report)
  if (manifest) await checkEntries(manifest, entries, report)
  const data = parsed(await textOf(entries.get(paths.data)))
  if (data === undefined) return report.bad('evidence.json is missing or damaged')
  const evidence = readEvidence(data)
  if (typeof evidence === 'string')
    return report.bad(`evidence.json has not the form of ${format}: ${evidence}`)
  if (typeof data === 'object' && data !== null && 'told' in data)
    report.good('this is the own record of one side, of a contract that was made elsewhere')
  for (const contract of evidence.contracts) {
    checkChain(contract, report)
    checkFrame(contract, evidence.contracts, report)
    checkFiles(contract, manifest, report)
  }
}

/** What a frame opened names the very event by which it did. */
const checkFrame = (
  { id, frameId, events }: PackedContract,
  all: readonly PackedContract[],
  report: Report,
): void => {
  const frame = all.find((one) => one.id === frameId)
  const input = parsed(events[0]?.input ?? undefined) as
    | { frame?: { seq: number; hash: string } }
    | undefined
  if (!frame || !input?.frame) return
  const { seq, hash } = input.frame
  if (frame.events.find((event) => event.seq === seq)?.hash !== hash)
    report.bad(`${id}: it was not opened by event ${seq} of its frame`)
}

/** Files that were named are told of, and those in the pack are what was recorded of them. */
const checkFiles = (
  { id, events, messages, files }: PackedContract,
  manifest: Manifest | null,
  report: Report,
): void => {
  const listed = new Map(manifest?.entries.map((entry) => [entry.path, entry.sha256]))
  const known = new Set(files.map((file) => file.id))
  const inEvents = events.flatMap(({ input }) => {
    const said = parsed(input ?? undefined) as { files?: string[] } | undefined
    return Array.isArray(said?.files) ? said.files : []
  })
  for (const file of [...inEvents, ...messages.flatMap((message) => message.files)])
    if (!known.has(file)) report.bad(`${id}: the file ${file} is named, but nothing is told of it`)
  for (const { name, path, sha256 } of files)
    if (path !== null && listed.get(path) !== sha256)
      report.bad(`${id}: ${path} (${name}) is not the file that was sent`)
  const lost = files.filter(({ path }) => path === null)
  if (lost.length > 0)
    report.good(`${id}: ${lost.length} files were not there any more when the pack was made`)
}
