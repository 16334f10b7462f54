import { expect, test, vi } from 'vitest'
import { known, peers, sold } from '#processes'
import { verify } from '#engine'
import { check, checkedCalendar } from '../check.ts'
import { diagramOf } from './diagram.ts'

const printed = async (words: string[]): Promise<{ code: number; text: string }> => {
  const lines: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  try {
    const code = await check(words)
    return { code, text: lines.join('\n') }
  } finally {
    log.mockRestore()
  }
}

test('what we sell and are about to sell has no findings, and the command says so with exit code 0', async () => {
  const { code, text } = await printed([])
  expect(code).toBe(0)
  expect(text).toContain('fixed-price 1 · Fixed price\n  424 configurations, no findings')
  expect(text).toContain('fixed-price 2 · Fixed price\n  536 configurations, no findings')
  expect(text).toContain('everybody silent, over within: 81 days')
  expect(text).toContain('hourly-week 1 · A week by the hour')
})

test('findings are told step by step in either language, with exit code 1', async () => {
  const english = await printed(['crowdworks-fixed'])
  const japanese = await printed(['crowdworks-fixed', '--language', 'ja'])
  expect([english.code, japanese.code]).toEqual([1, 1])
  expect(english.text).toContain(
    'When everybody falls silent in “In inspection” (inspecting), the contract never ends',
  )
  expect(japanese.text).toContain(
    '「検収待ち」(inspecting)で全員が沈黙すると、契約はいつまでも終わりません',
  )
})

test('--json gives programs the same, with null for never', async () => {
  const { code, text } = await printed(['fixed-price', 'upwork-fixed', '--json'])
  const [ours, theirs] = JSON.parse(text)
  expect(code).toBe(1)
  expect(ours).toMatchObject({ process: 'fixed-price', findings: [], configurations: 572 })
  expect(ours.bounds.othersSilent).toEqual({ client: 14, worker: 20 })
  expect(theirs.bounds.paidAfterDelivery).toBeNull()
  expect(theirs.findings[0]).toMatchObject({ rule: 'silence-ends', hurts: 'client' })
})

test('--diagram draws every state and every way as Mermaid', async () => {
  const { code, text } = await printed(['fixed-price', '--diagram'])
  expect(code).toBe(0)
  expect(text).toContain('stateDiagram-v2')
  for (const state of Object.keys(sold[0]!.process.states)) expect(text).toContain(` as ${state}`)
  expect(text).toContain('inspecting --> finalNotice : silence 7d · Send the final notice')
  expect(text).toContain('mediating --> mediating : client/worker · Propose a settlement')
})

test('--diagram says until which moment of the week a clock runs', async () => {
  const english = await printed(['hourly-week', '--diagram'])
  const japanese = await printed(['hourly-week', '--diagram', '--language', 'ja'])
  expect(english.text).toContain('unfunded --> lapsed : silence until Sunday before · Lapse')
  expect(english.text).toContain('checking --> paid : silence until Thursday after ·')
  expect(japanese.text).toContain('recorded --> checking : 沈黙 翌週の月曜まで ·')
})

test('a diagram has no text that Mermaid would read as its own', () => {
  for (const offering of known) {
    const labels = diagramOf(offering, 'ja')
      .split('\n')
      .map((line) => line.split(' : ')[1] ?? '')
    for (const label of labels) expect(label).not.toMatch(/[":;#<>{}]/)
  }
})

test('unknown words are answered with what is known', async () => {
  await expect(check(['nothing-like-it'])).rejects.toThrow(
    'there is no process "nothing-like-it"; there are fixed-price, recurring, hourly-week, ',
  )
  await expect(check(['--jason'])).rejects.toThrow('usage: yakusoku check')
  await expect(check(['--language', 'fr'])).rejects.toThrow('usage: yakusoku check')
})

test('the real calendar from 2026 on makes no clock longer than the Golden Week of 2026', () => {
  for (const { process, texts } of known)
    expect(verify(process, texts, checkedCalendar()).bounds).toEqual(verify(process, texts).bounds)
})

test.each(peers.map(({ process }) => process))('every line of $name has its source', (process) => {
  const names = [...Object.keys(process.states), ...Object.keys(process.actions)]
  expect(Object.keys(process.sources!).toSorted()).toEqual([...new Set(names)].toSorted())
  for (const source of Object.values(process.sources!))
    expect(source).toMatch(/https?:\/\/|Assumed in the platform's favour/)
})

test('the models of other platforms are whole: no unknown name, dead way or missing text', () => {
  for (const { process, texts } of peers) {
    const { findings } = verify(process, texts)
    expect(findings.filter(({ rule }) => rule === 'every-door-opens')).toEqual([])
  }
})
