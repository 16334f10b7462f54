import type { Edge, Graph } from './graph.ts'

export const box = { width: 144, height: 78, gapX: 48, gapY: 18, margin: 14 }
const passing = 18

/** A place in a column: a state, or where a long way passes through. */
type Cell = { name: string; column: number; y: number; height: number; state: boolean }
export type Placed = { state: string; x: number; y: number }
export type Way = { edge: Edge; path: string; head: string }
export type Drawing = { width: number; height: number; placed: Placed[]; ways: Way[] }

type Chain = { edge: Edge; cells: Cell[] }

const cellsOf = (graph: Graph, height: number): { cells: Cell[]; chains: Chain[] } => {
  const cells = new Map<string, Cell>()
  const add = (name: string, column: number, state: boolean): Cell => {
    const cell = { name, column, y: cells.size, height: state ? height : passing, state }
    cells.set(name, cell)
    return cell
  }
  for (const state of graph.states) add(state, graph.depth.get(state) ?? 0, true)
  const chains = graph.edges.map((edge, index): Chain => {
    const from = cells.get(edge.from) as Cell
    const to = cells.get(edge.to) as Cell
    const step = Math.sign(to.column - from.column)
    const between: Cell[] = []
    for (let column = from.column + step; step !== 0 && column !== to.column; column += step) {
      between.push(add(`way ${index} ${column}`, column, false))
    }
    return { edge, cells: [from, ...between, to] }
  })
  return { cells: [...cells.values()], chains }
}

const neighboursOf = (chains: readonly Chain[]): Map<Cell, Cell[]> => {
  const near = new Map<Cell, Cell[]>()
  const join = (a: Cell, b: Cell) => near.set(a, [...(near.get(a) ?? []), b])
  for (const { cells } of chains) {
    for (const [index, cell] of cells.slice(1).entries()) {
      const before = cells[index] as Cell
      if (before.column === cell.column) continue
      join(before, cell)
      join(cell, before)
    }
  }
  return near
}

const heightOf = (column: readonly Cell[]) =>
  column.reduce((sum, { height }) => sum + height + box.gapY, -box.gapY)

/** Stacks a column in its order, its middle at zero. */
const stack = (column: readonly Cell[]) => {
  let y = -heightOf(column) / 2
  for (const cell of column) {
    cell.y = y + cell.height / 2
    y += cell.height + box.gapY
  }
}

/**
 * Orders each column by the middle of what it is joined to, to and fro, so that fewer ways cross.
 */
const order = (columns: Cell[][], near: ReadonlyMap<Cell, Cell[]>) => {
  for (const column of columns) stack(column)
  for (let round = 0; round < 8; round++) {
    const direction = round % 2 === 0 ? columns : columns.toReversed()
    for (const column of direction) {
      const wish = new Map(
        column.map((cell) => {
          const others = near.get(cell) ?? [cell]
          return [cell, others.reduce((sum, { y }) => sum + y, 0) / others.length]
        }),
      )
      // Sorting in place is meant: the column's order is what is being found.
      // oxlint-disable-next-line unicorn/no-array-sort
      column.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0))
      stack(column)
    }
  }
}

const leftOf = (cell: Cell) => box.margin + cell.column * (box.width + box.gapX)

/**
 * Where on a state's side each of its ways begins or ends: apart, in the order of where they go.
 */
const portsOf = (chains: readonly Chain[]): Map<string, number> => {
  const sides = new Map<string, { key: string; toward: number }[]>()
  const add = (cell: Cell, other: Cell, key: string) => {
    const side = `${cell.name} ${other.column < cell.column ? 'left' : 'right'}`
    sides.set(side, [...(sides.get(side) ?? []), { key, toward: other.y }])
  }
  for (const [index, { cells }] of chains.entries()) {
    add(cells[0] as Cell, cells[1] as Cell, `${index} from`)
    add(cells.at(-1) as Cell, cells.at(-2) as Cell, `${index} to`)
  }
  const ports = new Map<string, number>()
  for (const side of sides.values()) {
    const sorted = side.toSorted((a, b) => a.toward - b.toward)
    const step = Math.min(14, (box.height - 16) / Math.max(1, sorted.length - 1))
    for (const [index, { key }] of sorted.entries()) {
      ports.set(key, (index - (sorted.length - 1) / 2) * step)
    }
  }
  return ports
}

const wayOf = (chain: Chain, index: number, ports: ReadonlyMap<string, number>): Way => {
  const { cells, edge } = chain
  const from = cells[0] as Cell
  const to = cells.at(-1) as Cell
  const start = from.y + (ports.get(`${index} from`) ?? 0)
  const end = to.y + (ports.get(`${index} to`) ?? 0)
  const forward = to.column > from.column
  const beside = to.column === from.column
  const x = leftOf(from) + (forward || beside ? box.width : 0)
  const endX = leftOf(to) + (forward ? 0 : box.width)
  const head = `M${endX} ${end}l${forward ? -7 : 7} -4v8z`
  if (beside) {
    const out = x + box.gapX * 0.55
    return { edge, head, path: `M${x} ${start}C${out} ${start} ${out} ${end} ${endX} ${end}` }
  }
  const bend = (forward ? 1 : -1) * box.gapX * 0.55
  let path = `M${x} ${start}`
  let at = { x, y: start }
  const go = (toX: number, y: number) => {
    path += `C${at.x + bend} ${at.y} ${toX - bend} ${y} ${toX} ${y}`
    at = { x: toX, y }
  }
  for (const cell of cells.slice(1, -1)) {
    go(leftOf(cell) + (forward ? 0 : box.width), cell.y)
    path += `H${leftOf(cell) + (forward ? box.width : 0)}`
    at = { x: leftOf(cell) + (forward ? box.width : 0), y: cell.y }
  }
  go(endX, end)
  return { edge, head, path }
}

/**
 * States in columns by their distance from the start, ways between them, long ones kept clear.
 * `height`: of each state's box.
 */
export const layProcess = (graph: Graph, height: number = box.height): Drawing => {
  const { cells, chains } = cellsOf(graph, height)
  const columns: Cell[][] = []
  for (const cell of cells) (columns[cell.column] ??= []).push(cell)
  order(columns, neighboursOf(chains))
  const tallest = Math.max(...columns.map(heightOf))
  for (const cell of cells) cell.y = Math.round(cell.y + tallest / 2 + box.margin)
  const ports = portsOf(chains)
  return {
    width: 2 * box.margin + columns.length * (box.width + box.gapX),
    height: Math.ceil(tallest + 2 * box.margin),
    placed: cells
      .filter(({ state }) => state)
      .map((cell) => ({ state: cell.name, x: leftOf(cell), y: cell.y - height / 2 })),
    ways: chains.map((chain, index) => wayOf(chain, index, ports)),
  }
}
