import { saidLength } from './said-length.ts'

/**
 * `<time-left until from now>` (epoch milliseconds): keeps the words in its `strong` and its
 * `progress` up to date. The page's `now` is the market's, which in a demo is not the machine's:
 * only the time that has passed since the page came is measured here.
 */
export class TimeLeft extends HTMLElement {
  #arrived = performance.now()
  #timer = 0

  connectedCallback() {
    this.#arrived = performance.now()
    this.#timer = window.setInterval(() => this.#show(), 20_000)
  }

  disconnectedCallback() {
    window.clearInterval(this.#timer)
  }

  #show() {
    const figure = (name: string) => Number(this.getAttribute(name))
    const now = figure('now') + performance.now() - this.#arrived
    const left = figure('until') - now
    const words = this.querySelector('strong')
    // The page says what it means that the time is up; here it only stops at the last minute.
    if (words !== null && left > 0) words.textContent = saidLength(left)
    const bar = this.querySelector('progress')
    if (bar !== null) bar.value = Math.min(bar.max, Math.max(0, now - figure('from')))
  }
}
