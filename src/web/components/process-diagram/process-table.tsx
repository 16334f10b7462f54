import { Table } from '../lists.tsx'
import { silenceOf, type Edge, type Graph } from './graph.ts'
import { actionName, clockName, stateName, type ProcessReader } from './process-words.ts'

const sayEdge = (edge: Edge, reader: ProcessReader): string =>
  reader.t('processes.to', {
    action: edge.actions.map((action) => actionName(reader, action)).join(' / '),
    state: stateName(reader, edge.to),
  })

/** What a state's parties may do that leaves it as it is: proposals, entries. */
const staying = (state: string, { process }: ProcessReader): string[] =>
  Object.entries(process.actions)
    .filter(([, { ways }]) => ways.some(({ from, to }) => to === 'stay' && from.includes(state)))
    .map(([name]) => name)

/** The process in words, state by state: everything that the picture shows, and the rest. */
export const ProcessTable = ({ graph, reader }: { graph: Graph; reader: ProcessReader }) => {
  const { t, process } = reader
  const edgesOf = (state: string, silence: boolean) =>
    graph.edges.filter((edge) => edge.from === state && edge.silence === silence)
  const waitingOf = (state: string) => {
    const waiting = process.states[state]
    return waiting !== undefined && 'turn' in waiting ? waiting : undefined
  }
  const silence = (state: string) => {
    const [edge] = edgesOf(state, true)
    if (edge !== undefined) return sayEdge(edge, reader)
    return waitingOf(state) === undefined ? '' : t('processes.nothing')
  }
  return (
    <Table
      caption={t('processes.inWords')}
      stacks
      rows={graph.states}
      keyOf={(state) => state}
      columns={[
        { title: t('processes.state'), heading: true, cell: (state) => stateName(reader, state) },
        {
          title: t('processes.turn'),
          short: true,
          cell: (state) => {
            const waiting = waitingOf(state)
            return waiting === undefined ? t('processes.final') : t(`parties.${waiting.turn}`)
          },
        },
        {
          title: t('processes.clock'),
          short: true,
          cell: (state) => clockName(process.clocks[silenceOf(process, state)?.after ?? ''], t),
        },
        { title: t('processes.silence'), cell: silence },
        {
          title: t('processes.ways'),
          cell: (state) => (
            <ul>
              {edgesOf(state, false).map((edge) => (
                <li key={edge.to}>{sayEdge(edge, reader)}</li>
              ))}
              {staying(state, reader).map((action) => (
                <li key={action}>
                  {t('processes.to', {
                    action: actionName(reader, action),
                    state: t('processes.stays'),
                  })}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}
