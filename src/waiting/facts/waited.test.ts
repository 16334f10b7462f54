import { expect, test } from 'vitest'
import { sold } from '#processes'
import { owesIn } from './waited.ts'

/** In which states of a process somebody is waited for, and whose answer it is. */
const owedIn = (name: string) => {
  const { process } = sold.findLast((one) => one.process.name === name)!
  const owed = Object.keys(process.states).map((state) => [state, owesIn(process, state)] as const)
  return Object.fromEntries(owed.filter(([, side]) => side !== null))
}

test('an offer, a request for money and what was delivered are waited for; the agreed work is not', () => {
  expect(owedIn('fixed-price')).toMatchObject({
    offered: 'worker',
    unfunded: 'client',
    inspecting: 'client',
    reworking: 'worker',
    finalNotice: 'client',
  })
  expect(owedIn('fixed-price')).not.toHaveProperty('working')
})

test('by the hour it is the same, and nobody is asked because a week goes by', () => {
  expect(owedIn('recurring')).toEqual({ offered: 'worker', agreed: 'client' })
  expect(owedIn('hourly-week')).toMatchObject({ unfunded: 'client', checking: 'client' })
  for (const state of ['funded', 'working', 'recording', 'recorded'])
    expect(owedIn('hourly-week')).not.toHaveProperty(state)
})
