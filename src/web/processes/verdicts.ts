import { verify } from '#engine'
import type { Verdict } from '#engine'
import type { Offering } from '#processes'

const known = new WeakMap<Offering, Verdict>()

/**
 * What the verifier says of a process; proved once, as neither processes nor rules change while we
 * run.
 */
export const verdictOn = (offering: Offering): Verdict => {
  const verdict = known.get(offering) ?? verify(offering.process, offering.texts)
  known.set(offering, verdict)
  return verdict
}

/** How many of the rules are broken. */
export const brokenRules = ({ findings }: Verdict): number =>
  new Set(findings.map(({ rule }) => rule)).size
