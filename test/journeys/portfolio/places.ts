import { elsewhereOf, portfolioOf } from '#portfolio'
import { market } from '../stage/market.ts'
import { personNamed } from '../stage/places.ts'
import type { Places } from '../stage/places.ts'

/** A contract in every state and at every place that the demo's worker has written down. */
export const elsewherePaths = async (personId: string): Promise<string[]> => {
  const lines = await elsewhereOf(market().context, { id: personId })
  const kinds = new Map(lines.map((one) => [`${one.contract.platform} ${one.state}`, one]))
  return [...kinds.values()].map(({ contract }) => `/elsewhere/${contract.id}`)
}

/** The pages of a worker's own money and of what they made elsewhere. */
export const portfolioPlaces = async (): Promise<Places> => {
  const personId = await personNamed('worker')
  const { clients } = await portfolioOf(market().context, personId)
  const gone = clients.slice(0, 2).map(({ id }) => `/portfolio/clients/${encodeURIComponent(id)}`)
  const made = await elsewherePaths(personId)
  const [first = ''] = made
  const letters = ['nudge', 'desk', 'payReminder'].map((name) => `${first}/letters/${name}`)
  const money = ['', '/contracts', '/contracts?state=atRisk', '/paid', '/years/2026', '/years/2020']
  return {
    personId,
    paths: [
      ...money.map((path) => `/portfolio${path}`),
      ...gone,
      '/elsewhere',
      '/elsewhere/new',
      '/elsewhere/import',
      ...made,
      ...letters,
      `${first}/edit`,
    ],
  }
}
