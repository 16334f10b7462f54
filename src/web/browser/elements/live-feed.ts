type Field = HTMLInputElement | HTMLTextAreaElement

const isTypedIn = (field: Field): boolean => {
  if (field instanceof HTMLInputElement) {
    if (field.type === 'file') return field.value !== ''
    if (field.type === 'radio' || field.type === 'checkbox')
      return field.checked !== field.defaultChecked
  }
  return field.value !== field.defaultValue
}

/** Whether the reader is in it, or has typed something that would be lost with it. */
const isInUse = (part: Element): boolean =>
  part.contains(document.activeElement) ||
  Array.from(part.querySelectorAll<Field>('input, textarea')).some(isTypedIn)

/**
 * `<live-feed src="/contracts/…/live">`: listens to server-sent events whose data is HTML. Every
 * element in it with an `id` takes the place of the one on the page; one that is not there yet is
 * put at the end of the element named by its `data-into`. What the reader is in is left alone until
 * they leave it, and what they have typed in until they send it.
 */
export class LiveFeed extends HTMLElement {
  #source: EventSource | undefined
  #waiting = new Map<string, Element>()
  #leave = () => window.setTimeout(() => this.#putWaiting(), 0)
  #hide = () => this.#source?.close()
  #show = (event: PageTransitionEvent) => {
    if (event.persisted) this.#listen()
  }

  connectedCallback() {
    this.#listen()
    document.addEventListener('focusout', this.#leave)
    window.addEventListener('pagehide', this.#hide)
    window.addEventListener('pageshow', this.#show)
  }

  disconnectedCallback() {
    this.#source?.close()
    document.removeEventListener('focusout', this.#leave)
    window.removeEventListener('pagehide', this.#hide)
    window.removeEventListener('pageshow', this.#show)
  }

  #listen() {
    const source = new EventSource(this.getAttribute('src') ?? '')
    source.addEventListener('message', ({ data }) => this.#take(String(data)))
    this.#source = source
  }

  #take(html: string) {
    const template = document.createElement('template')
    template.innerHTML = html
    for (const part of Array.from(template.content.children)) this.#put(part)
  }

  #put(part: Element) {
    const here = document.getElementById(part.id)
    if (here !== null && isInUse(here)) {
      this.#waiting.set(part.id, part)
      return
    }
    this.#waiting.delete(part.id)
    if (here !== null) here.replaceWith(part)
    else document.getElementById(part.getAttribute('data-into') ?? '')?.append(part)
  }

  #putWaiting() {
    for (const part of Array.from(this.#waiting.values())) this.#put(part)
  }
}
