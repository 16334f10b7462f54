import type { ComponentChildren } from 'preact'
import type { Formats, Translate } from '#locale'
import { Clip } from './marks.tsx'

export type Column<Row> = {
  title: string
  cell: (row: Row) => ComponentChildren
  /** Right-aligned, tabular. */
  figure?: boolean
  /** Short words that must not break: a party, a length. */
  short?: boolean
  /** The row's name: a row header for screen readers. */
  heading?: boolean
}

const classOf = ({ figure, short }: { figure?: boolean; short?: boolean }) =>
  figure ? 'figure' : short ? 'short' : undefined

/** A table that scrolls sideways within itself where it is wider than the page. */
export const Table = <Row,>(props: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** The caption is said already by a heading above. */
  hideCaption?: boolean
  /** On a phone each row is a block of its own, its cells below one another with their titles. */
  stacks?: boolean
}) => (
  // What scrolls must be reachable by keyboard.
  <section
    class={props.stacks ? 'table-box table-stacks' : 'table-box'}
    aria-label={props.caption}
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    tabIndex={0}
  >
    <table>
      <caption class={props.hideCaption ? 'unseen' : undefined}>{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th key={column.title} scope="col" class={classOf(column)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={props.keyOf(row)}>
            {props.columns.map((column) =>
              column.heading ? (
                <th key={column.title} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.title} class={classOf(column)} data-title={column.title}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

/**
 * The way to the next page of a list. `href` is given the cursor; without one, nothing is shown.
 */
export const Pagination = (props: {
  t: Translate
  next: string | null
  href: (cursor: string) => string
  first?: string | undefined
}) =>
  props.next === null && props.first === undefined ? null : (
    <nav class="pagination" aria-label={props.t('everywhere.pages')}>
      {props.first === undefined ? null : (
        <a href={props.first}>{props.t('everywhere.firstPage')}</a>
      )}
      {props.next === null ? null : (
        <a class="button button-plain" rel="next" href={props.href(props.next)}>
          {props.t('everywhere.more')}
        </a>
      )}
    </nav>
  )

/** Names on the left, amounts on the right; `strong` is the one that counts. */
export const MoneyRows = (props: {
  rows: readonly {
    label: string
    amount: ComponentChildren
    strong?: boolean
    tone?: 'safe' | 'danger'
    note?: string
  }[]
}) => (
  <dl class="money">
    {props.rows.map((row) => (
      <div key={row.label} class={row.strong ? 'money-row money-strong' : 'money-row'}>
        <dt>
          {row.label}
          {row.note === undefined ? null : <small>{row.note}</small>}
        </dt>
        <dd class={row.tone === undefined ? undefined : `tone-${row.tone}`}>{row.amount}</dd>
      </div>
    ))}
  </dl>
)

/** Files with their sizes; a file that may not be fetched (yet) has no `href`. */
export const FileList = (props: {
  t: Translate
  format: Formats
  files: readonly { name: string; size: number; href?: string }[]
}) =>
  props.files.length === 0 ? null : (
    <ul class="files" aria-label={props.t('everywhere.files')}>
      {props.files.map(({ name, size, href }) => (
        <li key={href ?? name}>
          <Clip />
          {href === undefined ? (
            <span>{name}</span>
          ) : (
            <a href={href} download>
              {name}
            </a>
          )}
          <small>{props.format.bytes(size)}</small>
        </li>
      ))}
    </ul>
  )
