const two = (value: number) => String(value).padStart(2, '0')

/** `1:23:45` */
const saidRun = (length: number): string => {
  const seconds = Math.max(0, Math.floor(length / 1000))
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/**
 * `<time-run since now>` (epoch milliseconds of the market's time) around a `strong`: counts on, by
 * the second, from what the page said.
 */
export class TimeRun extends HTMLElement {
  #arrived = performance.now()
  #timer = 0

  connectedCallback() {
    this.#arrived = performance.now()
    this.#timer = window.setInterval(() => this.#show(), 1000)
    this.#show()
  }

  disconnectedCallback() {
    window.clearInterval(this.#timer)
  }

  #show() {
    const ran = Number(this.getAttribute('now')) - Number(this.getAttribute('since'))
    const words = this.querySelector('strong')
    if (words !== null) words.textContent = saidRun(ran + performance.now() - this.#arrived)
  }
}
