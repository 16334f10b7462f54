import { businessDays, days, defineProcess, untilDelivery } from '#engine'
import { inContest, settling } from './settling.ts'

const everything = { refund: 'all' } as const
const asClaimed = { release: 'claim', refund: 'rest' } as const
const aFortnight = { date: { daysLater: 14 }, note: 'optional' } as const
const objection = {
  criterion: 'required',
  reason: 'required',
  amount: 'required',
  files: 'optional',
} as const

/**
 * 固定報酬: one price, one delivery, inspected. The clocks' defaults follow the Freelance Act (Art. 4:
 * payable within 60 days of the first delivery) and the habits of the field; every bound is proved
 * by `yakusoku check fixed-price`.
 */
export const fixedPrice = defineProcess({
  name: 'fixed-price',
  version: 3,
  start: 'offered',
  ceilingDays: 90,
  clocks: {
    answering: days(7),
    funding: days(5),
    delivery: untilDelivery(60),
    overdue: days(7),
    ending: days(7),
    inspection: days(7, 3, 7),
    finalNotice: days(7),
    hold: days(3),
    rework: days(14, 3, 14),
    contest: businessDays(5),
    mediation: businessDays(10),
  },
  states: {
    offered: { turn: 'worker', silence: { after: 'answering', does: 'lapse' } },
    unfunded: { turn: 'client', silence: { after: 'funding', does: 'lapse' } },
    working: {
      turn: 'worker',
      silence: { after: 'delivery', does: 'fallOverdue' },
      working: true,
    },
    overdue: { turn: 'worker', silence: { after: 'overdue', does: 'end' }, working: true },
    endingByWorker: { turn: 'client', silence: { after: 'ending', does: 'end' } },
    endingByClient: { turn: 'worker', silence: { after: 'ending', does: 'end' } },
    inspecting: {
      turn: 'client',
      silence: { after: 'inspection', does: 'sendFinalNotice' },
      delivered: true,
    },
    finalNotice: {
      turn: 'client',
      silence: { after: 'finalNotice', does: 'acceptInStead' },
      delivered: true,
    },
    held: { turn: 'desk', silence: { after: 'hold', does: 'acceptInStead' }, delivered: true },
    reworking: {
      turn: 'worker',
      silence: { after: 'rework', does: 'end' },
      working: true,
      delivered: true,
    },
    contestedByClient: {
      turn: 'worker',
      silence: { after: 'contest', does: 'settle' },
      delivered: true,
      contested: true,
    },
    contestedByWorker: {
      turn: 'client',
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
    declined: { final: true },
    withdrawn: { final: true },
    ended: { final: true },
    paid: { final: true },
    settled: { final: true },
  },
  actions: {
    agreeToOffer: { ways: [{ by: ['worker'], from: ['offered'], to: 'unfunded' }] },
    decline: {
      ways: [{ by: ['worker'], from: ['offered'], to: 'declined', takes: { note: 'optional' } }],
    },
    withdraw: {
      ways: [
        { by: ['client'], from: ['offered'], to: 'withdrawn', takes: { note: 'optional' } },
        {
          by: ['client', 'worker'],
          from: ['unfunded'],
          to: 'withdrawn',
          takes: { note: 'optional' },
        },
      ],
    },
    lapse: { ways: [{ by: ['clock'], from: ['offered', 'unfunded'], to: 'lapsed' }] },
    fund: {
      ways: [{ by: ['client'], from: ['unfunded'], to: 'working', money: { fund: 'price' } }],
    },
    deliver: {
      ways: [
        {
          by: ['worker'],
          from: ['working', 'overdue', 'endingByWorker', 'endingByClient', 'reworking'],
          to: 'inspecting',
          takes: { amount: 'optional', note: 'optional', files: 'optional' },
          sets: 'claim',
        },
      ],
    },
    declareAbsence: {
      atMost: 1,
      ways: [{ by: ['worker'], from: ['working'], to: 'working', takes: aFortnight }],
    },
    fallOverdue: { ways: [{ by: ['clock'], from: ['working'], to: 'overdue' }] },
    extend: {
      atMost: 2,
      ways: [
        { by: ['client'], from: ['overdue'], to: 'working', takes: { date: { daysAhead: 30 } } },
      ],
    },
    giveUp: {
      ways: [
        {
          by: ['worker'],
          from: ['overdue', 'reworking'],
          to: 'ended',
          takes: { reason: 'optional' },
          money: everything,
        },
      ],
    },
    requestEnd: {
      ways: [
        {
          by: ['client'],
          from: ['working'],
          to: 'endingByClient',
          takes: { amount: 'required', reason: 'required' },
          sets: 'offer',
        },
        {
          by: ['worker'],
          from: ['working'],
          to: 'endingByWorker',
          takes: { reason: 'required' },
          waives: true,
        },
      ],
    },
    agreeToEnd: {
      ways: [
        { by: ['client'], from: ['endingByWorker'], to: 'ended', money: everything },
        { by: ['worker'], from: ['endingByClient'], to: 'ended', money: { split: 'offer' } },
      ],
    },
    takeBack: {
      atMost: 1,
      ways: [
        { by: ['worker'], from: ['endingByWorker'], to: 'working' },
        { by: ['client'], from: ['endingByClient'], to: 'working' },
      ],
    },
    end: {
      ways: [
        {
          by: ['client'],
          from: ['overdue'],
          to: 'ended',
          takes: { reason: 'optional' },
          money: everything,
        },
        {
          by: ['clock'],
          from: ['overdue', 'endingByWorker', 'reworking'],
          to: 'ended',
          money: everything,
        },
        { by: ['clock'], from: ['endingByClient'], to: 'ended', money: { split: 'offer' } },
      ],
    },
    accept: {
      ways: [
        {
          by: ['client'],
          from: ['inspecting', 'finalNotice', 'held', ...inContest],
          to: 'paid',
          takes: { note: 'optional' },
          money: asClaimed,
        },
      ],
    },
    requestRework: {
      atMost: 2,
      ways: [
        {
          by: ['client'],
          from: ['inspecting'],
          to: 'reworking',
          takes: { reason: 'required', criterion: 'required' },
        },
      ],
    },
    contest: {
      ways: [
        {
          by: ['client'],
          from: ['inspecting', 'finalNotice'],
          to: 'contestedByClient',
          takes: objection,
          sets: 'settlement',
        },
        {
          by: ['worker'],
          from: ['reworking'],
          to: 'contestedByWorker',
          takes: objection,
          sets: 'settlement',
        },
      ],
    },
    sendFinalNotice: { ways: [{ by: ['clock'], from: ['inspecting'], to: 'finalNotice' }] },
    acceptInStead: {
      ways: [{ by: ['clock'], from: ['finalNotice', 'held'], to: 'paid', money: asClaimed }],
    },
    hold: {
      ways: [{ by: ['desk'], from: ['finalNotice'], to: 'held', takes: { reason: 'required' } }],
    },
    ...settling,
  },
})
