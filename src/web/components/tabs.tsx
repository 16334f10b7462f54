/** Ways to look at the same things, as links: each view has an address of its own. */
export const Tabs = (props: {
  label: string
  tabs: readonly { href: string; label: string; count?: number }[]
  /** The `href` of the one that is open. */
  open: string
}) => (
  <nav class="tabs" aria-label={props.label}>
    <ul>
      {props.tabs.map(({ href, label, count }) => (
        <li key={href}>
          <a href={href} aria-current={href === props.open ? 'page' : undefined}>
            {label}
            {count === undefined ? null : <span class="count">{count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
