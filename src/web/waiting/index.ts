/** Waiting for answers: what is kept about one's own, for whom, and how well it is foretold. */
import { anyone } from '../frame/index.ts'
import type { Pages } from '../frame/index.ts'
import { showPrivacy } from './privacy.tsx'

export const waitingPages = (pages: Pages): void => {
  pages.get('/privacy', anyone, showPrivacy)
}
