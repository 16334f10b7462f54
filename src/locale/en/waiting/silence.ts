import type { Catalogue } from '../../ja/index.ts'

export const waiting = {
  title: 'How unusual this wait is',
  titleAwaited: '{name} is waiting for your answer',
  sinceTurn: 'It became their turn on {time}.',
  sinceMessage: 'The answer to what was asked on {time}.',
  sinceYourTurn: 'It became your turn on {time}.',
  sinceTheirMessage: 'The answer to what you were asked on {time}.',
  facts:
    '{name} answered {answered} of {n} earlier turns{share}, 95% of them within {within}{pair}.',
  factsNone: '{name} answered {answered} of {n} earlier turns{share}{pair}.',
  factsFew:
    'Only {n} earlier turns of {name} are on record, so this goes by people here in general.',
  factsNew: 'Nothing of {name} is on record yet, so this goes by people here in general.',
  shareLeast: ' (a rate of at least {low})',
  shareMost: ' (a rate of at most {high})',
  shareWithin: ' (a rate between {low} and {high})',
  pair: ' (of those from {waiter}, {answered} of {n})',
  wait: 'The wait so far is {wall}, which is {working} without holidays, nights and announced absence.',
  waitPlain: 'The wait so far is {wall}.',
  waitAwake:
    'The wait so far is {wall}, in hours they are usually active, which makes it {working}.',
  tail: 'When they do answer, a wait this long happens **about once in {count}**.',
  tailFewer: 'When they do answer, a wait this long happens **fewer than 1 in {count}** times.',
  tailOften: 'When they do answer, a wait this long happens **every second time or more often**.',
  tailGeneral: 'When people here answer, a wait this long happens **about once in {count}**.',
  tailGeneralFewer:
    'When people here answer, a wait this long happens **fewer than 1 in {count}** times.',
  tailGeneralOften:
    'When people here answer, a wait this long happens **every second time or more often**.',
  forecast:
    'Chance of an answer within 7 days **{week}**, by day 30 of the wait ({date}) **{month}**.',
  forecastLast: 'Chance of an answer by day 30 of the wait ({date}): **{month}**.',
  forecastOver: 'More than 30 days have passed, so no chance is given.',
  least: 'below 1%',
  most: 'above 99%',
  saidHere: '{name} said “I am here” on {at}.',
  saidBack:
    '{name} said on {at} to be back on {date}. Until then the clock of this silence stands still, and no answer is reckoned with.',
  saidBackOver:
    '{name} said on {at} to be back on {date}. That day has come: the clock of this silence runs again.',
  factors: 'What moves the chance within 7 days',
  factorsLead: 'its value without that → with it',
  factor: '{from} → {to}',
  'factor.habits': 'How {name} has answered so far',
  'factor.waited': 'The wait so far',
  'factor.hours': 'Holidays, nights and days of the week',
  'factor.absence': 'The announced absence',
  'factor.elsewhere': 'Active on the marketplace',
  'factor.elsewhereAt': 'Active on the marketplace ({ago})',
  private: 'The word that this wait is longer than usual is for who waits alone.',
  asked: '{name} is asked by mail, once, and can say “I am here” or name a day with one tap.',
  protect:
    'The chance of an answer by day 30 is below one half, and half of the time that the contract gives (for a question, 7 days) has passed.',
  protectNow: 'What can be done now:',
  'protect.turn': 'See what this contract allows',
  'protect.ask': 'Ask the desk',
  'protect.jobs': 'Look for other jobs',
  'protect.people': 'Look for somebody else',
  why: 'About these figures',
  sameText: 'This is what {name} is shown.',
  here: 'I am here',
  hereHint:
    '{name} reads it at once. No deadline of the contract moves, and it does not replace the answer itself.',
  backOn: 'Back on',
  backOnHint:
    'Up to {max}. The clock of this silence stands still until then. No deadline of the contract moves.',
  sayBackOn: 'Say when you are back',
  orBack: 'If you are away for some days',
  told: 'The other side has been told. No deadline of the contract has moved.',
  linkTitle: 'Are you here?',
  linkLead: '{name} is waiting for your answer on “{title}”.',
  linkNothing: 'Nothing has happened. The contract’s page shows how things stand.',
  longer: 'Longer than usual',
  line: 'Waiting {wall} (usually {rare}); {week} chance of an answer within 7 days',
  lineGeneral:
    'Waiting {wall} (of people here in general {rare}); {week} chance of an answer within 7 days',
  rare: 'about 1 in {count}',
  rareFewer: 'fewer than 1 in {count}',
  rareOften: 'every second time or more',
  axisMinutes: '{count} min',
  axisHours: '{count} h',
  axisDays: '{count} d',
  pictureNow: 'now {time}',
  pictureTold: {
    one: 'The dot is the time that {count} answer took: {middle}.',
    other:
      'Each dot is the time that one of {count} answers took: {least} at least, {middle} in the middle, {most} at most.',
  },
  pictureNone: 'No answers are on record yet.',
  pictureWait: ' The line is the present wait ({time}).',
} satisfies Catalogue['waiting']
