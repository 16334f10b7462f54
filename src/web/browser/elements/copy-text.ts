/**
 * `<copy-text data-said="Copied">` around a text and a hidden button: shows the button, which
 * copies the text (of its `code` or `input`) and says so.
 */
export class CopyText extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    const source = this.querySelector<HTMLElement>('code, input, textarea')
    if (!button || !source || !navigator.clipboard) return
    button.hidden = false
    button.addEventListener('click', async () => {
      const typed = source instanceof HTMLInputElement || source instanceof HTMLTextAreaElement
      await navigator.clipboard.writeText(typed ? source.value : (source.textContent ?? ''))
      button.textContent = this.dataset['said'] ?? '✓'
    })
  }
}
