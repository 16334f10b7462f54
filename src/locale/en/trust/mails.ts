import type { Catalogue } from '../../ja/index.ts'

export const reviewMails = {
  asked: 'Please review: {title}',
  askedLine:
    'Your contract “{title}” with {name} is over. You can review the other side; it takes a minute.',
  askedUntil:
    'You can do so until {time}. Nobody reads it before both reviews are in or the time is over.',
  askedAlways:
    'It ended without an answer, so you can always do so. It helps whoever contracts with them next.',
  askedButton: 'Write the review',
  given: '{name} has written a review: {title}',
  givenLine:
    '{name} has written a review about “{title}”. When you write yours, both are published at once.',
  givenElse: 'If you do not, it is published when the time for reviews is over.',
  opened: 'A review is published: {title}',
  openedLine: 'What {name} wrote about you, on “{title}”, is published.',
  openedHint: 'You can reply once, and report it to the desk where something is wrong with it.',
  openedButton: 'Read the review',
  replied: 'A reply to your review: {title}',
  repliedLine: '{name} has replied to your review of “{title}”.',
  hidden: 'Your review was taken down: {title}',
  hiddenLine: 'The desk has taken your review of “{title}” down, for this reason.',
} satisfies Catalogue['reviewMails']
