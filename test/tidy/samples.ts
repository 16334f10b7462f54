import { sourceOf } from './source.ts'
import type { Finding, Source } from './source.ts'

/** What a rule says against a text at a path. */
export const against = (
  rule: (source: Source) => Finding[],
  path: string,
  text: string,
): string[] => rule(sourceOf(path, text)).map(({ says }) => says)

/** Those of the samples that a rule lets pass. */
export const passing = (
  rule: (source: Source) => Finding[],
  path: string,
  samples: readonly string[],
): string[] => samples.filter((text) => against(rule, path, text).length === 0)

export const house = (files: Record<string, string>): Source[] =>
  Object.entries(files).map(([path, text]) => sourceOf(path, text))

export const said = (findings: readonly Finding[]): string[] =>
  findings.map(({ path, says }) => `${path}: ${says}`)
