/**
 * A form is sent once, however often its button is pressed; coming back by the browser's history
 * makes it usable again. The server's idempotency decides anyway: this only spares a worry.
 */
export const sendOnce = () => {
  const sent = new Set<HTMLFormElement>()
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
    if (sent.has(form)) return event.preventDefault()
    sent.add(form)
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
