import { expect, test } from 'vitest'
import { verify } from '#engine'
import { offeringOf, sold } from '#processes'
import { opened, play, start } from '../../test/engine.ts'
import { childrenOf } from '../../test/frame/beats.ts'

const versions = sold.filter(({ process }) => process.name === 'milestones')

test.each([
  [1, 2],
  [2, 3],
])('version %i opens parts under version %i of fixed-price, and keeps every rule', (own, parts) => {
  const { process, texts } = offeringOf('milestones', own)!
  const agreement = opened(process, '2026-12-20')
  const played = play(
    [
      ['worker', 'agreeToOffer'],
      ['client', 'fundNext'],
    ],
    agreement,
    start,
    process,
  )
  const children = childrenOf(played)
  expect(children.map(({ contract }) => [contract.process, contract.version])).toEqual([
    ['fixed-price', parts],
  ])
  expect(verify(process, texts).findings).toEqual([])
})

test('new milestones are agreed under the newest version', () => {
  expect(versions.map(({ process }) => process.version)).toEqual([1, 2])
  expect(offeringOf('milestones')?.process.version).toBe(2)
})
