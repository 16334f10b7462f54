import type { Catalogue } from '../../ja/index.ts'

export const formula = {
  title: 'How trust is decided',
  lead: 'The words and figures of a card follow from what is on record alone, by the same rules for everybody. Nobody can change them by hand, or for money.',
  verdicts: 'The four verdicts',
  'verdict.wait':
    'A client who has left a final notice unanswered, or has ended a contract by silence and not explained it, at this moment. It goes away with the answer.',
  'verdict.watch': 'Somebody of whom at least one thing under “Watch” below is true.',
  'verdict.safe':
    'Nothing to watch, and one of these: many high ratings; few ratings, but a checked identity and at least one review or paid contract; {fewest} contracts (or hourly weeks) or more that were paid, nothing that ended by their silence, and newest funded contracts with at least {partners} different people.',
  'verdict.new': 'None of these. It means nothing bad.',
  checks: 'Three things to look at first',
  checkComments: 'Bad reviews: those whose five points come to {bad} or less on average.',
  checkRatings:
    'High ratings: {many} or more, by {raters} people or more (among the newest 50), with an average of {high} or more, are “many”. Those of one and the same person are not.',
  checkIdentity: 'Identity check: a help where ratings are few. Its method and date are shown.',
  average: 'The average',
  averageLead:
    'So that nobody has 5.0 after a single review, everybody begins as if they had {ratings} reviews of {stars}.',
  averageRule: 'average = ({ratings} × {stars} + sum of the reviews) ÷ ({ratings} + their number)',
  averageExample: 'One review of 5.0 makes {one}, twenty make {twenty}.',
  averageSpread:
    'How many gave how many stars, and the average of each of the five points, are shown as they are.',
  behaviour: 'What they did',
  period:
    'Counted over the contracts that ended between the first day of the month a year ago and today. A contract counts from the moment it ends.',
  answers:
    'Answers: from when the other side began to wait until they answered, to offers, funding, inspections, requests to end, contested points. The agreed time for work is no answer. None at all counts as the slowest. Shown is the time within which half of them came.',
  inspections:
    'Inspected in time: of all deliveries, those that the client accepted, sent back or contested before the final notice.',
  inStead:
    'Accepted in their stead: deliveries that were accepted because the client did not answer.',
  causes:
    'Every end has a cause, and counts **only for the side that caused it**. What ended by the other side’s silence never harms you; what ended by agreement, by notice or by a ruling harms nobody.',
  frames:
    'Recurring work is one contract as a whole; of work in parts the whole and each part is one. Hourly weeks are counted apart. A funded week without any record is the worker’s.',
  seen: 'What a deputy answers is their answer. “Seen” is no answer.',
  thresholds: 'The figures',
  threshold: 'What',
  goodIs: 'Speaks for them',
  watchIs: 'Watch',
  answersRow: 'Answers (from {fewest} on)',
  upTo: 'half within {time}',
  over: 'half later than {time}, or never',
  shareRow: 'Inspected or delivered in time (from {fewest} on)',
  shareGood: '{share} or more',
  shareBad: 'less than {share}',
  silenceRow: 'Accepted in their stead, never funded, ended by silence, given up',
  silenceGood: 'no end by silence ({fewest} paid contracts or more)',
  silenceBad: 'any; one in {oneIn} is taken for chance',
  ratingsRow: 'Reviews (from {many} on)',
  ratingsGood: '{high} or more on average',
  ratingsBad: 'less than {low} on average',
  reviews: 'The rules of reviews',
  reviewBlind:
    'Nobody can read a review before both sides have written, or {days} days have passed since the end: no need to fear revenge.',
  reviewEdit: 'What is published cannot be changed. Whom it is about can reply once.',
  reviewMissing: 'A missing review is no praise, and nothing is ever rated automatically.',
  reviewLeft:
    'Who was left without an answer can always review. The review of the side that left can be read, but is not counted.',
  reviewFunded:
    'Only contracts for which money was held can be reviewed, except those that ended without an answer. Where the worker was paid nothing at all, more than {praise} on average is not counted, so that friends cannot make stars.',
  reviewDesk:
    'Whom it is about can report it. When the desk takes it down, the reason is shown, and the stars leave the average.',
} satisfies Catalogue['formula']
