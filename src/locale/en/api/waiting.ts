import type { waitingFields as jaFields, waitingSays as jaSays } from '../../ja/api/waiting.ts'

export const waitingSays = {
  listWaits:
    'Answers that are waited for on a contract, and in figures how unusual each wait is. Both sides see the same.',
  sayHere: 'Tells who waits “I am here”, or the day when one is back. No deadline moves.',
  showAnswering: 'Everything that this marketplace holds about how one answers.',
  showFitQuality: 'How well chances of answers were foretold on the whole.',
} satisfies Record<keyof typeof jaSays, string>

export const waitingFields = {
  milliseconds: 'Milliseconds.',
  chance: 'A chance from 0 to 1.',
  factorWhat:
    '`habits` how they answered so far, `waited` the wait so far, `hours` holidays, nights and days of the week, `absence` what they announced, `elsewhere` activity on the marketplace. `from` and `to`: the chance within 7 days without it and with it.',
  saidHere:
    'When they said “I am here” since the wait began. Where they named a day, `to` is when they are back.',
  waitKind: '`turn`: theirs in the contract; `message`: one that asks.',
  waitSeenAs: 'Whether the caller waits (`waits`) or is waited for (`awaited`).',
  waitLevel: 'How unusual it has become; null: nobody was told anything.',
  operationalMs: 'Milliseconds without holidays, nights and announced absence.',
  answerShare: 'The rate of answers within its 95% bounds (Wilson).',
  within95Ms: '95% of the answers came within so many milliseconds; null without answers.',
  pairTurns: 'Of these, those towards who waits now.',
  ofPeopleInGeneral: 'Whether it goes by people in general, as fewer than 5 turns are on record.',
  oneIn: 'When they answer, a wait this long happens about once in N; 400 at most.',
  activeAt: 'When last active on the marketplace, to the hour. Never on what.',
  backOn: 'The day when one is back; without it, only “I am here”.',
  sittings: 'The half-hours with an act or a message, each by its first; the newest 1000.',
  ownAbsences: 'Absences announced, and “I am here”, where `from` is `to`; the newest 100.',
  halfHours:
    'How often active: 336 counts by the half-hour from Monday 00:00 UTC; null without any.',
  habitNumbers:
    'The eleven numbers reckoned with: an instant; answers (within an hour, a day, later); expected ones (the same); turns; turns that look like absence, no answer, having left.',
  waitEnded:
    '`acted`: moved on; `answered`; `ended`: no answer needed any more; `silent`: none within 30 days.',
  fitEce: 'The average gap between chance and outcome.',
  fitRebuilt: 'People reckoned anew last night, and of these with other numbers.',
  fitTails: 'Of answers told to be as rare as `q`, the share that did come later.',
} satisfies Record<keyof typeof jaFields, string>
