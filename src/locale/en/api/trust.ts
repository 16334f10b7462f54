import type { trustFields as jaFields, trustSays as jaSays } from '../../ja/api/trust.ts'

export const trustSays = {
  showTrust: 'Shows the trust card of a person as a client or as a worker.',
  listReviews: 'Lists the published reviews about a person, the newest first.',
  showReviews:
    'Shows the reviews of a contract that is over; before it is published, a review only to its author.',
  writeReview:
    'Reviews the other side of a contract that is over. It can be changed until it is published.',
  replyToReview: 'Replies to a review about oneself, once.',
  reportReview: 'Reports a review about oneself to the desk.',
  hideReview: 'Takes a review down. Everybody can read the reason.',
} satisfies Record<keyof typeof jaSays, string>

export const trustFields = {
  trustReason: 'A reason for the verdict: `n` of `of`.',
  trustVerdict:
    '`safe`, `watch` (something speaks against), `wait` (people are waiting for them now), `new` (no record). The rules are at /trust.',
  ratingAverage: 'The average; everybody begins with five ratings of 3.5.',
  ratingSpread: 'How many gave one star, two, … five.',
  ratingItems: 'The mean of each of the five points; null without reviews.',
  answeredWithinMs:
    'Half of the answers came within so many milliseconds; null: half never came, or there were none.',
  reviewSide: 'The side that wrote it.',
  reviewWeighs:
    'Whether its stars are counted. Those of a side that left the contract in silence are not.',
  reviewOpensAt: 'When everybody can read it; sooner when both are in.',
  reviewStars:
    'About a client: clarity, communication, inspection, fairness, again. About a worker: quality, punctuality, communication, understanding, again. One to five each.',
  mayWrite: 'Until when the caller may write (null: without end); null as a whole: not.',
} satisfies Record<keyof typeof jaFields, string>
