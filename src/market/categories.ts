/** Every category; its words in each language are the locale's `categories.<id>`. */
export const categories = [
  'writing',
  'design',
  'data-entry',
  'translation',
  'development',
  'web',
  'video',
  'photo',
  'audio',
  'research',
  'office',
  'other',
] as const

export type Category = (typeof categories)[number]
