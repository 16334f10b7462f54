import type { Catalogue } from '../ja/index.ts'

export const desk = {
  title: 'Desk',
  empty: 'Nothing is waiting.',
} satisfies Catalogue['desk']
