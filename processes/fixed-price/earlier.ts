import type { Process, Way } from '#engine'
import type { Offering, ProcessTexts } from '../offering.ts'
import en from './en.json' with { type: 'json' }
import ja from './ja.json' with { type: 'json' }
import { fixedPrice } from './process.ts'

/** An action with its ways told anew, in its old place among the others. */
const withWays = (name: string, tell: (way: Way) => Way): Process['actions'] => {
  const { [name]: action } = fixedPrice.actions
  return action ? { [name]: { ...action, ways: action.ways.map(tell) } } : {}
}

const { submitEvidence: _, ...withoutEvidence } = fixedPrice.actions

/** Evidence was sent as messages, proposals lay open, and nobody accepted what was contested. */
export const secondFixedPrice: Process = {
  ...fixedPrice,
  version: 2,
  actions: {
    ...withoutEvidence,
    ...withWays('accept', (way) => ({ ...way, from: ['inspecting', 'finalNotice', 'held'] })),
    ...withWays('contest', (way) => ({
      ...way,
      takes: { reason: 'required', amount: 'required', files: 'optional' },
    })),
    ...withWays('propose', ({ sealed: __, ...open }) => open),
  },
}

const { declareAbsence: ___, ...withoutAbsence } = secondFixedPrice.actions

/** Nobody could declare an absence. */
const first: Process = { ...secondFixedPrice, version: 1, actions: withoutAbsence }

/** Of what the versions say differently, the words of then. */
const textsOf = (texts: ProcessTexts): ProcessTexts => ({
  ...texts,
  'actions.propose.cost': texts['actions.propose.cost.open'] ?? '',
})

/**
 * What was sold before, the oldest first, each told by what the next one brought. Contracts that
 * were signed under it go on under it, so none of it ever changes.
 */
export const earlierFixedPrice: readonly Offering[] = [first, secondFixedPrice].map((process) => ({
  process,
  texts: { ja: textsOf(ja), en: textsOf(en) },
}))
