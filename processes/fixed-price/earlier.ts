import type { Process } from '#engine'
import { fixedPrice } from './process.ts'

const { declareAbsence: _, ...withoutAbsence } = fixedPrice.actions

/**
 * What was sold before, the oldest first, each told by what the next one brought. Contracts that
 * were signed under it go on under it, so none of it ever changes.
 */
export const earlier: readonly Process[] = [{ ...fixedPrice, version: 1, actions: withoutAbsence }]
