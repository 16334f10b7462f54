import type { IdentityDocument, IdentityMethod } from './methods.ts'

/** Why a check was refused. `other` is said in the note alone. */
export const refusalReasons = [
  'unreadable',
  'expired',
  'notTheSame',
  'wrongName',
  'wrongDocument',
  'lost',
  'other',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** What a provider is asked to check. */
export type Asked = {
  checkId: string
  personId: string
  method: IdentityMethod
  document: IdentityDocument
}

/** What it says at once. `pending`: staff look at the documents and decide. */
export type Said =
  | { outcome: 'pending' }
  | { outcome: 'approved' }
  | { outcome: 'refused'; reason: RefusalReason }

/**
 * Who carries out checks by some methods. One for the chip of a card or for the certificate on it
 * (JPKI) goes into `providers`; everything else (sending, decision, badge, mails, log) stays.
 */
export type IdentityProvider = {
  /** Stands in the place of a checker when it decides by itself. */
  name: string
  methods: readonly IdentityMethod[]
  /** Whether staff decide: without any, nothing is sent. */
  byStaff: boolean
  ask(asked: Asked): Promise<Said>
}

/** People look at pictures of a document and of a face. */
const manual: IdentityProvider = {
  name: 'manual',
  methods: ['documentImage'],
  byStaff: true,
  ask: () => Promise.resolve({ outcome: 'pending' }),
}

export const providers: readonly IdentityProvider[] = [manual]
