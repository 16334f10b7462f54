import type { Catalogue } from '../ja/index.ts'

export const wallet = {
  title: 'Money',
  available: 'Available',
  held: 'Held',
  incoming: 'Incoming',
} satisfies Catalogue['wallet']
