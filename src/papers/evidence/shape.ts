import type { AgreedTerms, ChainEvent } from '#contracts'

/** What `evidence.json` is, by version. */
export const format = 'yakusoku-evidence/1'

/** The key that packs are signed with follows from the market's secret under this name. */
export const purpose = 'evidence pack'

/** The entries of every pack; files lie below `files/`. */
export const paths = {
  paper: 'evidence.pdf',
  paperEn: 'evidence-en.pdf',
  data: 'evidence.json',
  manifest: 'manifest.json',
  signature: 'manifest.sig',
} as const

/** Why the hash of an event cannot be made again from a pack: what stays with others. */
export type Withheld = 'sealed' | 'staff'

/** An event as `evidence.json` has it: `input` and `moves` are the very texts that were hashed. */
export type PackedEvent = Omit<ChainEvent, 'at'> & { at: string; withheld?: Withheld }

export type PackedFile = {
  id: string
  name: string
  type: string
  size: number
  sha256: string
  personId: string
  at: string
  /** The entry of the pack that holds it; null: it is no longer there to be packed. */
  path: string | null
}

export type PackedMessage = {
  id: string
  by: string
  personId: string
  at: string
  text: string
  files: string[]
}

/** One contract of a pack, as far as it is checked; the other names are for people to read. */
export type PackedContract = {
  id: string
  frameId: string | null
  process: string
  version: number
  terms: AgreedTerms
  price: number
  clocks: Record<string, number>
  state: string
  head: { seq: number; hash: string }
  events: PackedEvent[]
  messages: PackedMessage[]
  files: PackedFile[]
}

export type PackedEvidence = {
  format: typeof format
  pack: Record<string, unknown>
  contracts: PackedContract[]
}

/** What `manifest.json` says of every other entry. `manifest.sig` signs its very bytes. */
export type Manifest = {
  format: typeof format
  pack: string
  madeAt: string
  market: string
  /** Ed25519, hex. */
  publicKey: string
  entries: { path: string; size: number; sha256: string }[]
}
