const z2 = 3.841458820694124

/**
 * Wilson's interval (95 %) for a share counted as `hits` of `n`: what may be said of a few counts.
 * 24 of 24 is "at least 86 %", not "always".
 */
export const wilson = (hits: number, n: number): readonly [low: number, high: number] => {
  if (n === 0) return [0, 1]
  const p = hits / n
  const middle = p + z2 / (2 * n)
  const half = Math.sqrt(z2 * ((p * (1 - p)) / n + z2 / (4 * n * n)))
  const scale = 1 + z2 / n
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)]
}
