/** People as everybody may see them. */
import { clientRecord } from '#market'
import { publicProfile } from '#people'
import { anyone } from '../frame/index.ts'
import type { Pages } from '../frame/index.ts'
import { drawPerson } from './show.tsx'

export const peoplePages = (pages: Pages): void => {
  pages.get('/people/:id', anyone, async (ask) => {
    const id = ask.id('per')
    const person = await publicProfile(ask.context, id)
    return drawPerson(ask, person, await clientRecord(ask.context, id))
  })
}
