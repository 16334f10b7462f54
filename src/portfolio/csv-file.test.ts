import { expect, test } from 'vitest'
import { csvOf } from './csv-file.ts'

test('a table has a mark, ends its lines in CRLF and quotes what must be quoted', () => {
  expect(
    csvOf([
      ['名前', '金額'],
      ['a,"b"\n', -5n],
    ]),
  ).toBe('\ufeff名前,金額\r\n"a,""b""\n",-5\r\n')
})

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  ' =1',
  '\r=1',
  '|cmd',
  '="a,b"',
  '＝1+1',
  '＠A',
])('what people wrote is never a formula: %j', (hostile) => {
  expect(csvOf([[hostile]]).replaceAll(/[\ufeff"]/g, '')).toMatch(/^'/)
})
