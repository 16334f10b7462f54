import type { Catalogue } from '../../ja/index.ts'

export const silenceFit = {
  title: 'Forecasts of answers',
  lead: 'How often the chances that pages name came true afterwards. Nothing here is about one person.',
  shipped:
    'In use are the figures we ship (fitted on a simulator). They are fitted anew every night once this market has enough of its own history.',
  own: 'In use are figures fitted on {at}, from {turns} turns.',
  curve: 'Foretold and observed',
  pictureName: 'Foretold against observed; the figures are in the table below.',
  pictureCaption:
    'Across: the chance that was named of an answer within 7 days. Up: the share that did answer. The closer to the dashed line, the better. Larger points stand for more cases. What activity on the marketplace adds to a chance is not measured here.',
  binsNone: 'There are not enough cases to compare yet.',
  predicted: 'Foretold',
  observed: 'Observed',
  cases: 'Cases',
  tails: 'How sure “1 in N” is',
  tailsLead: 'The rarity that was named, and the share of answers that did come later than that.',
  tail: '1 in {count}',
  tailNone: 'none',
  figures: 'On the whole',
  ece: 'Average gap between chance and outcome',
  logLoss: 'Log loss',
  open: 'Waits now open',
  notice: 'Who waits was told',
  ask: 'The other side was asked',
  protect: 'Ways to protect were shown',
  rebuilt: 'People reckoned anew last night',
  differing: 'Of these with other numbers',
  history: 'Fits so far',
  when: 'Fitted',
  turns: 'Turns used',
  historyNone: 'Nothing has been fitted here yet.',
} satisfies Catalogue['silenceFit']
