import type {
  elsewhereFields as jaFields,
  elsewhereSays as jaSays,
} from '../../ja/portfolio/elsewhere-api.ts'

/** What the calls about contracts made elsewhere do. */
export const elsewhereSays = {
  listElsewhere: 'Lists the contracts that you have made elsewhere. Nobody else can see them.',
  enterElsewhere: 'Writes down a contract made elsewhere.',
  showElsewhere:
    'Shows a contract made elsewhere: where it stands, deadlines there, what you can do next, and what happened.',
  changeElsewhere:
    'Changes the facts of a contract made elsewhere. Where it stands follows from its entries.',
  removeElsewhere: 'Removes a contract made elsewhere with all its entries, for good.',
  showElsewhereLetter: 'Shows a letter with the facts filled in.',
  downloadElsewhereEvidence: 'Downloads what was written down as a pack of evidence (ZIP).',
  addElsewhereEntry: 'Records what happened.',
  correctElsewhereEntry: 'Corrects an entry. The earlier one is kept.',
  removeElsewhereEntry: 'Takes an entry back.',
  importElsewhere: 'Takes in a table (CSV). With `look` it is only checked.',
  exportElsewhere: 'Downloads the contracts made elsewhere as a table (CSV).',
} satisfies Record<keyof typeof jaSays, string>

/** What the fields about contracts made elsewhere mean. */
export const elsewhereFields = {
  elsewherePlatform:
    'Where it was made. `direct`: straight with a client, or at a place that is not modelled.',
  elsewherePrice: 'With tax, before any fee. By the hour: for one week.',
  payOn: 'The agreed day of payment, or null.',
  reference: 'The number or address of the contract there.',
  stage: 'Where it stands.',
  stageOn: 'Since when; null: today, or the day of the agreement while they work.',
  elsewhereKind:
    '`sent`: you wrote. `received`: they wrote. `note`: for yourself. `act`: done under the rules there.',
  elsewhereAction: 'Of an `act`: its name in the process of that place.',
  elsewhereBy: 'Of an `act`: who did it.',
  table: 'CSV. The first line names the columns.',
  look: 'With true nothing is taken in; the outcome is only shown.',
  silenceThere: 'What silence leads to there; null where nothing happens.',
  stepAction: 'What to record once it is done; null where nothing changes by it.',
  weak: 'Known from what users write of the rule.',
  toldId: 'The entry’s id; null for what a deadline there did by itself.',
  effect:
    '`moved`: the state changed. `said`: nothing but said. `late`: after a deadline. `beside`: the rules there know no such act.',
  elsewhereWaiting:
    'How unusual the client’s silence is, from the entries alone; `oneIn` up to 400. Null where nobody is waited for.',
  sure: 'How sure the rule of the present state is. `weak`: from what users write. `assumed`: none was found.',
  elsewherePays: 'After the fee there; nothing was deducted where `feeKnown` is false.',
  ifAllSilent: 'What you receive if nobody acts, before the fee.',
  lawfulPayBy: 'The last day on which payment is lawful, once delivered.',
  letterLanguage: 'The language of the letter.',
  taken: 'How many were taken in.',
  line: 'The line of the table; the names of the columns are line 1.',
} satisfies Record<keyof typeof jaFields, string>
