import type { Story } from '../script.ts'
import { aikawaStories } from './aikawa.ts'
import { aobaStories } from './aoba.ts'
import { briefStories } from './brief.ts'
import { deskStories } from './desk.ts'
import { earlierStories } from './earlier.ts'
import { contestedStories } from './contested.ts'
import { englishStories } from './english.ts'
import { hourlyStories } from './hourly/index.ts'
import { innStories } from './inn.ts'
import { reviewedStories } from './reviewed.ts'
import { weeklyStories } from './weekly.ts'

export { halfYearStories, terms as halfYearTerms } from './hourly/index.ts'
export { notedElsewhere } from './elsewhere.ts'
export { silentStory } from './weekly.ts'

/** Every contract of the demo's world but the story's own. */
export const stories: readonly Story[] = [
  ...earlierStories,
  ...weeklyStories,
  ...aikawaStories,
  ...aobaStories,
  ...deskStories,
  ...innStories,
  ...contestedStories,
  ...englishStories,
  ...briefStories,
  ...reviewedStories,
  ...hourlyStories,
]
