const inWords = { note: 'required', files: 'optional' } as const
const asClaimed = { release: 'claim', refund: 'rest' } as const

/** The states of a contest. */
export const inContest = ['contestedByClient', 'contestedByWorker', 'mediating'] as const

/**
 * How what is contested is settled: answered, shown, proposed under seal, agreed to, ruled by the
 * desk, or by the clock.
 */
export const settling = {
  answer: {
    ways: [
      { by: ['worker'], from: ['contestedByClient'], to: 'mediating', takes: inWords },
      { by: ['client'], from: ['contestedByWorker'], to: 'mediating', takes: inWords },
    ],
  },
  submitEvidence: {
    atMost: 10,
    ways: [
      {
        by: ['client', 'worker'],
        from: ['held', ...inContest],
        to: 'stay',
        takes: inWords,
      },
    ],
  },
  propose: {
    atMost: 3,
    ways: [
      {
        by: ['client', 'worker'],
        from: ['mediating'],
        to: 'stay',
        takes: { amount: 'required', note: 'optional' },
        sets: 'settlement',
        sealed: true,
      },
    ],
  },
  agreeToSettle: {
    ways: [
      {
        by: ['worker'],
        from: ['contestedByClient', 'mediating'],
        to: 'settled',
        money: { split: 'settlement' },
      },
      {
        by: ['client'],
        from: ['contestedByWorker', 'mediating'],
        to: 'settled',
        money: { split: 'settlement' },
      },
    ],
  },
  settle: {
    ways: [
      {
        by: ['clock'],
        from: ['contestedByClient', 'contestedByWorker'],
        to: 'settled',
        money: { split: 'settlement' },
      },
    ],
  },
  rule: {
    ways: [
      {
        by: ['desk'],
        from: ['held', 'mediating'],
        to: 'settled',
        takes: { amount: 'required', reason: 'required' },
        sets: 'ruling',
        money: { split: 'ruling' },
      },
    ],
  },
  settleByClaim: {
    ways: [{ by: ['clock'], from: ['mediating'], to: 'settled', money: asClaimed }],
  },
} as const
