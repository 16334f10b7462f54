import type { Catalogue } from '../../ja/index.ts'

export const proposals = {
  title: 'Proposals',
  empty: 'No proposals yet.',
} satisfies Catalogue['proposals']
