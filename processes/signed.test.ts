import { expect, test } from 'vitest'
import { sha256 } from '#platform'
import { sold } from '#processes'

/**
 * Contracts are signed under these: a version never changes. A new number may be added here, and no
 * line that stands here may be written anew.
 */
const signed = {
  'fixed-price 1': '9cf9ff47658e612f31ea33456ea3a6aba100178c2275b9e8e1bfb12205bb03d9',
  'fixed-price 2': '3b9d41f535388243caa91159b068d5d9feaaf06d3aebf7efab8532f97373a11b',
  'fixed-price 3': '95be32cd65ec9da59831aab9c83dc2b0fcfcc6ae3085693da9df395fadcb66a6',
  'hourly-week 1': '42e8a929cec6add099fcbab8eb19f9d0e122aa5c2948fbd5aa0dc38b9c290054',
  'milestones 1': '82741c12c67e04fe448220206a9c2c39d4e86be0433975e8cbe7d0c8700583fe',
  'milestones 2': '2378cec0d0fdadbe8ae53391d3ef48a246d28083d63290e175a6a8d652f9b895',
  'recurring 1': 'fec1fed5f295d0e615ddc7ba71003b6bb23720846891ff3ec7dfceac0a943cc7',
}

test('every version that is sold is to the letter what contracts were signed under', () => {
  const digests = sold.map(({ process }) => {
    return [`${process.name} ${process.version}`, sha256(JSON.stringify(process))]
  })
  expect(Object.fromEntries(digests)).toEqual(signed)
})
