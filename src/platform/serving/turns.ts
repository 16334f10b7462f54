/**
 * Lets at most `most` works be under way; others wait for their turn, in the order in which they
 * came. Null when `mostWaiting` wait already: then nobody would wait for the answer. Node works on
 * one thing at a time anyway; what many half-done answers would take is memory.
 */
export const takingTurns = (most: number, mostWaiting: number) => {
  let underWay = 0
  const waiting: (() => void)[] = []
  const ended = () => {
    const next = waiting.shift()
    if (next) next()
    else underWay -= 1
  }
  return <T>(work: () => T | Promise<T>): Promise<T> | null => {
    if (underWay === most && waiting.length >= mostWaiting) return null
    const turn = underWay < most ? undefined : new Promise<void>((go) => waiting.push(go))
    if (turn === undefined) underWay += 1
    return (async () => {
      try {
        await turn
        return await work()
      } finally {
        ended()
      }
    })()
  }
}
