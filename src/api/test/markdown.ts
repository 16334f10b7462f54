import { wordsFor } from '#locale'
import { toldCalls, toldCodes, toldShapes } from '../docs/told.ts'
import type { Field, Told } from '../docs/told.ts'

/** docs/api.md: the same as the readable page, in English, for who reads the repository. */
export function apiMarkdown(): string {
  const words = wordsFor('en')
  const { t } = words
  return [
    `# ${t('api.title')}`,
    'Generated from the schemas that check every call: `npx vitest run src/api/docs -u`.',
    t('api.basics'),
    t('api.problems'),
    `## ${t('api.calls')}`,
    ...toldCalls(words).map(callIn),
    '## Shapes',
    ...toldShapes(words).map(({ name, fields }) => `### ${name}\n\n${tableOf(fields)}`),
    `## ${t('api.codes')}`,
    [
      '| code | status | meaning |\n| --- | --- | --- |',
      ...toldCodes(words).map(({ code, status, says }) => `| \`${code}\` | ${status} | ${says} |`),
    ].join('\n'),
    '',
  ].join('\n\n')
}

function callIn(told: Told): string {
  const answer = told.answer === '' ? '' : ` \`${told.answer}\``
  return [
    `### ${told.title}`,
    `${told.says} Who: ${told.who}. Answers ${told.status}${answer}.`,
    told.query.length > 0 ? `Query:\n\n${tableOf(told.query)}` : '',
    told.body.length > 0 ? `Body:\n\n${tableOf(told.body)}` : '',
    told.refuses.length > 0
      ? `Refused with ${told.refuses.map((code) => `\`${code}\``).join(', ')}.`
      : '',
  ]
    .filter(Boolean)
    .join('\n\n')
}

const tableOf = (fields: Field[]): string =>
  [
    '| field | type | |\n| --- | --- | --- |',
    ...fields.map(({ name, type, required, about }) => {
      const said = [required ? 'required' : '', about].filter(Boolean).join(': ')
      return `| \`${name}\` | \`${type.replaceAll('|', '\\|')}\` | ${said} |`
    }),
  ].join('\n')
