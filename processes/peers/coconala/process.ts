import { days, definePeer, untilDelivery } from '#engine'
import { assumed, source, weakly } from '../source.ts'

const everything = { refund: 'all' } as const

const rooms = 'https://coconala.com/news/276 (CO1)'
const silence = 'https://minmindayoo.com/coconala_onshinhutsu/ (CO2)'
const sellers = 'https://chillmeron.com (CO3)'
const reasons = 'https://mytecho.jp/?p=955 (CO4)'
const help = 'https://coconala-support.zendesk.com/hc/ja/articles/218179858 (CO5)'

/**
 * Coconala, サービスの購入からトークルームが閉じるまで, as published; a model for comparison, never sold. The agreed day
 * is the room's last one: 120 days after it was opened.
 */
export const coconala = definePeer({
  name: 'coconala',
  version: 1,
  start: 'unfunded',
  ceilingDays: 150,
  clocks: {
    purchase: days(7),
    greeting: days(2),
    cancelAnswer: days(1),
    room: untilDelivery(120),
  },
  states: {
    unfunded: { turn: 'client', silence: { after: 'purchase', does: 'lapse' } },
    opened: {
      turn: 'worker',
      silence: { after: 'greeting', does: 'cancelUnanswered' },
      working: true,
    },
    talking: { turn: 'worker', silence: { after: 'room', does: 'closeRoom' }, working: true },
    answered: { turn: 'client', silence: { after: 'room', does: 'closeRoom' }, delivered: true },
    cancelRequestedByWorker: {
      turn: 'client',
      silence: { after: 'cancelAnswer', does: 'cancelInSilence' },
    },
    cancelRequestedByClient: {
      turn: 'worker',
      silence: { after: 'cancelAnswer', does: 'cancelInSilence' },
    },
    lapsed: { final: true },
    cancelled: { final: true },
    paid: { final: true },
  },
  actions: {
    lapse: { ways: [{ by: ['clock'], from: ['unfunded'], to: 'lapsed' }] },
    withdraw: { ways: [{ by: ['client'], from: ['unfunded'], to: 'lapsed' }] },
    fund: {
      ways: [{ by: ['client'], from: ['unfunded'], to: 'opened', money: { fund: 'price' } }],
    },
    greet: { ways: [{ by: ['worker'], from: ['opened'], to: 'talking' }] },
    cancelUnanswered: {
      ways: [{ by: ['clock'], from: ['opened'], to: 'cancelled', money: everything }],
    },
    deliver: {
      ways: [{ by: ['worker'], from: ['opened', 'talking'], to: 'answered', sets: 'claim' }],
    },
    sendBack: { ways: [{ by: ['client'], from: ['answered'], to: 'talking' }] },
    accept: {
      ways: [{ by: ['client'], from: ['answered'], to: 'paid', money: { release: 'all' } }],
    },
    requestCancel: {
      ways: [
        { by: ['worker'], from: ['talking'], to: 'cancelRequestedByWorker', waives: true },
        { by: ['client'], from: ['talking'], to: 'cancelRequestedByClient' },
      ],
    },
    agreeToCancel: {
      ways: [
        { by: ['client'], from: ['cancelRequestedByWorker'], to: 'cancelled', money: everything },
        { by: ['worker'], from: ['cancelRequestedByClient'], to: 'cancelled', money: everything },
      ],
    },
    refuseToCancel: {
      ways: [
        { by: ['client'], from: ['cancelRequestedByWorker'], to: 'talking' },
        { by: ['worker'], from: ['cancelRequestedByClient'], to: 'talking' },
      ],
    },
    cancelInSilence: {
      ways: [
        {
          by: ['clock'],
          from: ['cancelRequestedByWorker', 'cancelRequestedByClient'],
          to: 'cancelled',
          money: everything,
        },
      ],
    },
    closeRoom: {
      ways: [
        {
          by: ['clock'],
          from: ['talking', 'answered'],
          to: 'paid',
          money: { release: 'all' },
        },
      ],
    },
  },
  sources: {
    unfunded: assumed,
    opened: weakly("The seller's first message within 48 hours", sellers),
    talking: source('Rooms end after 120 days; reminders 7, 3 and 1 day before', rooms),
    answered: source('A date is announced, then the 正式な回答 is sent', help, rooms),
    cancelRequestedByWorker: weakly('24 hours of silence are consent', silence, sellers),
    cancelRequestedByClient: weakly('24 hours of silence are consent', silence, sellers),
    lapsed: assumed,
    cancelled: weakly('Cancelled by request, or for want of a first message', silence, sellers),
    paid: source("Since 2019 an old room is closed in the seller's favour", rooms),
    lapse: assumed,
    withdraw: assumed,
    fund: assumed,
    greet: weakly('A first message keeps the purchase', sellers),
    cancelUnanswered: weakly('Cancelled without a first message in 48 hours', sellers),
    deliver: source('正式な回答', help),
    sendBack: assumed,
    accept: assumed,
    requestCancel: weakly('A reason is 4 days of silence of the buyer', reasons, silence),
    agreeToCancel: weakly('Agreed: cancelled', silence),
    refuseToCancel: assumed,
    cancelInSilence: weakly('24 hours of silence are consent', silence, sellers),
    closeRoom: source('After 120 days, for the seller', rooms),
  },
})
