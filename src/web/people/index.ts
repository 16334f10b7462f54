/** People as everybody may see them. */
import { publicProfile } from '#people'
import { anyone } from '../frame/index.ts'
import type { Pages } from '../frame/index.ts'
import { drawPerson } from './show.tsx'

export const peoplePages = (pages: Pages): void => {
  pages.get('/people/:id', anyone, async (ask) =>
    drawPerson(ask, await publicProfile(ask.context, ask.id('per'))),
  )
}
