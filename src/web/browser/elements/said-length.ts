const units: readonly [number, string, string][] = [
  [86_400_000, '日', 'day'],
  [3_600_000, '時間', 'hour'],
  [60_000, '分', 'minute'],
]

/** `2日5時間` · `2 days 5 hours`, as src/locale says it on the server. */
export const saidLength = (
  length: number,
  japanese = document.documentElement.lang === 'ja',
): string => {
  let left = length
  const parts: string[] = []
  for (const [size, ja, en] of units) {
    const count = Math.floor(left / size)
    left -= count * size
    if (count > 0)
      parts.push(japanese ? `${count}${ja}` : `${count} ${en}${count === 1 ? '' : 's'}`)
    else if (parts.length > 0) break
    if (parts.length === 2) break
  }
  if (parts.length === 0) return japanese ? '1分未満' : 'less than a minute'
  return parts.join(japanese ? '' : ' ')
}
