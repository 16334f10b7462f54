import { defineProcess, untilEnd, untilEndOf } from '#engine'
import { hourlyWeek } from '../hourly-week/process.ts'

/** How far ahead weeks may be funded, and the first one be agreed. */
const daysAhead = 35

/** A notice names a day at most so far ahead. */
const noticeAhead = 60

const nextWeek = { spawns: { process: hourlyWeek, by: 'fund' }, steps: 'week' } as const

/**
 * The lawful reasons not to keep the thirty days: Freelance Act, Art. 16 (1), with Art. 4 of its
 * ordinance. They shorten the notice to seven days and are recorded.
 */
const noticeExceptions = [
  'disaster',
  'upstreamEnded',
  'shortTerm',
  'workerUnavailable',
  'workerAtFault',
] as const

/** What a client's notice says: seven days ahead, thirty after half a year, and why. */
const clientsNotice = {
  date: {
    daysAhead: noticeAhead,
    becomes: 'endsOn',
    notice: { days: 7, longer: { days: 30, afterMonths: 6 } },
  },
  reason: 'optional',
  exception: noticeExceptions,
} as const

/**
 * 時間制の継続契約: work by the hour, week after week, under one frame. The client funds each week
 * before it begins; each funded week is a contract of its own. Whoever leaves gives notice; a
 * client who is silent instead pauses the frame, and after a week ends it: in silence, which pays
 * the notice pledge, if any, to the worker. The price of the frame is that pledge. Every bound is
 * proved by `yakusoku check recurring`.
 */
export const recurring = defineProcess({
  name: 'recurring',
  version: 1,
  start: 'offered',
  ceilingDays: 90,
  clocks: {
    weekBegins: untilEndOf('sunday', -1, daysAhead),
    weekEnds: untilEndOf('sunday', 0, daysAhead),
    ends: untilEnd(noticeAhead),
  },
  states: {
    offered: { turn: 'worker', silence: { after: 'weekBegins', does: 'lapse' } },
    // The last reminder comes a day before the first week begins, so that the worker hears in time.
    agreed: {
      turn: 'client',
      silence: { after: 'weekEnds', does: 'lapse' },
      remind: [{ daysBefore: 10 }, { daysBefore: 8 }],
      warns: 'worker',
    },
    running: {
      turn: 'client',
      silence: { after: 'weekBegins', does: 'pause' },
      warns: 'worker',
    },
    paused: { turn: 'client', silence: { after: 'weekEnds', does: 'endInSilence' } },
    noticed: {
      turn: 'client',
      silence: { after: 'weekBegins', does: 'endInSilence' },
      warns: 'worker',
    },
    closing: { turn: 'worker', silence: { after: 'ends', does: 'end' }, remind: [] },
    leaving: {
      turn: 'worker',
      silence: { after: 'ends', does: 'end' },
      remind: [{ fraction: 1 / 2 }],
    },
    lapsed: { final: true },
    declined: { final: true },
    withdrawn: { final: true },
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
    fundWeek: {
      ways: [
        {
          by: ['client'],
          from: ['agreed'],
          to: 'running',
          money: { fund: 'price' },
          ...nextWeek,
        },
        { by: ['client'], from: ['running', 'paused'], to: 'running', ...nextWeek },
        { by: ['client'], from: ['noticed'], to: 'noticed', last: 'closing', ...nextWeek },
        { by: ['client'], from: ['leaving'], to: 'stay', ...nextWeek },
      ],
    },
    pause: { ways: [{ by: ['clock'], from: ['running'], to: 'paused' }] },
    giveNotice: {
      ways: [
        {
          by: ['client'],
          from: ['running'],
          to: 'noticed',
          last: 'closing',
          takes: clientsNotice,
        },
        {
          by: ['client'],
          from: ['paused'],
          to: 'noticed',
          last: 'closing',
          steps: 'week',
          takes: clientsNotice,
        },
        {
          by: ['worker'],
          from: ['running'],
          to: 'leaving',
          takes: {
            date: { daysAhead: noticeAhead, becomes: 'endsOn', notice: { days: 7 } },
            reason: 'optional',
          },
          waives: true,
        },
      ],
    },
    askReason: {
      atMost: 1,
      ways: [
        {
          by: ['worker'],
          from: ['noticed', 'closing'],
          to: 'stay',
          takes: { note: 'optional' },
        },
      ],
    },
    giveReason: {
      atMost: 1,
      ways: [
        {
          by: ['client'],
          from: ['noticed', 'closing'],
          to: 'stay',
          takes: { reason: 'required' },
        },
      ],
    },
    handOver: {
      atMost: 5,
      ways: [
        {
          by: ['worker'],
          from: ['closing', 'leaving'],
          to: 'stay',
          takes: { note: 'required', files: 'optional' },
          waives: true,
        },
      ],
    },
    agreeToEnd: {
      ways: [
        {
          by: ['worker'],
          from: ['noticed', 'closing'],
          to: 'ended',
          money: { refund: 'all' },
        },
        { by: ['client'], from: ['leaving'], to: 'ended', money: { refund: 'all' } },
      ],
    },
    payPledge: {
      ways: [
        {
          by: ['client'],
          from: ['running', 'paused', 'noticed', 'closing'],
          to: 'ended',
          held: true,
          takes: { reason: 'optional' },
          money: { release: 'all' },
        },
      ],
    },
    endInSilence: {
      ways: [
        {
          by: ['clock'],
          from: ['paused', 'noticed'],
          to: 'endedInSilence',
          money: { release: 'all' },
        },
      ],
    },
    end: {
      ways: [
        {
          by: ['clock'],
          from: ['closing', 'leaving'],
          to: 'ended',
          money: { refund: 'all' },
        },
      ],
    },
  },
})
