/**
 * `<confirm-dialog>` around a `details`: opening it shows the question as a modal dialog instead
 * of unfolding it. Closing (Escape, beside the sheet, or the button that says so) puts everything
 * back where it was.
 */
export class ConfirmDialog extends HTMLElement {
  connectedCallback() {
    const details = this.querySelector('details')
    const question = details?.querySelector<HTMLElement>('.confirm-question')
    if (!details || !question || this.querySelector('dialog')) return
    const dialog = document.createElement('dialog')
    dialog.className = 'confirm-sheet'
    const title = question.querySelector('h3')
    if (title) dialog.setAttribute('aria-label', title.textContent ?? '')
    this.append(dialog)
    const show = () => {
      if (!details.open || dialog.open) return
      dialog.append(question)
      dialog.showModal()
    }
    details.addEventListener('toggle', show)
    dialog.addEventListener('close', () => {
      details.append(question)
      details.open = false
      details.querySelector('summary')?.focus()
    })
    dialog.addEventListener('click', (event) => {
      const { target } = event
      const back = target instanceof Element && target.closest('[data-close]')
      if (target === dialog || back) dialog.close()
    })
    show()
  }
}
