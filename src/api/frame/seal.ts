import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { randomBytes } from '#platform'

const keyOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/**
 * Seals a text so that only the same secret opens it (AES-256-GCM): nonce, tag, text as base64url.
 */
export function seal(secret: string, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Opens what `seal` sealed; throws when it was sealed with another secret or changed. */
export function openSealed(secret: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const cipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, 12))
  cipher.setAuthTag(bytes.subarray(12, 28))
  return cipher.update(bytes.subarray(28), undefined, 'utf8') + cipher.final('utf8')
}
