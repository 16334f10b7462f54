import {
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  sign as signWith,
  verify as verifyWith,
} from 'node:crypto'

/** What stands before the 32 bytes of an Ed25519 key in DER: of a private one, of a public one. */
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicHead = Buffer.from('302a300506032b6570032100', 'hex')

/** Signs so that others can check it without knowing anything secret. All in lower-case hex. */
export type Signer = { publicKey: string; sign(text: string): string }

/** The market's own Ed25519 key for one purpose, which follows from its secret. */
export const signerOf = (secret: string, purpose: string): Signer => {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', `yakusoku ${purpose}`, 32))
  const key = createPrivateKey({
    key: Buffer.concat([privateHead, seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return {
    publicKey: spki.subarray(publicHead.length).toString('hex'),
    sign: (text) => signWith(null, Buffer.from(text), key).toString('hex'),
  }
}

/** Whether the owner of a public key has signed a text; false for whatever is no key. */
export const isSigned = (publicKey: string, text: string | Uint8Array, signature: string) => {
  if (!/^[0-9a-f]{64}$/.test(publicKey) || !/^[0-9a-f]{128}$/.test(signature)) return false
  const spki = Buffer.concat([publicHead, Buffer.from(publicKey, 'hex')])
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' })
  return verifyWith(null, Buffer.from(text), key, Buffer.from(signature, 'hex'))
}
