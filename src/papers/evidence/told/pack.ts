import type { Locale } from '#locale'
import { limitReach } from '#people'
import { json, newId, refuse, signerOf, toSql, zipOf } from '#platform'
import type { Context, WrittenEntry, ZipEntry } from '#platform'
import { asIs, bytes, drawing, evidenceKey, headersOf, manifestOf } from '../pack.ts'
import type { EvidencePack } from '../pack.ts'
import { speechIn } from '../say.ts'
import type { Speech } from '../say.ts'
import { format, paths, purpose } from '../shape.ts'
import { drawTold } from './paper.ts'
import type { ToldRecord } from './paper.ts'

/** What one person wrote down about something that the market itself knows nothing of. */
export type Telling = {
  aboutId: string
  /** The record in the words of a language. */
  recordIn: (speech: Speech) => ToldRecord
  /** The same as data: everything, whatever is printed of it. */
  data: unknown
}

/**
 * The record that somebody keeps of a contract made elsewhere as one ZIP: a paper in Japanese and
 * in the language asked for, the same as data, a signed list of hashes. It says that it is one
 * side's own record. Refuses `rate.limited`.
 */
export const toldPack = async (
  context: Context,
  person: { id: string },
  { aboutId, recordIn, data }: Telling,
  locale: Locale = 'ja',
): Promise<EvidencePack> => {
  await limitReach(context, 'evidence', person.id)
  const { settings, time } = context
  const about = {
    id: newId('evd'),
    at: time.now(),
    market: settings.url,
    publicKey: evidenceKey(context),
    demo: settings.demo,
  }
  const locales: Locale[] = locale === 'ja' ? ['ja'] : ['ja', locale]
  const draw = async () => {
    const papers: { path: string; chunks: Uint8Array[] }[] = []
    for (const one of locales) {
      const speech = speechIn(one, context)
      const chunks = await drawTold(speech, recordIn(speech), about)
      papers.push({ path: one === 'ja' ? paths.paper : paths.paperEn, chunks })
    }
    return papers
  }
  const papers = (await drawing(draw)) ?? refuse('rate.limited', { retryAfterSeconds: 30 })
  const pack = { ...about, at: toSql(about.at), personId: person.id, zone: settings.zone }
  const listed: WrittenEntry[] = []
  async function* entries(): AsyncGenerator<ZipEntry> {
    const { at } = about
    for (const { path, chunks } of papers) yield { path, at, content: asIs(chunks) }
    const told = json({ format, pack, contracts: [], told: data })
    yield { path: paths.data, at, content: bytes([`${told}\n`]) }
    const text = manifestOf(about, listed)
    const signature = signerOf(settings.secret, purpose).sign(text)
    yield { path: paths.manifest, at, content: bytes([text]) }
    yield { path: paths.signature, at, content: bytes([`${signature}\n`]) }
  }
  const body = zipOf(entries(), (entry) => listed.push(entry))
  return { body, headers: headersOf(aboutId, about.id) }
}
