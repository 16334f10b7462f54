import type { Catalogue } from '../../ja/index.ts'

export const jobs = {
  title: 'Jobs',
  empty: 'No jobs match.',
  emptyHint: 'Try fewer conditions.',
} satisfies Catalogue['jobs']
