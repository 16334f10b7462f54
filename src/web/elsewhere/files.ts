import { elsewherePack, exportElsewhere } from '#portfolio'
import { verified } from '../frame/index.ts'
import type { Pages } from '../frame/index.ts'

/** What its owner takes along: everything as a table, and of each contract a pack of evidence. */
export const filePages = (pages: Pages): void => {
  pages.get('/elsewhere/contracts.csv', verified, async (ask) => {
    const table = await exportElsewhere(ask.context, ask.person)
    return new Response(table, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="elsewhere.csv"',
        'Cache-Control': 'private, no-store',
      },
    })
  })

  pages.get('/elsewhere/:id/evidence', verified, async (ask) => {
    const { context, person, locale } = ask
    const { body, headers } = await elsewherePack(context, person, ask.id('els'), locale)
    return new Response(body, { headers })
  })
}
