/**
 * Ends when the machine or a person asks the server to stop (SIGTERM, SIGINT, SIGHUP). Who asks a
 * second time does not want to wait: the server ends at once, losing nothing acknowledged.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false
    const ask = () => {
      if (asked) process.exit(1)
      asked = true
      resolve()
    }
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, ask)
  })
}
