import { wrapText } from '../drawn-text.ts'
import { graphOf, silenceOf, type Graph } from './graph.ts'
import { box, layProcess, type Placed, type Way } from './layout.ts'
import { ProcessTable } from './process-table.tsx'
import { actionName, clockName, stateName, type ProcessReader } from './process-words.ts'

const WayLine = ({ way, reader }: { way: Way; reader: ProcessReader }) => (
  <g class={way.edge.silence ? 'way way-silent' : 'way'}>
    <path class="way-line" d={way.path} />
    <path class="way-head" d={way.head} />
    <title>{way.edge.actions.map((action) => actionName(reader, action)).join(' / ')}</title>
  </g>
)

type Line = { text: string; look: 'state-name' | 'state-turn'; height: number }

/** A state's name and, while somebody must act, who and how long. */
const linesOf = (name: string, reader: ProcessReader): Line[] => {
  const { process, t, locale } = reader
  const state = process.states[name]
  const lines = wrapText(stateName(reader, name), 9, locale, 4)
  const named = lines.map((text): Line => ({ text, look: 'state-name', height: 18 }))
  if (state === undefined || !('turn' in state)) return named
  const clock = clockName(process.clocks[silenceOf(process, name)?.after ?? ''], t)
  const told = [t(`parties.${state.turn}`), clock].filter(Boolean).join(' · ')
  const quiet = wrapText(told, (box.width - 10) / 12.5, locale, 3)
  return [...named, ...quiet.map((text): Line => ({ text, look: 'state-turn', height: 17 }))]
}

const heightOf = (lines: readonly Line[]) => lines.reduce((sum, { height }) => sum + height, 0)

type Box = { at: Placed; lines: readonly Line[]; height: number; reader: ProcessReader }

const StateBox = ({ at, lines, height, reader }: Box) => {
  const state = reader.process.states[at.state]
  const turn = state !== undefined && 'turn' in state ? state.turn : undefined
  let y = at.y + (height - heightOf(lines)) / 2 - 4
  return (
    <g class={`state state-${turn ?? 'final'}`}>
      <rect x={at.x} y={at.y} width={box.width} height={height} rx={turn === undefined ? 20 : 6} />
      {lines.map(({ text, look, height: line }) => (
        <text key={text} class={look} x={at.x + box.width / 2} y={(y += line)} text-anchor="middle">
          {text}
        </text>
      ))}
    </g>
  )
}

const Picture = ({ graph, reader }: { graph: Graph; reader: ProcessReader }) => {
  const lines = new Map(graph.states.map((state) => [state, linesOf(state, reader)]))
  const tall = Math.max(box.height, ...[...lines.values()].map((all) => heightOf(all) + 8))
  const { width, height, placed, ways } = layProcess(graph, tall)
  const quietFirst = ways.toSorted((a, b) => Number(a.edge.silence) - Number(b.edge.silence))
  return (
    <svg
      class="process"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {quietFirst.map((way) => (
        <WayLine key={way.path} way={way} reader={reader} />
      ))}
      {placed.map((at) => (
        <StateBox
          key={at.state}
          at={at}
          lines={lines.get(at.state) ?? []}
          height={tall}
          reader={reader}
        />
      ))}
    </svg>
  )
}

/**
 * A process as a picture (states in columns by their distance from the start; dotted where the
 * clock goes when nobody acts) and, saying the same, as a table.
 */
export const ProcessDiagram = (props: ProcessReader) => {
  const { t } = props
  const graph = graphOf(props.process)
  return (
    <div class="stack">
      <figure class="process-figure">
        <section
          class="process-scroll"
          aria-label={t('processes.diagram')}
          // What scrolls must be reachable by keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          <Picture graph={graph} reader={props} />
        </section>
        <figcaption class="row">
          <span class="process-key process-key-silent">{t('processes.legendSilence')}</span>
          <span class="process-key">{t('processes.legendActs')}</span>
        </figcaption>
      </figure>
      <ProcessTable graph={graph} reader={props} />
    </div>
  )
}
