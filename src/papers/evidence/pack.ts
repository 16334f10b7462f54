import { contractFor } from '#contracts'
import type { Actor, ContractRow } from '#contracts'
import { limitReach, logStaff } from '#people'
import type { Locale } from '#locale'
import { json, newId, refuse, signerOf, takingTurns, toSql, zipOf } from '#platform'
import type { Context, WrittenEntry, ZipEntry } from '#platform'
import { contentOf, threadOf } from '#talk'
import { termsNumber } from '../terms.ts'
import { dataOf, pathOf } from './data.ts'
import { childrenWithin, factsOf } from './gather.ts'
import type { Asking, Facts } from './gather.ts'
import { drawPaper, otherWords } from './pdf/paper.ts'
import type { About } from './pdf/paper.ts'
import { paperEvents } from './pdf/terms.ts'
import { speechIn } from './say.ts'
import { format, paths, purpose } from './shape.ts'
import type { Manifest } from './shape.ts'

/** A pack on its way, ready to be answered with: `new Response(body, { headers })`. */
export type EvidencePack = { body: ReadableStream<Uint8Array>; headers: Record<string, string> }

/** The public key that this market's packs are signed with, in hex. */
export const evidenceKey = ({ settings }: Pick<Context, 'settings'>): string =>
  signerOf(settings.secret, purpose).publicKey

/** Drawing takes the server's whole attention for seconds: one at a time, and few who wait. */
export const drawing = takingTurns(1, 8)

type Whole = {
  about: About
  asking: Asking
  facts: Facts
  children: readonly ContractRow[]
  missing: ReadonlySet<string>
}

/**
 * The record of a contract for a court or a helpline: one ZIP with a paper to read, the same as
 * data, the files, and a signed list of hashes; of a frame, with all that it opened. For the
 * parties and the desk, as much as each may read; the desk's asking is logged. Refuses
 * `contract.not_found`, `rate.limited`.
 */
export const evidencePack = async (
  context: Context,
  person: Actor,
  contractId: string,
  locale: Locale = 'ja',
): Promise<EvidencePack> => {
  const held = await contractFor(context.db, contractId, person)
  await limitReach(context, 'evidence', person.id)
  const { party, row } = held
  if (party === 'desk')
    await logStaff(context, { staffId: person.id, action: 'madeEvidence', aboutId: contractId })
  const { settings, time } = context
  const about: About = {
    id: newId('evd'),
    at: time.now(),
    party,
    market: settings.url,
    publicKey: evidenceKey(context),
    demo: settings.demo,
  }
  const asking = { person, party, at: about.at, cases: new Map() }
  const [facts, children] = await Promise.all([
    factsOf(context, row, asking),
    childrenWithin(context, row),
  ])
  const missing = await missingFiles(context, asking, facts, children)
  const whole: Whole = { about, asking, facts, children, missing }
  const papers = await drawn(context, whole, locale === 'ja' ? ['ja'] : ['ja', locale])
  return { body: written(context, whole, papers), headers: headersOf(contractId, about.id) }
}

/** How a pack is answered with: as a file to be saved, read by nobody on the way. */
export const headersOf = (aboutId: string, packId: string): Record<string, string> => {
  const name = `evidence-${aboutId.slice(-10)}-${packId.slice(-6)}.zip`
  return {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${name}"`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  }
}

/** Those of the files that are no longer on the disk: the pack says so and holds the others. */
const missingFiles = async (
  context: Context,
  asking: Asking,
  facts: Facts,
  children: readonly ContractRow[],
): Promise<ReadonlySet<string>> => {
  const missing = new Set<string>()
  for await (const { files } of every(context, asking, facts, children))
    for (const file of files) if (!(await contentOf(context, file))) missing.add(file.id)
  return missing
}

/** The contract and what it opened, each read when it is its turn. */
async function* every(
  context: Context,
  asking: Asking,
  facts: Facts,
  children: readonly ContractRow[],
): AsyncGenerator<Facts> {
  yield facts
  for (const row of children) yield await factsOf(context, row, asking)
}

type Drawn = { path: string; chunks: Uint8Array[] }

/** The papers, drawn before the first byte is sent: what goes wrong is told as an error. */
const drawn = async (
  context: Context,
  { about, asking, facts, children, missing }: Whole,
  locales: readonly Locale[],
): Promise<Drawn[]> => {
  const { row, process } = facts
  const number = termsNumber(row, process, paperEvents(facts), context.settings.zone)
  const draw = async (): Promise<Drawn[]> => {
    const papers: Drawn[] = []
    for (const locale of locales) {
      const speech = speechIn(locale, context)
      const chunks = await drawPaper(speech, {
        about,
        facts,
        number,
        missing,
        thread: (of) => threadOf(context, of.row, asking.at),
        children: children.map((child) => ({
          title: child.terms.title,
          facts: () => factsOf(context, child, asking),
        })),
        other: otherWords(speech),
      })
      papers.push({ path: locale === 'ja' ? paths.paper : paths.paperEn, chunks })
    }
    return papers
  }
  return (await drawing(draw)) ?? refuse('rate.limited', { retryAfterSeconds: 30 })
}

/** What is made as text, as bytes. */
export async function* bytes(texts: AsyncIterable<string> | Iterable<string>) {
  const octets = new TextEncoder()
  for await (const text of texts) yield octets.encode(text)
}

export async function* asIs(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}

/** The whole pack, one entry after the other; the list of their hashes and its signature last. */
const written = (context: Context, whole: Whole, papers: readonly Drawn[]) => {
  const { about, asking, facts, children, missing } = whole
  const { at } = about
  const listed: WrittenEntry[] = []
  const contracts = () => every(context, asking, facts, children)
  const pack = { ...about, at: toSql(at), personId: asking.person.id, zone: context.settings.zone }
  async function* entries(): AsyncGenerator<ZipEntry> {
    for (const { path, chunks } of papers) yield { path, at, content: asIs(chunks) }
    const data = { pack, contracts: contracts(), missing }
    yield { path: paths.data, at, content: bytes(dataOf(context, data, asking)) }
    for await (const { files } of contracts())
      for (const file of files) {
        const content = missing.has(file.id) ? null : await contentOf(context, file)
        if (content) yield { path: pathOf(file), at: file.at, content, stored: true }
      }
    const text = manifestOf(about, listed)
    const signature = signerOf(context.settings.secret, purpose).sign(text)
    yield { path: paths.manifest, at, content: bytes([text]) }
    yield { path: paths.signature, at, content: bytes([`${signature}\n`]) }
  }
  return zipOf(entries(), (entry) => listed.push(entry))
}

/** The list of a pack's entries with their hashes: what is signed. */
export const manifestOf = (
  about: Omit<About, 'party'>,
  listed: readonly WrittenEntry[],
): string => {
  const manifest: Manifest = {
    format,
    pack: about.id,
    madeAt: toSql(about.at),
    market: about.market,
    publicKey: about.publicKey,
    entries: listed.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
  }
  return `${json(manifest)}\n`
}
