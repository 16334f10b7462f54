import { businessDays, days, definePeer } from '#engine'

const everything = { refund: 'all' } as const
const asClaimed = { release: 'claim', refund: 'rest' } as const

const assumed = "Assumed in the platform's favour: no rule found."
const support = 'https://support.upwork.com/hc/en-us/articles'
const escrow = `${support}/211063748 (UP1), ${support}/17974824831507 (UP2)`
const silentClients = `${support}/211068308-Unresponsive-clients (UP4)`
const disputes = `${support}/211062068 (UP5)`
const refunds = `${support}/211068528 (UP11)`
const arbitration = `${support}/14044146250259-Arbitration (UP12)`
const workshop =
  'https://z3n-cab-workshop-2.zendesk.com/hc/en-us/articles/9642885763226-Dormant-contracts'
const dormancy = `${support}/360000990208-Contracts-Gone-Dormant (UP6), ${workshop} (UP7; another copy, UP8, differs)`

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
    unfunded: `Only deposited money is protected: ${escrow}. The deadline: ${assumed}`,
    working: `90 days without a money or milestone event: dormant: ${dormancy}`,
    submitted: `14 days to accept or request changes, then released: ${escrow}`,
    dormant: `The client is asked first, 7 days: ${dormancy}`,
    dormantAsked: `Then the freelancer, 7 days to claim the funds: ${dormancy}`,
    claimed: `Then the client has 14 days; silence pays the freelancer: ${dormancy}`,
    refundRequested: `The freelancer has 7 days to accept or reject: ${refunds}. That silence refunds: ${assumed}`,
    disputed: `The client answers within 5 business days or the freelancer is paid: ${disputes}`,
    mediating: `At most 30 days, the recommendation does not bind: ${disputes}`,
    arbitrationOffered: `7 days to pay; both decline: the client: ${arbitration}`,
    arbitrationPaid: `One pays: the payer wins: ${arbitration}`,
    arbitrating: `The arbitrator decides: ${arbitration}. A limit of 30 days and its outcome: ${assumed}`,
    lapsed: assumed,
    closed: `The money goes back to the client: ${silentClients}, ${dormancy}`,
    paid: `Released to the freelancer: ${escrow}`,
    settled: `As the arbitrator decides: ${arbitration}`,
    lapse: assumed,
    withdraw: assumed,
    fund: `Fund the milestone first: ${escrow}`,
    deliver: `Submit work for payment: ${escrow}`,
    requestChanges: `Request changes; no cap found: ${escrow}`,
    release: `By the client, or by silence: ${escrow}, ${disputes}`,
    fallDormant: dormancy,
    keepOpen: `A new or changed milestone starts the 90 days again: ${workshop} (UP7)`,
    askFreelancer: dormancy,
    claimFunds: dormancy,
    requestRefund: `End the contract and ask for the money back: ${refunds}`,
    close: `Who ends the contract as a freelancer forfeits the money: ${silentClients}; agreed or unanswered refunds: ${refunds}`,
    dispute: `A dispute against a refund request or a claim: ${refunds}, ${workshop} (UP7)`,
    reject: `A rejected dispute goes to mediation: ${disputes}`,
    offerArbitration: `After mediation: ${arbitration}`,
    payForArbitration: `Each side pays or not: ${arbitration}`,
    award: `The decision is final: ${arbitration}`,
  },
})
