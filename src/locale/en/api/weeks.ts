import type { weekFields as jaFields, weekSays as jaSays } from '../../ja/api/weeks.ts'

export const weekSays = {
  listWeeks: 'Lists the funded weeks of a contract by the hour, the last one first.',
  fundWeeks:
    'Funds the next one to five weeks at once. Nothing happens if the wallet is short for all of them.',
  showStandingOrder: 'Shows the standing order, and what becomes of what was not recorded.',
  setStandingOrder:
    'Sets the standing order, and what becomes of what was not recorded. The client only.',
  listMyWeeks: 'Lists your weeks as a worker, of all contracts, by Monday.',
  listEntries: 'Lists the time entries of a week, in order. Earlier lists are in its events.',
  addEntry: 'Records time.',
  changeEntry: 'Changes a time entry, until Monday 24:00 after the week.',
  removeEntry: 'Removes a time entry; what it was stays in the events.',
  contestEntries:
    'Contests single entries of a week that is being checked. The amount of the others is reckoned.',
  showTimer: 'Shows the timer that runs.',
  startTimer: 'Starts the timer on a week that runs. One at most.',
  stopTimer: 'Stops the timer and records its time. What could not be recorded is in `left`.',
} satisfies Record<keyof typeof jaSays, string>

export const weekFields = {
  weekContract: 'The contract of the week; null while it is not funded.',
  weekStatus:
    '`unfunded`: do not work; `funded`: not yet begun; `running`; `recorded`: open for corrections; `checking`; `contested`; `paid`; `returned`: all of it went back.',
  weekLimit: 'The weekly limit, with what it was raised by.',
  weekAmount:
    'What the recorded time comes to; of a week that is over, what was paid. Before the fee.',
  rate: 'Yen an hour.',
  fundBy: 'When the week begins. Do not work in it unless it is funded by then.',
  weekCount: 'How many weeks.',
  orderOn: 'Whether the next week is funded from the wallet with the reminder of it.',
  orderRest: 'What was not recorded: `back` to the wallet, or `rolls` into the next week at once.',
  entryId:
    'Names the entry within its week: letters, digits, `_` and `-`, at most 40. Sent with the act `record`, they are yours.',
  entries: 'All time entries of the week, at whole minutes. The amount is reckoned.',
  contested: 'The ids of the contested entries.',
  whyLeft:
    '`limit`: above the weekly limit; `unfunded`: that week is not funded; `closed`: that week takes no more entries.',
  left: 'Time that could not be recorded, and why.',
  choices: 'The names to choose from.',
  since: 'The first day of the contract, its renewals included.',
  endsOn: 'The last day that a notice named; null without notice.',
  nextWeek: 'The week that can be funded next, or null.',
  notice: 'The earliest end by a notice given now; null for a week.',
  earliest: 'The earliest last day.',
  plan: 'Only contracts by the hour and their weeks have one; null for others.',
} satisfies Record<keyof typeof jaFields, string>
