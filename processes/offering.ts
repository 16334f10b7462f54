import type { Process } from '#engine'

/** The words of a process in one language, by key (`states.offered`, `actions.deliver`, …). */
export type ProcessTexts = Readonly<Record<string, string>>

export type Offering = { process: Process; texts: { ja: ProcessTexts; en: ProcessTexts } }
