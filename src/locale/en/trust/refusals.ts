import type { trustRefusals as ja } from '../../ja/trust/refusals.ts'

export const trustRefusals = {
  'review.not_found': 'There is no such review.',
  'review.parties_only': 'Only the sides of a contract review each other.',
  'review.desk_only': 'Only the desk takes reviews down.',
  'review.too_early': 'This contract is still running. It can be reviewed when it is over.',
  'review.with_frame': 'This is a part of a larger contract, which is reviewed as a whole.',
  'review.never_begun': 'No money was ever held for this contract, so it cannot be reviewed.',
  'review.closed': 'The time for reviews (30 days after the end) is over.',
  'review.open': 'This review is published and cannot be changed any more.',
  'review.hidden': 'The desk has taken this review down.',
  'review.replied': 'There is one reply already.',
  'stars.missing': 'Please choose from one to five.',
  'comment.too_long': 'A comment has at most {max} characters.',
  'comment.malformed': 'The comment contains characters that cannot be used.',
  'reply.required': 'Please write a reply.',
  'reply.too_long': 'A reply has at most {max} characters.',
  'reply.malformed': 'The reply contains characters that cannot be used.',
  'reason.required': 'Please give a reason.',
  'reason.too_long': 'A reason has at most {max} characters.',
  'reason.malformed': 'The reason contains characters that cannot be used.',
} satisfies Record<keyof typeof ja, string>
