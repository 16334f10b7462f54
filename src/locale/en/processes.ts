import type { Catalogue } from '../ja/index.ts'

export const processes = {
  title: 'How contracts work',
  diagram: 'Diagram',
  inWords: 'The flow in words',
  state: 'State',
  turn: 'Turn',
  clock: 'Clock',
  silence: 'Silence leads to',
  ways: 'Other ways on',
  final: 'Final',
  legendTurn: 'Colour: whose turn it is',
  legendSilence: 'Dotted: where silence leads',
  untilDelivery: 'until the delivery date',
  upTo: 'at most {days} days',
  nothing: 'Nothing happens',
  stays: 'stays',
  to: '{action} → {state}',
} satisfies Catalogue['processes']
