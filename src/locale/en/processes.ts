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
  legendActs: 'Solid: when somebody acts',
  legendSilence: 'Dotted: where silence leads',
  untilDelivery: 'until the delivery date',
  daysFrom: '{min} to {max} days',
  businessDaysFrom: '{min} to {max} business days',
  nothing: 'Nothing happens',
  stays: 'stays',
  to: '{action} → {state}',
} satisfies Catalogue['processes']
