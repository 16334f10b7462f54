import type { Catalogue } from '../../ja/index.ts'

export const seen = {
  title: 'Seen: by when will you answer?',
  offer: 'If you cannot answer at once',
  hint: 'The other side is told that you have seen it, and the day. The deadline stays {time}.',
  today: 'I will answer today ({date})',
  tomorrow: 'I will answer by tomorrow ({date})',
  byDay: 'I will answer by {date}',
  said: '{who} saw this on {at} and will answer by {date}. The deadline stays {time}.',
  youSaid:
    'You said on {at} that you have seen this and will answer by {date}. The deadline stays {time}.',
  done: 'Seen; an answer will come by {date}',
  stays: 'the deadline stays {time}',
  told: 'The other side has been told. The deadline stays as it is.',
  nothingDone: 'Nothing has happened. The contract’s page shows how things stand.',
  toContracts: 'Go to the contracts',
} satisfies Catalogue['seen']
