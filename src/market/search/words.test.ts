import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asked, searchable, wordTokens } from './words.ts'

/** Whether a text answers a question, as the database decides it: LIKE of every pattern. */
function answers(text: string, question: string): boolean {
  const words = searchable(text)
  return asked(question).patterns.every((pattern) =>
    words.includes(pattern.replace(/^%/, '').replace(/%$/, '')),
  )
}

test.each([
  ['データ入力のお仕事', 'でーた入力'],
  ['でーた入力', 'データ'],
  ['ﾃﾞｰﾀ入力', 'データ'],
  ['データ入力', 'ﾃﾞｰﾀ'],
  ['Ｅｘｃｅｌでの集計', 'excel'],
  ['Excelでの集計', 'ＥＸＣＥＬ'],
  ['Excel入力', 'excel入力'],
  ['Excel 入力', 'Excel入力'],
  ['書類を書く', '書'],
  ['ヴィーナスの絵', 'ゔ'],
  ['ホームページ制作、ロゴ作成', 'ロゴ ホームページ'],
  ['ホームページ制作、ロゴ作成', 'ロゴ　制作'],
  ['Node.jsとReact', 'node.js'],
  ['C++の経験', 'c++'],
  ['人々の暮らし', '人々'],
  ['㈱田中の㌔計算', '株'],
  ['Café の写真', 'CAFÉ'],
  ['번역 작업', '번역'],
  ['𠮷野家', '𠮷'],
])('%s answers %s', (text, question) => {
  expect(answers(text, question)).toBe(true)
})

test.each([
  ['データ入力', 'データ出力'],
  ['javascriptの開発', 'java'],
  ['C++の経験', 'c'],
  ['入力とデータ', 'データ入力'],
  ['入力。データ', '力デ'],
  ['ロゴ作成', 'ロゴ 動画'],
])('%s does not answer %s', (text, question) => {
  expect(answers(text, question)).toBe(false)
})

test('a question of signs alone asks for nothing', () => {
  expect(asked('！？ %_ … 。')).toEqual({ tokens: [], patterns: [] })
})

test('nothing that LIKE or the tokens of slices give a meaning comes through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const { patterns, tokens } = asked(text)
      for (const pattern of patterns) expect(pattern).toMatch(/^% ?[^%_\\]+ ?%$/)
      for (const token of tokens) expect(token).not.toMatch(/^[@!¥/]/)
    }),
  )
})

test('a text answers each of its own parts, and has all the tokens that are asked of it', () => {
  const part = fc.stringMatching(/^[データ入力ロゴ作成をのexcelAB12 。/+-]{1,12}$/)
  fc.assert(
    fc.property(part, part, part, (before, middle, after) => {
      const cut = middle.trim()
      const text = `${before} ${cut} ${after}`
      expect(answers(text, cut)).toBe(true)
      const tokens = new Set(wordTokens(searchable(text)))
      expect(asked(cut).tokens.filter((token) => !tokens.has(token))).toEqual([])
    }),
  )
})
