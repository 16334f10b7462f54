/** The story: half a year of work by the hour that ends in silence, under three sets of rules. */
import { anyone } from '../frame/index.ts'
import type { Pages } from '../frame/index.ts'
import { showStory } from './show.tsx'

export { StoryCard } from './card.tsx'

export const storyPages = (pages: Pages): void => {
  pages.get('/story', anyone, showStory)
}
