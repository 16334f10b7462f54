import type { ComponentChildren } from 'preact'
import { Check, Info, Warning } from './marks.tsx'

/** A Japanese date with its time, and an amount: never broken over two lines. */
const figure = /((?:\d{4}年)?\d{1,2}月\d{1,2}日\(.\)(?: \d\d:\d\d)?|[\d,]+円)/

const Figures = ({ text }: { text: string }) => (
  <>
    {text
      .split(figure)
      .map((part, index) => (index % 2 === 1 ? <span class="unbroken">{part}</span> : part))}
  </>
)

/** A text in which `**…**` is what matters most: drawn strong. */
export const Marked = ({ text }: { text: string }) => (
  <>
    {text.split('**').map((part, index) =>
      index % 2 === 1 ? (
        <strong key={index}>
          <Figures text={part} />
        </strong>
      ) : (
        <Figures key={index} text={part} />
      ),
    )}
  </>
)

/** The page's name, where it belongs, and a line about it. */
export const PageHead = (props: {
  title: string
  trail?: readonly { href: string; label: string }[]
  trailLabel?: string
  children?: ComponentChildren
}) => (
  <header class="page-head">
    {props.trail === undefined ? null : (
      <nav aria-label={props.trailLabel} class="trail">
        <ol>
          {props.trail.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ol>
      </nav>
    )}
    <h1>{props.title}</h1>
    {props.children === undefined ? null : <div class="page-lead">{props.children}</div>}
  </header>
)

/** A sheet of paper. `tone` draws its upper edge: gold for a running clock, and so on. */
export const Card = (props: {
  title?: string
  children: ComponentChildren
  tone?: 'clock' | 'safe' | 'danger' | 'quiet'
  id?: string
  level?: 2 | 3
}) => {
  const Title = props.level === 3 ? 'h3' : 'h2'
  return (
    <section class={`card${props.tone ? ` card-${props.tone}` : ''}`} id={props.id}>
      {props.title === undefined ? null : <Title class="card-title">{props.title}</Title>}
      {props.children}
    </section>
  )
}

/** What matters now (first on a phone, at the side on a desk) and what there is to read. */
export const Columns = (props: { now: ComponentChildren; children: ComponentChildren }) => (
  <div class="columns">
    <div class="columns-now">{props.now}</div>
    <div class="columns-rest">{props.children}</div>
  </div>
)

const signs = { info: Info, safe: Check, clock: Info, danger: Warning }

/** Says something once, calmly. `danger` is announced at once, the others politely. */
export const Notice = (props: {
  children: ComponentChildren
  tone?: keyof typeof signs
  title?: string
  /** It has just happened (after an act): tell screen readers. */
  live?: boolean
}) => {
  const tone = props.tone ?? 'info'
  const Sign = signs[tone]
  const role = props.live ? (tone === 'danger' ? 'alert' : 'status') : undefined
  return (
    <div class={`notice notice-${tone}`} role={role}>
      <Sign />
      <div>
        {props.title === undefined ? null : <p class="notice-title">{props.title}</p>}
        {props.children}
      </div>
    </div>
  )
}

/** Nothing here yet: says so, and what to do next. */
export const EmptyState = (props: { title: string; children?: ComponentChildren }) => (
  <div class="empty">
    <p class="empty-title">{props.title}</p>
    {props.children}
  </div>
)

export const Badge = (props: {
  children: ComponentChildren
  tone?: 'done' | 'clock' | 'safe' | 'danger' | 'quiet'
}) => <span class={`badge badge-${props.tone ?? 'quiet'}`}>{props.children}</span>
