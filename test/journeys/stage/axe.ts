import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Also the size of targets (WCAG 2.2 AA), which axe leaves out unless asked. */
const options = {
  resultTypes: ['violations' as const],
  rules: { 'target-size': { enabled: true } },
}

/** What axe finds on the page as it stands, with the first place of each. */
export const axe = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options(options)
    .analyze()
  return violations.map(({ id, nodes }) => {
    const [{ target, any, all, none } = { target: [], any: [], all: [], none: [] }] = nodes
    const [why] = [...any, ...all, ...none].map(({ message }) => message)
    return `axe: ${id} in ${nodes.length} places, first at ${target.join(' ')}: ${why}`
  })
}
