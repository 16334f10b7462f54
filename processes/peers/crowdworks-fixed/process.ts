import { days, definePeer } from '#engine'

const everything = { refund: 'all' } as const
const asClaimed = { release: 'claim', refund: 'rest' } as const

const assumed = "Assumed in the platform's favour: no rule found."
const help = 'https://crowdworks.my.salesforce-sites.com/faq/articles/FAQ/10329/'
const nudges = 'https://crowdworks.my.salesforce-sites.com/faq/articles/FAQ/10549'
const early = 'https://freelance.web-box.co.jp/media/?p=112'
const earlyToo = 'https://mama-kurashi.com/totyu-cw'
const stays = 'http://botti-afi.com/2016/11/20/125112/'
const flow = 'https://crowd-worker.jp/cwkns'

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
    unfunded: `Work before 仮払い is discouraged: https://crowdworks.jp/consultation/threads/17842 (CW13). The deadline: ${assumed}`,
    working: `Without a delivery or an end the contract stays 「業務」: ${stays} (CW23, 2016)`,
    inspecting: `One week is a guide (目安); then the desk contacts the client and "considers" inspecting; no date is promised: ${help} (CW1), ${nudges} (CW2)`,
    reworking: `After 不合格 the worker mends and delivers again; no deadline found: ${flow} (CW20); it stays 「業務」: ${stays} (CW23)`,
    endRequestedByWorker: `No answer for one week ends the contract: ${early} (CW11), ${earlyToo} (CW18)`,
    endRequestedByClient: `The same for either side: ${early} (CW11), ${earlyToo} (CW18)`,
    lapsed: assumed,
    ended: `Ended early is cancelled; the whole 仮払い goes back to the client: ${help} (CW1), https://crowd-worker.jp/?p=191 (CW16)`,
    paid: `Pay is fixed by 検収: https://crowd-worker.jp/contract/ (CW9), ${flow} (CW20)`,
    lapse: assumed,
    withdraw: assumed,
    fund: `仮払い before work starts: https://crowdworks.jp/consultation/threads/17842 (CW13)`,
    deliver: `業務 → 納品 → 検収: https://crowd-worker.jp/contract/ (CW9)`,
    accept: `検収合格: ${flow} (CW20)`,
    reject: `検収不合格, then again; no cap on the rounds found: ${flow} (CW20)`,
    inspectInStead: `The desk may carry out the inspection, "depending on the situation": ${help} (CW1), https://kakikata-recipe.com/method-to-find-a-good-client/ (CW21)`,
    requestEnd: `途中終了リクエスト: ${help} (CW1), ${early} (CW11)`,
    agreeToEnd: `Agreed: ended, all the money back to the client: ${help} (CW1), https://crowd-worker.jp/?p=191 (CW16)`,
    refuseToEnd: `Refused: the contract stays open; one can only ask again: ${earlyToo} (CW18)`,
    endInSilence: `One week without an answer: ended, no pay: ${early} (CW11), https://crowd-worker.jp/?p=191 (CW16)`,
  },
})
