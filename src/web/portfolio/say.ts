import type { ClientOfWorker, Holding } from '#portfolio'
import { known } from '#processes'
import type { Ask } from '../frame/index.ts'
import { saidDays } from '../weeks/parts/kind.ts'

/** Where a contract was made, in words; the names of platforms are their own. */
export const placeSaid = ({ t, words }: Ask, place: string): string => {
  if (place === 'here') return t('portfolio.placeHere')
  if (place === 'direct') return t('portfolio.placeDirect')
  return words.find(`elsewhereLetters.place.${place}`) ?? place
}

/** The page on which a contract stands. */
export const hrefOf = ({ id, place }: Pick<Holding, 'id' | 'place'>): string =>
  place === 'here' ? `/contracts/${id}` : `/elsewhere/${id}`

export const clientHref = ({ id }: Pick<ClientOfWorker, 'id'>): string =>
  `/portfolio/clients/${encodeURIComponent(id)}`

export const titleSaid = (ask: Ask, { title }: Pick<Holding, 'title'>): string =>
  saidDays(ask, title)

/** The state of a contract in the words of its process. */
export const stateSaid = ({ locale }: Ask, one: Holding): string => {
  const { texts } =
    known.find(
      ({ process: { name, version } }) => name === one.process && version === one.processVersion,
    ) ?? {}
  return texts?.[locale][`states.${one.state}`] ?? one.state
}

/** How many clients of equal size, with one decimal. */
export const effectiveSaid = (effective: number): string => String(Math.round(effective * 10) / 10)
