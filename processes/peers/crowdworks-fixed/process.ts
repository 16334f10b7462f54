import { days, definePeer } from '#engine'
import { assumed, source } from '../source.ts'

const everything = { refund: 'all' } as const
const asClaimed = { release: 'claim', refund: 'rest' } as const

const faq = 'https://crowdworks.my.salesforce-sites.com/faq/articles/FAQ'
const help = `${faq}/10329/ (CW1)`
const nudges = `${faq}/10549 (CW2)`
const contract = 'https://crowd-worker.jp/contract/ (CW9)'
const early = 'https://freelance.web-box.co.jp/media/?p=112 (CW11, weak)'
const funding = 'https://crowdworks.jp/consultation/threads/17842 (CW13)'
const unpaid = 'https://crowd-worker.jp/?p=191 (CW16)'
const earlyToo = 'https://mama-kurashi.com/totyu-cw (CW18, weak)'
const flow = 'https://crowd-worker.jp/cwkns (CW20)'
const desk = 'https://kakikata-recipe.com/method-to-find-a-good-client/ (CW21)'
const stays = 'http://botti-afi.com/2016/11/20/125112/ (CW23, 2016)'

/** CrowdWorks, プロジェクト形式・固定報酬制, as published; a model for comparison, never sold. */
export const crowdworksFixed = definePeer({
  name: 'crowdworks-fixed',
  version: 1,
  start: 'unfunded',
  ceilingDays: 90,
  clocks: { funding: days(7), endRequest: days(7) },
  states: {
    unfunded: { turn: 'client', silence: { after: 'funding', does: 'lapse' } },
    working: { turn: 'worker', silence: 'nothing', working: true },
    inspecting: { turn: 'client', silence: 'nothing', delivered: true },
    reworking: { turn: 'worker', silence: 'nothing', working: true, delivered: true },
    endRequestedByWorker: {
      turn: 'client',
      silence: { after: 'endRequest', does: 'endInSilence' },
    },
    endRequestedByClient: {
      turn: 'worker',
      silence: { after: 'endRequest', does: 'endInSilence' },
    },
    lapsed: { final: true },
    ended: { final: true },
    paid: { final: true },
  },
  actions: {
    lapse: { ways: [{ by: ['clock'], from: ['unfunded'], to: 'lapsed' }] },
    withdraw: { ways: [{ by: ['client'], from: ['unfunded'], to: 'lapsed' }] },
    fund: {
      ways: [{ by: ['client'], from: ['unfunded'], to: 'working', money: { fund: 'price' } }],
    },
    deliver: {
      ways: [{ by: ['worker'], from: ['working', 'reworking'], to: 'inspecting', sets: 'claim' }],
    },
    accept: {
      ways: [{ by: ['client'], from: ['inspecting'], to: 'paid', money: asClaimed }],
    },
    reject: { ways: [{ by: ['client'], from: ['inspecting'], to: 'reworking' }] },
    inspectInStead: {
      ways: [{ by: ['desk'], from: ['inspecting'], to: 'paid', money: asClaimed }],
    },
    requestEnd: {
      ways: [
        {
          by: ['worker'],
          from: ['working', 'reworking'],
          to: 'endRequestedByWorker',
          waives: true,
        },
        { by: ['client'], from: ['working', 'reworking'], to: 'endRequestedByClient' },
      ],
    },
    agreeToEnd: {
      ways: [
        { by: ['client'], from: ['endRequestedByWorker'], to: 'ended', money: everything },
        { by: ['worker'], from: ['endRequestedByClient'], to: 'ended', money: everything },
      ],
    },
    refuseToEnd: {
      ways: [
        { by: ['client'], from: ['endRequestedByWorker'], to: 'working' },
        { by: ['worker'], from: ['endRequestedByClient'], to: 'working' },
      ],
    },
    endInSilence: {
      ways: [
        {
          by: ['clock'],
          from: ['endRequestedByWorker', 'endRequestedByClient'],
          to: 'ended',
          money: everything,
        },
      ],
    },
  },
  sources: {
    unfunded: source('No work before 仮払い; its deadline is assumed', funding),
    working: source('Without a delivery or an end the contract stays 「業務」', stays),
    inspecting: source(
      'One week is a guide (目安); then the desk contacts the client and "considers" inspecting',
      help,
      nudges,
    ),
    reworking: source('After 不合格 again from the delivery; no deadline found', flow, stays),
    endRequestedByWorker: source('No answer for one week ends the contract', early, earlyToo),
    endRequestedByClient: source('The same for either side', early, earlyToo),
    lapsed: assumed,
    ended: source('Cancelled: the whole 仮払い goes back to the client', help, unpaid),
    paid: source('Pay is fixed by 検収', contract, flow),
    lapse: assumed,
    withdraw: assumed,
    fund: source('仮払い before work starts', funding),
    deliver: source('業務, 納品, 検収', contract),
    accept: source('検収合格', flow),
    reject: source('検収不合格, then again; no cap on the rounds found', flow),
    inspectInStead: source('The desk may inspect, "depending on the situation"', help, desk),
    requestEnd: source('途中終了リクエスト', help, early),
    agreeToEnd: source('Agreed: ended, the money back to the client', help, unpaid),
    refuseToEnd: source('Refused: it stays open, one can only ask again', earlyToo),
    endInSilence: source('One week without an answer: ended, no pay', early, unpaid),
  },
})
