/** Elements that a browser adds by itself. */
const added = ['html', 'head', 'body', 'tbody']

/** How often each element is opened in a text of HTML. */
const opened = (html: string): Record<string, number> => {
  const count: Record<string, number> = {}
  for (const [, name = ''] of html.matchAll(/<([a-z][\w-]*)(?:\s(?:"[^"]*"|[^>"])*)?\/?>/gi))
    count[name] = (count[name] ?? 0) + 1
  return count
}

/**
 * Where the browser's page is not the one that was sent: it mends what is nested as it may not be
 * (a list in a paragraph, a form in a form). Only where no script has changed the page.
 */
export const mended = (html: string, elements: Readonly<Record<string, number>>): string[] => {
  const sent = opened(html)
  return [...new Set([...Object.keys(sent), ...Object.keys(elements)])]
    .filter((name) => !added.includes(name) && sent[name] !== elements[name])
    .map((name) => `of <${name}> ${sent[name] ?? 0} were sent, ${elements[name] ?? 0} are there`)
}
