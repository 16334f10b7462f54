import type { Offering } from '../offering.ts'
import { platforms, rulesElsewhere } from './platforms.ts'

/**
 * Other platforms' published rules, each line with its source: for comparison, and for what
 * somebody writes down of a contract made there; never for a contract of ours.
 */
export const peers: readonly Offering[] = platforms.map((name) => rulesElsewhere[name].offering)
