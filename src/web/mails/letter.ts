/**
 * What a mail says, before it is drawn: as HTML, as plain text, or on the demo's page. What counts
 * most in a line stands between `**`.
 */
export type Letter = {
  subject: string
  greeting: string
  lines: readonly string[]
  /** A person's own words. */
  quote?: string | undefined
  /** The contract's promise to the receiver, and the line that leads to it. */
  promise?: { title: string; sentence: string; steps: readonly string[] } | undefined
  /** The one button, with an address of ours (absolute). */
  button: { label: string; href: string }
  /** Something else that one can do at once, less loud. */
  also?: { label: string; href: string } | undefined
  /** Below, small: who sent it, and why. */
  footer: readonly string[]
}

const bare = (text: string): string => text.replaceAll('**', '')

/** The letter as plain text: nothing that the HTML says is missing. */
export const plainOf = (letter: Letter): string => {
  const { greeting, lines, quote, promise, button, also, footer } = letter
  const blocks = [
    greeting,
    ...lines.map(bare),
    ...(quote === undefined ? [] : [quote.replace(/^/gm, '> ')]),
    ...(promise ? [bare(promise.sentence), promise.steps.join('\n')] : []),
    `${button.label}:\n${button.href}`,
    ...(also ? [`${also.label}:\n${also.href}`] : []),
    `-- \n${footer.join('\n')}`,
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}
