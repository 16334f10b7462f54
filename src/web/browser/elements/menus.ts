/** Menus made of `details` close with Escape, and when one goes elsewhere. */
export const closeMenus = () => {
  const open = () => document.querySelector<HTMLDetailsElement>('details.menu[open]')
  document.addEventListener('keydown', (event) => {
    const menu = event.key === 'Escape' ? open() : null
    if (!menu) return
    menu.open = false
    menu.querySelector('summary')?.focus()
  })
  document.addEventListener('click', (event) => {
    const menu = open()
    if (menu && event.target instanceof Node && !menu.contains(event.target)) menu.open = false
  })
}
