const kinds = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']

const wrongHeading = (line: string): boolean => {
  if (line.startsWith('### ')) return !kinds.includes(line.slice(4))
  if (line.startsWith('## '))
    return !/^## (\[Unreleased\]|\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2})$/.test(line)
  return line.startsWith('# ') && line !== '# Changelog'
}

/** The changelog has the form of Keep a Changelog, the newest first. */
export const changelog = (text: string): string[] => {
  const lines = text.split('\n')
  const days = [...text.matchAll(/^## .* - (\S+)$/gm)].map(({ 1: day = '' }) => day)
  return [
    ...(lines[0] === '# Changelog' ? [] : ['it begins with "# Changelog"']),
    ...(/^## (.*)$/m.exec(text)?.[1] === '[Unreleased]'
      ? []
      : ['what is not released yet comes first']),
    ...lines.filter(wrongHeading).map((line) => `"${line}" is no heading of a changelog`),
    ...lines
      .filter((line) => /^[-*] /.test(line) && !/[.!)]$/.test(wholeOf(lines, line)))
      .map((line) => `"${line}" is no sentence`),
    ...(days.join() === days.toSorted().toReversed().join() ? [] : ['the newest comes first']),
  ]
}

/** An entry and the indented lines that it goes on in. */
const wholeOf = (lines: readonly string[], first: string): string => {
  const from = lines.indexOf(first)
  const rest = lines.slice(from + 1)
  const until = rest.findIndex((line) => !line.startsWith('  '))
  return [first, ...rest.slice(0, until === -1 ? rest.length : until)].join(' ').trimEnd()
}
