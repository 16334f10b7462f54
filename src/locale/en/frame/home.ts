import type { Catalogue } from '../../ja/index.ts'

export const home = {
  title: 'Home',
  waitsForYou: 'What waits for you',
  youWaitFor: 'What you wait for',
  nothingWaits: 'Nothing waits for you right now.',
} satisfies Catalogue['home']
