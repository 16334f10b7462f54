import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { days, defineProcess, type Process } from '#engine'
import { wordsFor } from '#locale'
import { graphOf } from './graph.ts'
import { box, layProcess } from './layout.ts'
import { ProcessDiagram } from './process-diagram.tsx'

const simple = defineProcess({
  name: 'simple',
  version: 1,
  start: 'asked',
  ceilingDays: 30,
  clocks: { answering: days(3, 1, 5) },
  states: {
    asked: { turn: 'worker', silence: { after: 'answering', does: 'lapse' } },
    agreed: { turn: 'client', silence: { after: 'answering', does: 'finish' } },
    lapsed: { final: true },
    done: { final: true },
  },
  actions: {
    lapse: { ways: [{ by: ['clock'], from: ['asked'], to: 'lapsed' }] },
    agree: { ways: [{ by: ['worker'], from: ['asked'], to: 'agreed' }] },
    ask: { ways: [{ by: ['client'], from: ['agreed'], to: 'asked' }] },
    remark: { ways: [{ by: ['client'], from: ['agreed'], to: 'stay' }] },
    finish: { ways: [{ by: ['client', 'clock'], from: ['agreed'], to: 'done' }] },
  },
})
const draw = (process: Process) =>
  render(<ProcessDiagram process={process} texts={{}} t={wordsFor('en').t} locale="en" />)

test('every state stands in the column of its distance from the start', () => {
  const { depth } = graphOf(simple)
  expect(Object.fromEntries(depth)).toEqual({ asked: 0, agreed: 1, lapsed: 1, done: 2 })
})

test('no two states overlap, and every way begins and ends inside the picture', () => {
  const { placed, ways, width, height } = layProcess(graphOf(simple))
  for (const [index, a] of placed.entries()) {
    expect(a.x + box.width).toBeLessThanOrEqual(width)
    expect(a.y + box.height).toBeLessThanOrEqual(height)
    for (const b of placed.slice(index + 1)) {
      expect(Math.abs(a.x - b.x) >= box.width || Math.abs(a.y - b.y) >= box.height).toBe(true)
    }
  }
  expect(ways).toHaveLength(5)
})

test('what silence does is dotted in the picture and said in the table', () => {
  const html = draw(simple)
  expect(html.match(/class="way way-silent"/g)).toHaveLength(2)
  expect(html).toContain('lapse → lapsed')
  expect(html).toContain('1 to 5 days')
})

test('the table says every action of every state, those that change nothing too', () => {
  const html = draw(simple)
  const table = html.slice(html.indexOf('<table'))
  for (const said of ['agree → agreed', 'ask → asked', 'finish → done', 'remark → stays']) {
    expect(table).toContain(said)
  }
})

test('a silence that does nothing says so', () => {
  const states = { ...simple.states, asked: { turn: 'worker', silence: 'nothing' } as const }
  expect(draw({ ...simple, states })).toContain(wordsFor('en').t('processes.nothing'))
})
