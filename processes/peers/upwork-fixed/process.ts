import { businessDays, days, definePeer } from '#engine'
import { assumed, source } from '../source.ts'

const everything = { refund: 'all' } as const
const asClaimed = { release: 'claim', refund: 'rest' } as const

const help = 'https://support.upwork.com/hc/en-us/articles'
const escrow = `${help}/211063748 (UP1), ${help}/17974824831507 (UP2)`
const silentClients = `${help}/211068308-Unresponsive-clients (UP4)`
const disputes = `${help}/211062068 (UP5)`
const refunds = `${help}/211068528 (UP11)`
const arbitration = `${help}/14044146250259-Arbitration (UP12)`
const dormant = `${help}/360000990208-Contracts-Gone-Dormant (UP6)`
const workshop = 'https://z3n-cab-workshop-2.zendesk.com/hc/en-us/articles/9642885763226 (UP7)'
const dormancy = `${dormant}, ${workshop}; another copy (UP8) differs`

/** Upwork, fixed price, one milestone, as published; a model for comparison, never sold. */
export const upworkFixed = definePeer({
  name: 'upwork-fixed',
  version: 1,
  start: 'unfunded',
  ceilingDays: 90,
  clocks: {
    funding: days(7),
    dormancy: days(90),
    notice: days(7),
    review: days(14),
    refund: days(7),
    dispute: businessDays(5),
    mediation: days(30),
    payment: days(7),
    award: days(30),
  },
  states: {
    unfunded: { turn: 'client', silence: { after: 'funding', does: 'lapse' } },
    working: { turn: 'worker', silence: { after: 'dormancy', does: 'fallDormant' }, working: true },
    submitted: { turn: 'client', silence: { after: 'review', does: 'release' }, delivered: true },
    dormant: { turn: 'client', silence: { after: 'notice', does: 'askFreelancer' } },
    dormantAsked: { turn: 'worker', silence: { after: 'notice', does: 'close' } },
    claimed: { turn: 'client', silence: { after: 'review', does: 'release' }, delivered: true },
    refundRequested: { turn: 'worker', silence: { after: 'refund', does: 'close' } },
    disputed: {
      turn: 'client',
      silence: { after: 'dispute', does: 'release' },
      delivered: true,
      contested: true,
    },
    mediating: {
      turn: 'desk',
      silence: { after: 'mediation', does: 'offerArbitration' },
      delivered: true,
      contested: true,
    },
    arbitrationOffered: {
      turn: 'worker',
      silence: { after: 'payment', does: 'close' },
      delivered: true,
      contested: true,
    },
    arbitrationPaid: {
      turn: 'client',
      silence: { after: 'payment', does: 'release' },
      delivered: true,
      contested: true,
    },
    arbitrating: {
      turn: 'desk',
      silence: { after: 'award', does: 'release' },
      delivered: true,
      contested: true,
    },
    lapsed: { final: true },
    closed: { final: true },
    paid: { final: true },
    settled: { final: true },
  },
  actions: {
    lapse: { ways: [{ by: ['clock'], from: ['unfunded'], to: 'lapsed' }] },
    withdraw: { ways: [{ by: ['client'], from: ['unfunded'], to: 'lapsed' }] },
    fund: {
      ways: [{ by: ['client'], from: ['unfunded'], to: 'working', money: { fund: 'price' } }],
    },
    deliver: { ways: [{ by: ['worker'], from: ['working'], to: 'submitted', sets: 'claim' }] },
    requestChanges: { ways: [{ by: ['client'], from: ['submitted'], to: 'working' }] },
    release: {
      ways: [
        {
          by: ['client', 'clock'],
          from: ['submitted', 'claimed', 'disputed'],
          to: 'paid',
          money: asClaimed,
        },
        { by: ['clock'], from: ['arbitrationPaid', 'arbitrating'], to: 'paid', money: asClaimed },
      ],
    },
    fallDormant: { ways: [{ by: ['clock'], from: ['working'], to: 'dormant' }] },
    keepOpen: { ways: [{ by: ['client'], from: ['dormant'], to: 'working' }] },
    askFreelancer: { ways: [{ by: ['clock'], from: ['dormant'], to: 'dormantAsked' }] },
    claimFunds: {
      ways: [{ by: ['worker'], from: ['dormantAsked'], to: 'claimed', sets: 'claim' }],
    },
    requestRefund: {
      ways: [{ by: ['client'], from: ['working', 'submitted'], to: 'refundRequested' }],
    },
    close: {
      ways: [
        {
          by: ['worker', 'clock'],
          from: ['refundRequested', 'dormantAsked', 'arbitrationOffered'],
          to: 'closed',
          money: everything,
        },
        { by: ['worker'], from: ['working'], to: 'closed', money: everything },
      ],
    },
    dispute: {
      ways: [
        { by: ['worker'], from: ['refundRequested'], to: 'disputed', sets: 'claim' },
        { by: ['client'], from: ['claimed'], to: 'mediating' },
      ],
    },
    reject: { ways: [{ by: ['client'], from: ['disputed'], to: 'mediating' }] },
    offerArbitration: {
      ways: [{ by: ['desk', 'clock'], from: ['mediating'], to: 'arbitrationOffered' }],
    },
    payForArbitration: {
      ways: [
        { by: ['worker'], from: ['arbitrationOffered'], to: 'arbitrationPaid' },
        { by: ['client'], from: ['arbitrationPaid'], to: 'arbitrating' },
      ],
    },
    award: {
      ways: [
        {
          by: ['desk'],
          from: ['arbitrating'],
          to: 'settled',
          takes: { amount: 'required' },
          sets: 'ruling',
          money: { split: 'ruling' },
        },
      ],
    },
  },
  sources: {
    unfunded: source('Only deposited money is protected; the deadline is assumed', escrow),
    working: source('90 days without a money or milestone event: dormant', dormancy),
    submitted: source('14 days to accept or request changes, then released', escrow),
    dormant: source('The client is asked first, 7 days', dormancy),
    dormantAsked: source('Then the freelancer, 7 days to claim the funds', dormancy),
    claimed: source('Then the client has 14 days; silence pays', dormancy),
    refundRequested: source('7 days to accept or reject; that silence refunds, assumed', refunds),
    disputed: source('An answer within 5 business days, or the freelancer is paid', disputes),
    mediating: source('At most 30 days, the recommendation does not bind', disputes),
    arbitrationOffered: source('7 days to pay; both decline: the client', arbitration),
    arbitrationPaid: source('One pays: the payer wins', arbitration),
    arbitrating: source('The arbitrator decides; within 30 days, assumed', arbitration),
    lapsed: assumed,
    closed: source('The money goes back to the client', silentClients, dormancy),
    paid: source('Released to the freelancer', escrow),
    settled: source('As the arbitrator decides', arbitration),
    lapse: assumed,
    withdraw: assumed,
    fund: source('Fund the milestone first', escrow),
    deliver: source('Submit work for payment', escrow),
    requestChanges: source('Request changes; no cap found', escrow),
    release: source('By the client, or by silence', escrow, disputes),
    fallDormant: source('After 90 days', dormancy),
    keepOpen: source('A new or changed milestone starts the 90 days again', workshop),
    askFreelancer: source('After 7 days', dormancy),
    claimFunds: source('The freelancer requests the release', dormancy),
    requestRefund: source('End the contract and ask for the money back', refunds),
    close: source('By the freelancer, or agreed, or unanswered', silentClients, refunds),
    dispute: source('Against a refund request or a claim', refunds, workshop),
    reject: source('A rejected dispute goes to mediation', disputes),
    offerArbitration: source('After mediation', arbitration),
    payForArbitration: source('Each side pays or not', arbitration),
    award: source('The decision is final', arbitration),
  },
})
