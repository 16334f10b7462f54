import { expect, test } from 'vitest'
import { availableActions, verify } from '#engine'
import { newest, offeringOf, sold } from '#processes'
import { opened, play, start, tokyo } from '../../test/engine.ts'

const versions = sold.filter(({ process }) => process.name === 'fixed-price')

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
