/** People as everybody may see them. */
import { identityOf, publicProfile } from '#people'
import { trustCards } from '#trust'
import { anyone } from '../frame/index.ts'
import type { Pages } from '../frame/index.ts'
import { loadReviews } from '../reviews/about.tsx'
import { drawPerson } from './show.tsx'

export const peoplePages = (pages: Pages): void => {
  pages.get('/people/:id', anyone, async (ask) => {
    const id = ask.id('per')
    const { context } = ask
    const person = await publicProfile(context, id)
    const sides = await Promise.all(
      (['worker', 'client'] as const).map(async (side) => {
        const [cards, told] = await Promise.all([
          trustCards(context, [id], side),
          loadReviews(context, id, side),
        ])
        return { side, card: cards.get(id) ?? null, told }
      }),
    )
    return drawPerson(ask, person, sides, await identityOf(context, id))
  })
}
