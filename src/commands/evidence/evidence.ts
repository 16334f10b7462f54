import { verifyEvidence } from '#papers'
import { SetupError } from '#platform'

const usage = 'usage: yakusoku evidence verify FILE [--key KEY]'

/**
 * `yakusoku evidence verify FILE [--key KEY]`: says line by line whether an evidence pack is as the
 * market made it, without network or database; exit code 1 when it is not.
 */
export async function evidenceCommand(words: readonly string[]): Promise<void> {
  const { path, key } = wanted(words)
  const { ok, lines } = await verifyEvidence(path, key)
  for (const line of lines) console.log(`${line.ok ? 'ok   ' : 'WRONG'}  ${line.says}`)
  console.log(ok ? 'VALID: nothing was changed.' : 'NOT VALID.')
  if (ok && key === null)
    console.log('Compare the key with the one on the page /evidence of the marketplace, or --key.')
  if (!ok) process.exitCode = 1
}

function wanted([verb, path, ...rest]: readonly string[]): { path: string; key: string | null } {
  const [flag, key] = rest
  const isKey = flag === '--key' && key !== undefined && rest.length === 2
  if (verb !== 'verify' || path === undefined || (rest.length > 0 && !isKey))
    throw new SetupError(usage)
  if (isKey && !/^[0-9a-f]{64}$/.test(key))
    throw new SetupError(`a key has 64 hexadecimal digits; ${usage}`)
  return { path, key: isKey ? key : null }
}
