import { expect, test } from 'vitest'
import { availableActions, verify } from '#engine'
import { newest, offeringOf, sold } from '#processes'
import { opened, play, start, tokyo } from '../../test/engine.ts'

const versions = sold.filter(({ process }) => process.name === 'fixed-price')

test('new contracts are made under the newest version, and running ones find theirs', () => {
  expect(offeringOf('fixed-price')?.process.version).toBe(3)
  expect(newest.map(({ process }) => process.name)).toEqual([
    ...new Set(sold.map(({ process }) => process.name)),
  ])
  for (const { process } of versions)
    expect(offeringOf('fixed-price', process.version)?.process).toBe(process)
  expect(offeringOf('fixed-price', 4)).toBeUndefined()
})

test('the earlier versions keep every rule too, the first is over sooner', () => {
  const verdicts = versions.map(({ process, texts }) => verify(process, texts))
  expect(verdicts.map(({ findings }) => findings)).toEqual([[], [], []])
  expect(verdicts.map(({ bounds }) => bounds.everybodySilent)).toEqual([67, 81, 81])
})

test('under the second version proposals lie open, and their words say so', () => {
  const { process, texts } = versions[1]!
  expect(process.actions['propose']?.ways[0]?.sealed).toBeUndefined()
  expect(texts.ja['actions.propose.cost']).not.toMatch('封')
  expect(texts.en['actions.propose.cost']).not.toMatch('seal')
  expect(process.actions['submitEvidence']).toBeUndefined()
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
