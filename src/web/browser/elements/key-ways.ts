const typing = 'textarea, select, input:not([type="checkbox"], [type="radio"]), dialog[open]'
const memory = 'yakusoku-keys'

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest(typing) !== null

/**
 * `<key-ways>` around a page that somebody works on all day: `j` and `k` move among what carries
 * `data-step`; any other key presses what carries it as `data-key`, first in the step that has the
 * focus. Nothing happens while somebody types, nor with Ctrl, Alt or Meta, nor where the box
 * `data-keys` within is not ticked: keys of one letter can be switched off (WCAG 2.1.4).
 */
export class KeyWays extends HTMLElement {
  #press = (event: KeyboardEvent) => {
    const { key } = event
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    if (isTyping(event) || !this.#on()) return
    const done = key === 'j' || key === 'k' ? this.#step(key === 'j' ? 1 : -1) : this.#use(key)
    if (done) event.preventDefault()
  }

  connectedCallback() {
    document.addEventListener('keydown', this.#press)
    const box = this.#box()
    if (box !== null) {
      box.checked = localStorage.getItem(memory) !== 'off'
      box.addEventListener('change', () => {
        localStorage.setItem(memory, box.checked ? 'on' : 'off')
      })
    }
    // The browser goes to the fragment once all is loaded, and takes the focus from all else.
    if (document.readyState === 'complete') this.#comeBack()
    else window.addEventListener('load', () => window.setTimeout(() => this.#comeBack()))
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#press)
  }

  #box = () => this.querySelector<HTMLInputElement>('input[data-keys]')
  #on = (): boolean => this.#box()?.checked ?? true
  #here = (): Element | null => document.activeElement?.closest('[data-step]') ?? null

  /** Whoever acted on one of many comes back to it. */
  #comeBack() {
    const here = document.getElementById(location.hash.slice(1))
    if (here?.matches('[data-step]') && this.contains(here)) this.#reach(here)
  }

  #reach(step: Element) {
    step.querySelector<HTMLElement>('a[href]')?.focus()
    step.scrollIntoView({ block: 'nearest' })
  }

  #step(by: 1 | -1): boolean {
    const steps = Array.from(this.querySelectorAll('[data-step]'))
    const here = this.#here()
    const at = here === null ? -1 : steps.indexOf(here)
    const next = steps[at === -1 && by === -1 ? steps.length - 1 : at + by]
    if (next === undefined) return false
    this.#reach(next)
    return true
  }

  /** Who opens something to write in it goes on writing; what is below is brought into sight. */
  #show(opened: HTMLDetailsElement | null) {
    const words = opened?.open ? opened.querySelector<HTMLElement>('textarea') : null
    if (words) words.focus()
    else (opened?.open ? opened : this.#here())?.scrollIntoView({ block: 'nearest' })
  }

  #use(key: string): boolean {
    if (!/^[a-z?]$/.test(key)) return false
    const selector = `[data-key="${key}"]`
    const found =
      this.#here()?.querySelector<HTMLElement>(selector) ??
      this.querySelector<HTMLElement>(`${selector}:not([data-step] *)`)
    if (!found) return false
    if (found.matches('input, textarea') && !found.matches('[type="checkbox"]')) found.focus()
    else found.click()
    if (found.matches('summary')) this.#show(found.closest('details'))
    return true
  }
}
