import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkText } from '#guard'
import harmfulEn from './texts/harmful-en.json'
import harmfulJa from './texts/harmful-ja.json'
import harmlessEn from './texts/harmless-en.json'
import harmlessJa from './texts/harmless-ja.json'
import met from './texts/met-harmful.json'
import metHarmless from './texts/met-harmless.json'

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

const heldOut = { harmful: harmful.filter(isHeldOut), harmless: harmless.filter(isHeldOut) }

/** What rules were tuned on: the other half, and texts that they met later and learnt from. */
const tunedOn = {
  harmful: [...harmful.filter((text) => !isHeldOut(text)), ...met.harmful],
  harmless: [...harmless.filter((text) => !isHeldOut(text)), ...metHarmless.harmless],
}

const measured = (texts: { harmful: readonly Text[]; harmless: readonly Text[] }) => {
  const found = texts.harmful.filter(isFound).length
  const alarms = texts.harmless.filter(isFound).length
  return { recall: found / texts.harmful.length, precision: found / (found + alarms) }
}

test('there are 440 labelled texts at least, half of them harmless, no two alike', () => {
  expect(harmful.length + harmless.length).toBeGreaterThanOrEqual(440)
  expect(Math.abs(harmful.length - harmless.length)).toBeLessThan(30)
  const all = [harmful, harmless, met.harmful, metHarmless.harmless].flat()
  expect(new Set(all.map((text) => JSON.stringify(text))).size).toBe(all.length)
  const share = (heldOut.harmful.length + heldOut.harmless.length) / (harmful.length * 2)
  expect(Math.abs(share - 0.5)).toBeLessThan(0.05)
})

test('of texts that no rule was tuned on, 95 of 100 are found, and as many are right', () => {
  const { recall, precision } = measured(heldOut)
  expect(recall).toBeGreaterThanOrEqual(0.95)
  expect(precision).toBeGreaterThanOrEqual(0.95)
})

test('so are the texts that they were tuned on', () => {
  const { recall, precision } = measured(tunedOn)
  expect(recall).toBeGreaterThanOrEqual(0.95)
  expect(precision).toBeGreaterThanOrEqual(0.95)
})
