import type { Kind } from '../jobs/kinds.ts'
import { sliceTokens } from './slices.ts'
import { searchable, wordTokens } from './words.ts'

type Searched = {
  title: string
  description: string
  category: string
  kind: Kind
  price: bigint
  postedAt: number
  closesOn: string
}

/** What is stored for a job so that it is found: its words, and all tokens. */
export function wordsOf(job: Searched): { words: string; tokens: string[] } {
  const words = searchable(`${job.title}\n${job.description}`)
  return { words, tokens: [...wordTokens(words), ...sliceTokens(job)] }
}
