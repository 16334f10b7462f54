import { expect, test } from 'vitest'
import { availableActions, verify } from '#engine'
import { newest, offeringOf, sold } from '#processes'
import { sha256 } from '#platform'
import { opened, play, start, tokyo } from '../../test/engine.ts'

/**
 * Contracts are signed under these: a version never changes. A new number may be added here, and no
 * line that stands here may be written anew.
 */
const signed = {
  1: '9cf9ff47658e612f31ea33456ea3a6aba100178c2275b9e8e1bfb12205bb03d9',
  2: '3b9d41f535388243caa91159b068d5d9feaaf06d3aebf7efab8532f97373a11b',
}

const versions = sold.filter(({ process }) => process.name === 'fixed-price')

test('every version of fixed-price is to the letter what contracts were signed under', () => {
  const digests = versions.map(({ process }) => [process.version, sha256(JSON.stringify(process))])
  expect(Object.fromEntries(digests)).toEqual(signed)
})

test('new contracts are made under the newest version, and running ones find theirs', () => {
  expect(offeringOf('fixed-price')?.process.version).toBe(2)
  expect(newest.map(({ process }) => process.name)).toEqual([
    ...new Set(sold.map(({ process }) => process.name)),
  ])
  for (const { process } of versions)
    expect(offeringOf('fixed-price', process.version)?.process).toBe(process)
  expect(offeringOf('fixed-price', 3)).toBeUndefined()
})

test('the first version keeps every rule too, and is over sooner', () => {
  const [first] = versions
  const { findings, bounds } = verify(first!.process, first!.texts)
  expect([findings, bounds.everybodySilent]).toEqual([[], 67])
})

test('under the first version nobody declares an absence', () => {
  const { process } = versions[0]!
  const { contract, now } = play(
    [
      ['worker', 'agreeToOffer'],
      ['client', 'fund'],
    ],
    opened(process),
    start,
    process,
  )
  const offered = availableActions(process, contract, 'worker', now, tokyo).map(({ name }) => name)
  expect(offered).toEqual(['deliver', 'requestEnd'])
})
