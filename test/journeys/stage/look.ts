import type { Page } from 'playwright-core'

/** What a browser makes of a page. */
type Facts = {
  lang: string
  title: string
  headings: number
  width: number
  /** Of the window, in the same unit as `width`. */
  room: number
  twice: readonly string[]
  /** Ids that labels, descriptions and links within the page name and that are not there. */
  missing: readonly string[]
  /** How often each kind of element is there. */
  elements: Readonly<Record<string, number>>
}

/** Reads the facts within the browser. */
export const factsOf = (page: Page): Promise<Facts> =>
  page.evaluate(() => {
    const html = document.documentElement
    const all = [...document.querySelectorAll('*')]
    const ids = all.map(({ id }) => id).filter(Boolean)
    const named = all.flatMap((element) => {
      const told = ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls']
        .flatMap((name) => (element.getAttribute(name) ?? '').split(' '))
        .filter(Boolean)
      const hash = /^#(.+)/.exec(element.getAttribute('href') ?? '')?.[1]
      return hash === undefined ? told : [...told, decodeURIComponent(hash)]
    })
    const elements: Record<string, number> = {}
    for (const { localName } of all) elements[localName] = (elements[localName] ?? 0) + 1
    return {
      lang: html.lang,
      title: document.title,
      headings: document.querySelectorAll('h1').length,
      width: html.scrollWidth,
      room: html.clientWidth,
      twice: ids.filter((id, index) => ids.indexOf(id) !== index),
      missing: named.filter((id) => !ids.includes(id)),
      elements,
    }
  })

/** What is wrong with a page, in sentences. */
export const faultsIn = (facts: Facts, lang: string): string[] => {
  const { title, headings, width, room, twice, missing } = facts
  return [
    ...(facts.lang === lang ? [] : [`it says that its language is "${facts.lang}"`]),
    ...(title.length > 3 ? [] : [`its title is "${title}"`]),
    ...(headings === 1 ? [] : [`it has ${headings} main headings`]),
    ...(width <= room ? [] : [`it is ${width} wide in a window of ${room}`]),
    ...twice.map((id) => `it has the id "${id}" twice`),
    ...missing.map((id) => `it names the id "${id}", which is not there`),
  ]
}

type Shift = { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] }

/** What moved by itself while the page came: how far, and what it is. */
export const shiftsOf = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const found: string[] = []
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as Shift[]) {
            const moved = entry.sources.map(({ node }) => node?.parentElement?.outerHTML ?? '')
            const what = moved.map((html) => html.slice(0, 80)).join(', ')
            if (!entry.hadRecentInput) found.push(`it moves by itself: ${entry.value} ${what}`)
          }
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => setTimeout(() => resolve(found), 0))
      }),
  )
