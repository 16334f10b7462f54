import { businessDays, defineProcess, untilEndOf } from '#engine'

const everything = { refund: 'all' } as const
const asClaimed = { release: 'claim', refund: 'rest' } as const

/** How far ahead a week may be agreed: the present one aside, the next five can be funded. */
const daysAhead = 35

/**
 * 時間制の1週間: one week, Monday to Sunday, of work by the hour. The whole weekly limit is held before
 * the week begins; the worker records time, and the client may raise the limit while the week runs;
 * what is recorded is paid on the Thursday after, unless the client contests entries by then. The
 * claim is all the time recorded so far, in yen. Every bound is proved by
 * `yakusoku check hourly-week`.
 */
export const hourlyWeek = defineProcess({
  name: 'hourly-week',
  version: 1,
  start: 'unfunded',
  ceilingDays: 90,
  clocks: {
    weekBegins: untilEndOf('sunday', -1, daysAhead),
    weekCloses: untilEndOf('sunday', 0, daysAhead),
    corrections: untilEndOf('monday', 1, daysAhead),
    check: untilEndOf('thursday', 1, daysAhead),
    contest: businessDays(5),
    mediation: businessDays(10),
  },
  states: {
    unfunded: { turn: 'client', silence: { after: 'weekBegins', does: 'lapse' } },
    // Nothing has to be done by then, so nobody is reminded.
    funded: { turn: 'worker', silence: { after: 'weekBegins', does: 'startWeek' }, remind: [] },
    working: {
      turn: 'worker',
      silence: { after: 'weekCloses', does: 'closeWeek' },
      working: true,
    },
    recording: {
      turn: 'worker',
      silence: { after: 'weekCloses', does: 'closeWeek' },
      remind: [{ daysBefore: 1 }],
      working: true,
      delivered: true,
    },
    unrecorded: { turn: 'worker', silence: { after: 'corrections', does: 'end' } },
    recorded: {
      turn: 'worker',
      silence: { after: 'corrections', does: 'present' },
      remind: [],
      delivered: true,
    },
    checking: {
      turn: 'client',
      silence: { after: 'check', does: 'accept' },
      delivered: true,
    },
    contested: {
      turn: 'worker',
      silence: { after: 'contest', does: 'settle' },
      delivered: true,
      contested: true,
    },
    mediating: {
      turn: 'desk',
      silence: { after: 'mediation', does: 'settleByClaim' },
      delivered: true,
      contested: true,
    },
    lapsed: { final: true },
    withdrawn: { final: true },
    ended: { final: true },
    paid: { final: true },
    settled: { final: true },
  },
  actions: {
    fund: {
      ways: [{ by: ['client'], from: ['unfunded'], to: 'funded', money: { fund: 'price' } }],
    },
    raise: {
      atMost: 1,
      ways: [
        {
          by: ['client'],
          from: ['funded', 'working', 'recording'],
          to: 'stay',
          takes: { amount: 'required', note: 'optional' },
          sets: 'raise',
          money: { fund: 'raise' },
        },
      ],
    },
    withdraw: {
      ways: [
        {
          by: ['client', 'worker'],
          from: ['unfunded'],
          to: 'withdrawn',
          takes: { note: 'optional' },
        },
      ],
    },
    lapse: { ways: [{ by: ['clock'], from: ['unfunded'], to: 'lapsed' }] },
    startWeek: { quiet: true, ways: [{ by: ['clock'], from: ['funded'], to: 'working' }] },
    record: {
      quiet: true,
      ways: [
        {
          by: ['worker'],
          from: ['working'],
          to: 'recording',
          takes: { entries: 'required' },
          sets: 'claim',
        },
        {
          by: ['worker'],
          from: ['unrecorded'],
          to: 'recorded',
          takes: { entries: 'required' },
          sets: 'claim',
        },
        {
          by: ['worker'],
          from: ['recording', 'recorded'],
          to: 'stay',
          takes: { entries: 'required' },
          sets: 'claim',
        },
      ],
    },
    closeWeek: {
      quiet: true,
      ways: [
        { by: ['clock'], from: ['working'], to: 'unrecorded' },
        { by: ['clock'], from: ['recording'], to: 'recorded' },
      ],
    },
    giveUp: {
      ways: [
        {
          by: ['worker'],
          from: ['funded', 'working', 'recording', 'unrecorded', 'recorded'],
          to: 'ended',
          takes: { reason: 'optional' },
          money: everything,
        },
      ],
    },
    end: { ways: [{ by: ['clock'], from: ['unrecorded'], to: 'ended', money: everything }] },
    present: {
      ways: [{ by: ['worker', 'clock'], from: ['recorded'], to: 'checking' }],
    },
    accept: {
      ways: [{ by: ['client', 'clock'], from: ['checking'], to: 'paid', money: asClaimed }],
    },
    contest: {
      ways: [
        {
          by: ['client'],
          from: ['checking'],
          to: 'contested',
          takes: {
            reason: 'required',
            amount: 'required',
            contested: 'required',
            files: 'optional',
          },
          sets: 'settlement',
        },
      ],
    },
    answer: {
      ways: [
        {
          by: ['worker'],
          from: ['contested'],
          to: 'mediating',
          takes: { note: 'required', files: 'optional' },
        },
      ],
    },
    propose: {
      atMost: 3,
      ways: [
        {
          by: ['client', 'worker'],
          from: ['mediating'],
          to: 'stay',
          takes: { amount: 'required', note: 'optional' },
          sets: 'settlement',
        },
      ],
    },
    agreeToSettle: {
      ways: [
        {
          by: ['worker'],
          from: ['contested', 'mediating'],
          to: 'settled',
          money: { split: 'settlement' },
        },
        { by: ['client'], from: ['mediating'], to: 'settled', money: { split: 'settlement' } },
      ],
    },
    settle: {
      ways: [{ by: ['clock'], from: ['contested'], to: 'settled', money: { split: 'settlement' } }],
    },
    rule: {
      ways: [
        {
          by: ['desk'],
          from: ['mediating'],
          to: 'settled',
          takes: { amount: 'required', reason: 'required' },
          sets: 'ruling',
          money: { split: 'ruling' },
        },
      ],
    },
    settleByClaim: {
      ways: [{ by: ['clock'], from: ['mediating'], to: 'settled', money: asClaimed }],
    },
  },
})
