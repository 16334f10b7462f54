import { argon2, timingSafeEqual } from 'node:crypto'
import { randomBytes } from '#platform'
import type { Issue } from '#platform'

const shortest = 8
const longest = 200

type Cost = { memory: number; passes: number; parallelism: number }

/** OWASP's second recommendation for argon2id: 19 MiB, two passes; some 30 ms here. */
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 }

/**
 * A new password in the form that is hashed, or '' and an issue: `password.too_short {min}`,
 * `password.too_long {max}`, `password.malformed`. Length is the only rule of composition.
 */
export function newPasswordIn(issues: Issue[], value: string): string {
  const path = 'password'
  const password = normalForm(value)
  if (value.length > longest * 4 || [...(password ?? '')].length > longest)
    issues.push({ path, code: 'password.too_long', params: { max: longest } })
  else if (password === null) issues.push({ path, code: 'password.malformed' })
  else if ([...password].length < shortest)
    issues.push({ path, code: 'password.too_short', params: { min: shortest } })
  else return password
  return ''
}

/** The PHC string of a password that `newPasswordIn` gave; salted, so never the same twice. */
export async function hashOf(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, cost)
  const { memory, passes, parallelism } = cost
  const how = `m=${memory},t=${passes},p=${parallelism}`
  return `$argon2id$v=19$${how}$${text(salt)}$${text(hash)}`
}

/**
 * Whether a typed password is the stored one. Without a stored one it takes as long, and says no.
 */
export async function matches(typed: string, stored: string | null): Promise<boolean> {
  const password = typed.length > longest * 4 ? null : normalForm(typed)
  const known = stored === null ? null : parse(stored)
  const salt = known?.salt ?? Buffer.alloc(16)
  const hash = await derive(password ?? '', salt, known?.cost ?? cost)
  return known !== null && password !== null && timingSafeEqual(hash, known.hash)
}

/**
 * NFKC, as NIST SP 800-63B advises: what a Japanese keyboard types in full width is the same
 * password as in half width. Null for broken UTF-16 and for control characters.
 */
function normalForm(value: string): string | null {
  if (value.length > longest * 4 || !value.isWellFormed() || /\p{Cc}/u.test(value)) return null
  return value.normalize('NFKC')
}

function parse(phc: string): { cost: Cost; salt: Buffer; hash: Buffer } {
  const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/
  const [, memory, passes, parallelism, salt, hash] = form.exec(phc) ?? []
  if (!salt || !hash) throw new Error('a stored password is not an argon2id PHC string')
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  }
}

function derive(
  message: string,
  nonce: Buffer,
  { memory, passes, parallelism }: Cost,
): Promise<Buffer> {
  const parameters = { message, nonce, memory, passes, parallelism, tagLength: 32 }
  return new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (error, hash) => (error ? reject(error) : resolve(hash)))
  })
}

function text(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
