const keyOf = (form: HTMLFormElement): HTMLInputElement | null =>
  form.querySelector('input[type="hidden"][name="key"]')

/** Keeps the key of a sent form with this page's place in the history. */
const keepKey = (form: HTMLFormElement) => {
  const key = keyOf(form)
  if (key === null) return
  const kept: unknown = { ...history.state, [form.action]: key.value }
  history.replaceState(kept, '')
}

/**
 * Who comes back by the history to a page that came anew finds the forms that they sent: sent again
 * as they were they are the same act, and another one as soon as anything in them is changed.
 */
const findKeys = () => {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (arrival?.type !== 'back_forward') return
  for (const form of document.forms) {
    const key = keyOf(form)
    const sent: unknown = history.state?.[form.action]
    if (key === null || typeof sent !== 'string') continue
    const fresh = key.value
    key.value = sent
    form.addEventListener('input', () => (key.value = fresh), { once: true })
  }
}

/**
 * A form is sent once, however often its button is pressed; coming back by the browser's history
 * makes it usable again. The server's idempotency decides anyway: this only spares a worry.
 */
export const sendOnce = () => {
  const sent = new Set<HTMLFormElement>()
  findKeys()
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
    if (sent.has(form)) return event.preventDefault()
    sent.add(form)
    keepKey(form)
    for (const button of form.querySelectorAll('button')) {
      button.setAttribute('aria-disabled', 'true')
    }
  })
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    for (const form of sent) {
      for (const button of form.querySelectorAll('button')) button.removeAttribute('aria-disabled')
    }
    sent.clear()
  })
}
