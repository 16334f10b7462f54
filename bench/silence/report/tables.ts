/** A table as people read it in a terminal. */
export const table = (
  title: string,
  head: readonly string[],
  rows: readonly string[][],
): string => {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return `\n${title}\n\n${lines.join('\n')}`
}

/** `.547`, as losses and chances are told; what is missing is a dash. */
export const figure = (value: number | undefined, digits = 3): string =>
  value === undefined || Number.isNaN(value)
    ? '–'
    : value.toFixed(digits).replace(/^(-?)0\./, '$1.')

/** Ours, and in brackets what was published. */
export const beside = (value: number, published: number | undefined, digits = 3): string =>
  published === undefined || Number.isNaN(published)
    ? figure(value, digits)
    : `${figure(value, digits)} (${figure(published, digits)})`
