import type { Catalogue } from '../../ja/index.ts'

export const categories = {
  writing: 'Writing',
  design: 'Design',
  'data-entry': 'Data entry',
  translation: 'Translation',
  development: 'Development',
  web: 'Web pages',
  video: 'Video',
  photo: 'Photography',
  audio: 'Audio and music',
  research: 'Research',
  office: 'Office work',
  other: 'Other',
} satisfies Catalogue['categories']
