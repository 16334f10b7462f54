import { days, definePeer, untilEndOf } from '#engine'
import { source } from '../source.ts'

const everything = { refund: 'all' } as const
const asClaimed = { release: 'claim', refund: 'rest' } as const

const faq = 'https://crowdworks.secure.force.com/faq/articles/FAQ'
const flow = `${faq}/10027/ (CW24)`
const nextWeek = `${faq}/10125/ (CW25)`
const timeCard = `${faq}/10224/ (CW26)`
const corrections = `${faq}/10230/ (CW27)`
const nudges = 'https://crowdworks.my.salesforce-sites.com/faq/articles/FAQ/10549 (CW2)'
const ending = 'https://crowd-worker.jp/?p=191 (CW16)'
const early = 'https://freelance.web-box.co.jp/media/?p=112 (CW11, weak)'

/** Where nothing was found for hourly contracts; in the platform's favour, as everywhere. */
const notStated = (modelledAs: string, ...near: readonly string[]): string =>
  source(`Not stated; modelled as ${modelledAs}`, ...near)

/** The week deposited for is the present one or the next; nothing is said of how far ahead. */
const daysAhead = 13

const asHours = { takes: { amount: 'required', note: 'required' }, sets: 'claim' } as const

/**
 * CrowdWorks, プロジェクト形式・時間単価制, as published; a model for comparison, never sold. One round of the
 * running contract: the wait for a week's deposit, the week, its pay. Then the wait for the next
 * week's deposit, the same again; the contract is over only when an end was requested.
 */
export const crowdworksHourly = definePeer({
  name: 'crowdworks-hourly',
  version: 1,
  start: 'awaitingDeposit',
  ceilingDays: 90,
  clocks: {
    endRequest: days(7),
    weekBegins: untilEndOf('sunday', -1, daysAhead),
    weekCloses: untilEndOf('sunday', 0, daysAhead),
    corrections: untilEndOf('monday', 1, daysAhead),
    review: untilEndOf('thursday', 1, daysAhead),
  },
  states: {
    awaitingDeposit: { turn: 'client', silence: 'nothing' },
    endRequestedByWorker: {
      turn: 'client',
      silence: { after: 'endRequest', does: 'endInSilence' },
    },
    endRequestedByClient: {
      turn: 'worker',
      silence: { after: 'endRequest', does: 'endInSilence' },
    },
    funded: { turn: 'worker', silence: { after: 'weekBegins', does: 'startWeek' } },
    working: {
      turn: 'worker',
      silence: { after: 'weekCloses', does: 'closeWeek' },
      working: true,
    },
    recording: {
      turn: 'worker',
      silence: { after: 'weekCloses', does: 'closeWeek' },
      working: true,
      delivered: true,
    },
    unrecorded: { turn: 'worker', silence: { after: 'corrections', does: 'closeUnpaid' } },
    recorded: {
      turn: 'worker',
      silence: { after: 'corrections', does: 'present' },
      delivered: true,
    },
    reviewing: {
      turn: 'client',
      silence: { after: 'review', does: 'fixPay' },
      delivered: true,
    },
    ended: { final: true },
    unworked: { final: true },
    paid: { final: true },
  },
  actions: {
    fund: {
      ways: [{ by: ['client'], from: ['awaitingDeposit'], to: 'funded', money: { fund: 'price' } }],
    },
    requestEnd: {
      ways: [
        { by: ['worker'], from: ['awaitingDeposit'], to: 'endRequestedByWorker' },
        { by: ['client'], from: ['awaitingDeposit'], to: 'endRequestedByClient' },
      ],
    },
    agreeToEnd: {
      ways: [
        { by: ['client'], from: ['endRequestedByWorker'], to: 'ended' },
        { by: ['worker'], from: ['endRequestedByClient'], to: 'ended' },
      ],
    },
    endInSilence: {
      ways: [
        { by: ['clock'], from: ['endRequestedByWorker', 'endRequestedByClient'], to: 'ended' },
      ],
    },
    askForNudge: {
      ways: [
        {
          by: ['client', 'worker'],
          from: ['awaitingDeposit', 'funded', 'working', 'recording', 'recorded', 'reviewing'],
          to: 'stay',
        },
      ],
    },
    startWeek: { ways: [{ by: ['clock'], from: ['funded'], to: 'working' }] },
    record: {
      ways: [
        { by: ['worker'], from: ['working'], to: 'recording', ...asHours },
        { by: ['worker'], from: ['unrecorded'], to: 'recorded', ...asHours },
        { by: ['worker'], from: ['recording', 'recorded'], to: 'stay', ...asHours },
      ],
    },
    closeWeek: {
      ways: [
        { by: ['clock'], from: ['working'], to: 'unrecorded' },
        { by: ['clock'], from: ['recording'], to: 'recorded' },
      ],
    },
    closeUnpaid: {
      ways: [{ by: ['clock'], from: ['unrecorded'], to: 'unworked', money: everything }],
    },
    present: { ways: [{ by: ['clock'], from: ['recorded'], to: 'reviewing' }] },
    confirm: { ways: [{ by: ['client'], from: ['reviewing'], to: 'stay' }] },
    fixPay: {
      ways: [{ by: ['clock'], from: ['reviewing'], to: 'paid', money: asClaimed }],
    },
  },
  sources: {
    awaitingDeposit: source(
      'A mail asks for the next 仮払い; without it, the only end named is a 契約終了リクエスト',
      nextWeek,
      flow,
    ),
    endRequestedByWorker: notStated(
      'open for one week, as for the fixed price; the request itself',
      nudges,
      ending,
    ),
    endRequestedByClient: notStated(
      'open for one week, as for the fixed price; the request itself',
      ending,
    ),
    funded: source('Work begins after 仮払い, week by week', flow, nextWeek),
    working: source('The タイムカード runs only after 仮払い', timeCard, flow),
    recording: source('Hours are recorded by the タイムカード', flow, timeCard),
    unrecorded: source('Hours may be entered by hand until Monday', flow, corrections),
    recorded: source('Hours may be corrected until Monday of the next week', flow, corrections),
    reviewing: source('The client reviews, Tuesday 00:00 to Thursday 24:00', flow, corrections),
    ended: source('All pay was fixed before, and the other side agreed', ending, flow),
    unworked: notStated('the end of that week alone', flow),
    paid: source('Pay is fixed; what was deposited beyond it is not stated', flow, corrections),
    fund: source('「週の想定稼働時間」 is deposited, one week at a time', flow, nextWeek),
    requestEnd: source('契約終了リクエスト, once all pay is fixed', ending, nudges, flow),
    agreeToEnd: source('Agreed: the contract ends; a notice is not stated', ending),
    endInSilence: notStated('for the fixed price: no answer for one week ends it', early),
    askForNudge: source('連絡催促: the desk may ask for an answer and promises none', nudges),
    startWeek: source('The タイムカード belongs to the week deposited for', flow, timeCard),
    record: source('タイムカード, corrected by hand until Monday', flow, timeCard, corrections),
    closeWeek: source('Reckoned week by week; corrections end on the Monday after', flow),
    closeUnpaid: notStated('what was deposited going back to the client', flow),
    present: source('The review begins on Tuesday 00:00', flow, corrections),
    confirm: source(
      'The client checks the hours; refusing any is not stated; modelled as not possible',
      flow,
    ),
    fixPay: source('On the Friday after the review pay is fixed', flow, corrections),
  },
})
