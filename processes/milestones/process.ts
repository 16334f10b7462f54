import { days, defineProcess, untilFunding } from '#engine'
import { fixedPrice } from '../fixed-price/process.ts'

/**
 * The last part lies at most so far ahead: less than half a year, so that nobody owes the thirty
 * days' notice of the Freelance Act (Art. 16) for ending the rest.
 */
const daysAhead = 180

/**
 * A part is due at most 60 days after it is funded (`fixed-price`), and the next one is funded at
 * most 14 days after that.
 */
const nextPart = untilFunding(60 + 14)

const fundNext = {
  by: ['client'],
  to: 'running',
  last: 'complete',
  spawns: { process: fixedPrice, by: 'fund', daysAhead },
  steps: 'list',
} as const

/**
 * 分割契約: several parts, each with its own price and day, offered and agreed together and funded one
 * by one. Each funded part is a contract of its own (`fixed-price`) and goes on to its own end
 * whatever becomes of the rest. What is not funded is never worked on, so either side may end the
 * rest at any time, and silence ends it too. The frame itself holds no money. Every bound is proved
 * by `yakusoku check milestones`.
 */
export const milestones = defineProcess({
  name: 'milestones',
  version: 2,
  start: 'offered',
  ceilingDays: 90,
  clocks: { answering: days(7), funding: days(5), nextPart },
  states: {
    offered: { turn: 'worker', silence: { after: 'answering', does: 'lapse' } },
    agreed: { turn: 'client', silence: { after: 'funding', does: 'lapse' } },
    running: {
      turn: 'client',
      silence: { after: 'nextPart', does: 'endInSilence' },
      warns: 'worker',
    },
    lapsed: { final: true },
    declined: { final: true },
    withdrawn: { final: true },
    complete: { final: true },
    ended: { final: true },
    endedInSilence: { final: true },
  },
  actions: {
    agreeToOffer: { ways: [{ by: ['worker'], from: ['offered'], to: 'agreed' }] },
    decline: {
      ways: [{ by: ['worker'], from: ['offered'], to: 'declined', takes: { note: 'optional' } }],
    },
    withdraw: {
      ways: [
        { by: ['client'], from: ['offered'], to: 'withdrawn', takes: { note: 'optional' } },
        {
          by: ['client', 'worker'],
          from: ['agreed'],
          to: 'withdrawn',
          takes: { note: 'optional' },
        },
      ],
    },
    lapse: { ways: [{ by: ['clock'], from: ['offered', 'agreed'], to: 'lapsed' }] },
    fundNext: { ways: [{ ...fundNext, from: ['agreed', 'running'] }] },
    endRest: {
      ways: [
        {
          by: ['client', 'worker'],
          from: ['running'],
          to: 'ended',
          takes: { reason: 'optional' },
        },
      ],
    },
    endInSilence: { ways: [{ by: ['clock'], from: ['running'], to: 'endedInSilence' }] },
  },
})
