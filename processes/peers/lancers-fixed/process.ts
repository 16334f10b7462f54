import { days, definePeer } from '#engine'
import { assumed, source } from '../source.ts'

const everything = { refund: 'all' } as const
const asClaimed = { release: 'claim', refund: 'rest' } as const

const faq = 'https://www.lancers.jp/faq'
const nudging = `${faq}/A1018/338 (LA1), ${faq}/l1035/163 (LA2)`
const term = 'https://info.lancers.jp/32787 (LA6)'
const guide = 'http://www.lancers.jp/help/guide/lancer/project/6'

/** Lancers, プロジェクト方式・固定報酬, as published; a model for comparison, never sold. */
export const lancersFixed = definePeer({
  name: 'lancers-fixed',
  version: 1,
  start: 'unfunded',
  ceilingDays: 90,
  clocks: { funding: days(7), term: days(365, 90, 365), nudge: days(7) },
  states: {
    unfunded: { turn: 'client', silence: { after: 'funding', does: 'lapse' } },
    working: { turn: 'worker', silence: { after: 'term', does: 'cancelByTerm' }, working: true },
    reported: { turn: 'client', silence: { after: 'term', does: 'cancelByTerm' }, delivered: true },
    nudgedClient: { turn: 'client', silence: { after: 'nudge', does: 'passDeadline' } },
    nudgedWorker: { turn: 'worker', silence: { after: 'nudge', does: 'passDeadline' } },
    nudgedAfterReport: {
      turn: 'client',
      silence: { after: 'nudge', does: 'passDeadline' },
      delivered: true,
    },
    atSupport: { turn: 'desk', silence: 'nothing' },
    atSupportAfterReport: { turn: 'desk', silence: 'nothing', delivered: true },
    lapsed: { final: true },
    cancelled: { final: true },
    paid: { final: true },
  },
  actions: {
    lapse: { ways: [{ by: ['clock'], from: ['unfunded'], to: 'lapsed' }] },
    withdraw: { ways: [{ by: ['client'], from: ['unfunded'], to: 'lapsed' }] },
    fund: {
      ways: [{ by: ['client'], from: ['unfunded'], to: 'working', money: { fund: 'price' } }],
    },
    deliver: { ways: [{ by: ['worker'], from: ['working'], to: 'reported', sets: 'claim' }] },
    accept: {
      ways: [
        { by: ['client'], from: ['reported', 'nudgedAfterReport'], to: 'paid', money: asClaimed },
      ],
    },
    cancel: {
      ways: [{ by: ['worker'], from: ['working'], to: 'cancelled', money: everything }],
    },
    nudge: {
      atMost: 1,
      ways: [
        { by: ['worker'], from: ['working'], to: 'nudgedClient' },
        { by: ['client'], from: ['working'], to: 'nudgedWorker' },
        { by: ['worker'], from: ['reported'], to: 'nudgedAfterReport' },
      ],
    },
    reply: {
      ways: [
        { by: ['client'], from: ['nudgedClient'], to: 'working' },
        { by: ['worker'], from: ['nudgedWorker'], to: 'working' },
        { by: ['client'], from: ['nudgedAfterReport'], to: 'reported' },
      ],
    },
    passDeadline: {
      ways: [
        { by: ['clock'], from: ['nudgedClient', 'nudgedWorker'], to: 'atSupport' },
        { by: ['clock'], from: ['nudgedAfterReport'], to: 'atSupportAfterReport' },
      ],
    },
    cancelBySupport: {
      ways: [{ by: ['desk'], from: ['atSupport'], to: 'cancelled', money: everything }],
    },
    fixPayment: {
      ways: [{ by: ['desk'], from: ['atSupportAfterReport'], to: 'paid', money: asClaimed }],
    },
    cancelByTerm: {
      ways: [{ by: ['clock'], from: ['working', 'reported'], to: 'cancelled', money: everything }],
    },
  },
  sources: {
    unfunded: source('No work before 仮払い; its deadline is assumed', guide),
    working: source('取引期限: a year from the start, 3 months more at progress; cancelled', term),
    reported: source('支払い待ち until the client approves; the 取引期限 runs on', guide, term),
    nudgedClient: source('連絡催促申請: seven days for an answer', nudging),
    nudgedWorker: source('Either side may ask for it', nudging),
    nudgedAfterReport: source('Seven days for an answer', nudging),
    atSupport: source('"Not at once": support handles each case; no date', nudging),
    atSupportAfterReport: source('The same; no date', nudging),
    lapsed: assumed,
    cancelled: source('Cancelled 仮払い goes back to the client', guide),
    paid: source('Approved, or fixed by support', guide, nudging),
    lapse: assumed,
    withdraw: assumed,
    fund: source('仮払い before work', guide),
    deliver: source('完了報告', guide),
    accept: source('The client approves', guide),
    cancel: source("The worker's cancel button refunds the client", guide),
    nudge: source('After seven days without contact, once for each job', nudging),
    reply: source('Contact within the deadline ends the request', nudging),
    passDeadline: source('Then support deals with it', nudging),
    cancelBySupport: source('Not reported: 仮払い cancelled', nudging),
    fixPayment: source('Reported: payment fixed', nudging),
    cancelByTerm: source('Cancelled without progress within the term', term),
  },
})
