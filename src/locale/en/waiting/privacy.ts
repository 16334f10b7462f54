import type { Catalogue } from '../../ja/index.ts'

export const privacy = {
  title: 'Privacy: what is kept about answers',
  lead: 'So that who waits can be told how unusual a wait is, we keep how long answers took. What is kept, and who sees it, is all written here.',
  recorded: 'What is recorded',
  'recorded.turns':
    '**When an answer was due, and when it came.** It begins with a delivery, an offer, a funding request or a message that asks; it ends with an act that moves the contract on, or an answer of substance. A mere “yes” does not end it.',
  'recorded.hours':
    '**The half-hours, with their dates, in which you did or said something here.** Never what. From them it is counted at what hours of the week you are active. Reading alone does not count.',
  'recorded.absences':
    '**Absences that you announce.** The clock of a silence stands still meanwhile.',
  'recorded.activity':
    '**When you were last active, and how often.** Not what you did. It enters the forecast.',
  'recorded.text':
    'Whether a message asks something is found by fixed rules. Nobody reads it for that, and nothing that it says is kept for that.',
  seen: 'Who sees what',
  'seen.waiting': 'Who waits for your answer',
  'seen.waitingWhat':
    'Only while they wait: how often you answered, within what time 95% of it, a picture of those times, how unusual the present wait is, and the forecast.',
  'seen.activity': 'What you do elsewhere',
  'seen.activityWhat':
    'They read “Active on the marketplace (3 hours ago)” and no more: never which job, never with whom.',
  'seen.you': 'You',
  'seen.youWhat':
    'The very same text that the other side reads; and everything that is held about you (“How I answer”, and JSON).',
  'seen.staff': 'Staff and administrators',
  'seen.staffWhat':
    'Only how well forecasts held on the whole. There is no page that lists the figures of people.',
  'seen.others': 'Everybody else',
  'seen.othersWhat':
    'Nothing. A silence that is not over never enters a score, a rank or the order of a search.',
  used: 'What it is for',
  'used.alarm':
    'When a wait gets unusually long, first who waits is told, and then who is waited for.',
  'used.protect':
    'When an answer has become less likely than not, and half of the time that the contract gives (for a question, 7 days) has passed, who waits is shown what they can do.',
  'used.never':
    'It decides nothing about money, deadlines, reviews, or who may post and apply. Only the contract does.',
  reckoned: 'How it is reckoned',
  'reckoned.shrink':
    'Few records decide nothing alone. It begins with people here in general, and leans on somebody’s own record, and on that with the same other side, as these grow.',
  'reckoned.time':
    'Hours in which little happens, nights and holidays, count as shorter; announced absence hardly counts.',
  'reckoned.tail':
    '“About 1 in N” is how often a wait gets this long where an answer does come. Nothing is called rarer than 1 in 400: that cannot be checked.',
  kept: 'For how long',
  'kept.text':
    'What is old loses half of its weight in 120 days. Below 5 answers your own figures are not used. After 30 days a silence is counted as no answer. The times stay on record as long as the acts and messages of the contracts do that they come from.',
  rights: 'What you can do',
  'rights.read': 'Read and save everything that is held about you',
  'rights.say':
    'Say “I am here”, or the day when you are back, with one tap, on the contract’s page or from the mail',
  'rights.signIn': 'Sign in to read what is held about you.',
} satisfies Catalogue['privacy']
