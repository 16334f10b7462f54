import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkText } from '#guard'
import harmfulEn from './texts/harmful-en.json'
import harmfulJa from './texts/harmful-ja.json'
import harmlessEn from './texts/harmless-en.json'
import harmlessJa from './texts/harmless-ja.json'

/** One text, or several that one person writes one after the other. */
type Text = string | readonly string[]

const all = (...files: readonly Readonly<Record<string, readonly Text[]>>[]): Text[] =>
  files.flatMap((file) => Object.values(file).flat())

const harmful = all(harmfulJa, harmfulEn)
const harmless = all(harmlessJa, harmlessEn)

/** By the text alone, so that a text stays in its half whatever is added or moved. */
const isHeldOut = (text: Text): boolean => {
  const seed = `yakusoku 2026 ${[text].flat().join('\n')}`
  return createHash('sha256').update(seed).digest()[0]! % 2 === 1
}

const isFound = (text: Text): boolean => {
  const parts = [text].flat()
  return checkText(parts.at(-1) ?? '', parts.slice(0, -1)).length > 0
}

/** Of the half on which no rule was tuned, or of the other one. */
const measured = (heldOut: boolean) => {
  const of = (texts: readonly Text[]) => texts.filter((text) => isHeldOut(text) === heldOut)
  const found = of(harmful).filter(isFound).length
  const alarms = of(harmless).filter(isFound).length
  return { recall: found / of(harmful).length, precision: found / (found + alarms) }
}

test('there are 440 labelled texts at least, half of them harmless, no two alike', () => {
  expect(harmful.length + harmless.length).toBeGreaterThanOrEqual(440)
  expect(Math.abs(harmful.length - harmless.length)).toBeLessThan(30)
  const distinct = new Set([...harmful, ...harmless].map((text) => JSON.stringify(text)))
  expect(distinct.size).toBe(harmful.length + harmless.length)
  const heldOut = [...harmful, ...harmless].filter(isHeldOut).length
  expect(Math.abs(heldOut / distinct.size - 0.5)).toBeLessThan(0.05)
})

test('of texts on which no rule was tuned, 95 in 100 are found and 95 in 100 found are right', () => {
  const { recall, precision } = measured(true)
  expect(recall).toBeGreaterThanOrEqual(0.95)
  expect(precision).toBeGreaterThanOrEqual(0.95)
})

test('so are the texts on which the rules were tuned', () => {
  const { recall, precision } = measured(false)
  expect(recall).toBeGreaterThanOrEqual(0.95)
  expect(precision).toBeGreaterThanOrEqual(0.95)
})
