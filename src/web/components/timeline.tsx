import type { ComponentChildren } from 'preact'
import type { Formats, Translate } from '#locale'
import { FileList } from './lists.tsx'
import { TimeOf } from './clock-face.tsx'

/** One thing that happened: an event of the contract or a message, told the same way. */
export type Entry = {
  id: string
  at: number
  kind: 'event' | 'message'
  /** An event in words, or who wrote the message. */
  title: ComponentChildren
  /** done: somebody acted; clock: the clock or the desk's reminder; safe, danger: how it ended. */
  tone?: 'done' | 'clock' | 'safe' | 'danger'
  /** Of a message: written by the reader. */
  mine?: boolean
  body?: string | undefined
  files?: readonly { name: string; size: number; href?: string }[]
  note?: string | undefined
  /** What became of it, one thing each. */
  marks?: readonly string[]
  /** Several of a kind that are told together, and one by one to who opens them. */
  inside?: readonly Entry[]
}

type Props = { t: Translate; format: Formats; entry: Entry }

const Folded = ({ t, format, entry }: Props) => (
  <li id={entry.id} class={`entry entry-${entry.kind} entry-${entry.tone ?? 'done'}`}>
    <details>
      <summary class="entry-title">{entry.title}</summary>
      <ol class="timeline">
        {entry.inside?.map((one) => (
          <TimelineEntry key={one.id} t={t} format={format} entry={one} />
        ))}
      </ol>
    </details>
  </li>
)

/** Also what a live feed sends: one entry, by itself. */
const TimelineEntry = ({ t, format, entry }: Props) => (
  <li id={entry.id} class={`entry entry-${entry.kind} entry-${entry.tone ?? 'done'}`}>
    <div class="entry-head">
      <p class="entry-title">{entry.title}</p>
      <TimeOf at={entry.at} format={format} />
    </div>
    {entry.note === undefined ? null : <p class="entry-note">{entry.note}</p>}
    {(entry.marks ?? []).length === 0 ? null : (
      <ul class="entry-marks">
        {entry.marks?.map((mark) => (
          <li key={mark}>{mark}</li>
        ))}
      </ul>
    )}
    {entry.body === undefined && (entry.files ?? []).length === 0 ? null : (
      <div class={`bubble${entry.mine ? ' bubble-mine' : ''}`}>
        {entry.body === undefined ? null : <p class="as-written">{entry.body}</p>}
        <FileList t={t} format={format} files={entry.files ?? []} />
      </div>
    )}
  </li>
)

/** Events and messages together, the oldest first. */
export const Timeline = (props: {
  t: Translate
  format: Formats
  entries: readonly Entry[]
  id?: string
}) => (
  <ol class="timeline" id={props.id ?? 'timeline'}>
    {props.entries.map((entry) => {
      const Told = entry.inside ? Folded : TimelineEntry
      return <Told key={entry.id} t={props.t} format={props.format} entry={entry} />
    })}
  </ol>
)
