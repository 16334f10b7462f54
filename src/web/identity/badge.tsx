import type { Words } from '#locale'
import type { Identity, IdentityDocument } from '#people'
import { Badge } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'

/** A kind of document in words. */
export const documentName = (words: Words, document: IdentityDocument): string =>
  words.t(`identity.document.${document}`)

/** How and when somebody proved who they are: never only that they did. */
export const badgeText = (words: Words, { method, document, on }: Identity): string => {
  const named = { document: documentName(words, document) }
  const how = words.find(`identity.how.${method}`, named) ?? ''
  return words.t('identity.badge', { how, date: on })
}

/** What everybody sees of an identity check; nothing where there is none. */
export const IdentityBadge = ({ ask, identity }: { ask: Ask; identity: Identity | null }) =>
  identity === null ? null : <Badge tone="safe">{badgeText(ask.words, identity)}</Badge>
