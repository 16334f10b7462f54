import { isIP } from 'node:net'

/** What a served request knows of the connection that it came over. */
type Connected = { incoming?: { socket?: { remoteAddress?: string | undefined } } }

/**
 * The address of whoever calls: the connection's own, or behind `proxies` of one's own the one that
 * the outermost of them saw. Each proxy adds its caller at the right end of X-Forwarded-For, so
 * what stands further left is hearsay and never read. Too short or unreadable, the header did not
 * come through all of them: then the connection counts. 'unknown' where there is none, as in tests.
 */
export function callerAddress(
  env: unknown,
  forwardedFor: string | undefined,
  proxies: number,
): string {
  const connected = (env as Connected | undefined)?.incoming?.socket?.remoteAddress ?? 'unknown'
  if (proxies === 0 || forwardedFor === undefined) return connected
  return addressIn(forwardedFor.split(',').at(-proxies) ?? '') ?? connected
}

/** Some proxies add a port: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function addressIn(text: string): string | undefined {
  const entry = text.trim()
  const address =
    /^\[([^\]]+)\](?::\d+)?$/.exec(entry)?.[1] ?? entry.replace(/^([\d.]+):\d+$/, '$1')
  return isIP(address) ? address : undefined
}
