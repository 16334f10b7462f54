import type { Catalogue } from '../../ja/index.ts'

export const front = {
  title: 'The freelance marketplace in which nobody can ghost',
  promise: 'Deliver the work, and you are paid, even if the other side goes silent.',
  lead: 'On Yakusoku, whoever waits can see whose turn it is, until when, and what happens if nobody answers. So when somebody vanishes, neither the work nor the money is stuck.',
  signUp: 'Sign up (free)',
  findJobs: 'Find work',
  postJob: 'Post a job',
  example: 'For example, if you agreed right now',
  exampleSentence:
    'A job for {price}, delivered on {deliver}: even if the client never answers again, you receive **{net} by {by}**.',
  exampleNote:
    'Date and amount were worked out just now, in the same way as for real contracts (after fee and tax).',
  try: 'Try it',
  tryLead:
    'This is a demo. Move the clock and see what happens after somebody goes silent. No sign-up needed.',
  tryStory: 'Open the contract that went silent, as the worker',
  tryWorker: 'Look around as a worker',
  tryClient: 'Look around as a client',
  tryDesk: 'Look around as the desk',
  rules: 'Three rules',
  ruleTurn: 'Whose turn it is',
  ruleTurnText:
    'A contract always waits for exactly one party: the worker, the client or the desk. What they can do is on the page.',
  ruleUntil: 'Until when',
  ruleUntilText:
    'Every turn has a deadline. We send a reminder halfway through, at three quarters, and the day before.',
  ruleThen: 'What silence does',
  ruleThenText:
    'At the deadline, what was agreed happens by itself: payment after a delivery; without one, the money goes back.',
  forClients: 'For clients, too',
  forClientsText:
    'The pay is held beforehand, and all of it comes back if nothing is delivered. If you change your mind, saying so in time keeps your loss small. Clients pay no fee.',
  peers: 'What silence does elsewhere',
  peersLead:
    'The published rules of others, written in the same language and put to the same proof. People may step in and do better; this compares what the rules promise.',
  peersMore: 'How contracts work, and the proof',
  place: 'Place',
  here: 'Yakusoku · {name}',
  afterDelivery: 'The client goes silent after delivery',
  beforeDelivery: 'The client goes silent before delivery',
  everybodySilent: 'All silent: over within',
  rulesBroken: 'Rules broken',
  paidWithin: {
    one: 'Paid in full within {count} day',
    other: 'Paid in full within {count} days',
  },
  waitsForEver: 'No promise (waits for ever)',
  goesBackAfter: {
    one: 'No promise (back to the client after {count} day)',
    other: 'No promise (back to the client after {count} days)',
  },
  deskMayPay: 'The desk may pay',
  endUnpaidAtOnce: 'Can end at once, without pay',
  endUnpaidIn: {
    one: 'Can end in {count} day, without pay',
    other: 'Can end in {count} days, without pay',
  },
  orSoFar: 'Delivers the work so far, and is paid',
  never: 'Never',
  withinDays: { one: '{count} day', other: '{count} days' },
  noneBroken: 'None',
  brokenCount: '{count}',
} satisfies Catalogue['front']
