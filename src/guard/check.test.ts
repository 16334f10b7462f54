import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkText } from '#guard'

const kindsIn = (text: string, earlier: string[] = []) =>
  checkText(text, earlier).map(({ kind }) => kind)

test('what is found is told by its place in the text as it was written', () => {
  const text = 'よろしくお願いします。ＴＥＬ：０９０－１２３４－５６７８ です'
  const [warning] = checkText(text)
  expect(warning).toEqual({ kind: 'phone', at: 15, to: 28, found: '０９０－１２３４－５６７８' })
  expect(text.slice(15, 28)).toBe('０９０－１２３４－５６７８')
})

test('each kind is told once, in the order of the text', () => {
  const text = 'LINE ID: mock_88 か 090-1234-5678 か 080-1234-5678 か mock88@gmail.com'
  expect(kindsIn(text)).toEqual(['messenger', 'phone', 'email'])
})

test.each([
  ['ａｂｃ＠ｇｍａｉｌ．ｃｏｍ', 'email'],
  ['m\u200bo\u200bc\u200bk@gm\u00adail.com', 'email'],
  ['mосk88@gmаil.com', 'email'],
  ['mock♪gmail.com ♪を@に', 'email'],
  ['〇八〇の一二三四の五六七八', 'phone'],
  ['ﾗｲﾝでお願いします', 'messenger'],
  ['l.i.n.e で話しませんか', 'messenger'],
  ['t [dot] me/mock_88', 'link'],
])('a disguise is seen through: %s', (text, kind) => {
  expect(kindsIn(text)).toEqual([kind])
})

test('what is spread over several texts is found in the last part, and there alone', () => {
  expect(kindsIn('5678', ['090', '1234'])).toEqual(['phone'])
  expect(kindsIn('承知しました', ['090', '1234', '5678'])).toEqual([])
  expect(checkText('です', ['LINE ID: mock_88'])).toEqual([])
  expect(checkText('gmail.com です', ['mock.88@'])).toMatchObject([
    { at: 0, found: 'mock.88@gmail.com' },
  ])
})

test('what was found before is not told of a harmless text that follows', () => {
  expect(kindsIn('初稿を納品しました。', ['LINEでやりとりしませんか？'])).toEqual([])
})

test('saying that it is not allowed is no invitation, saying so and asking all the same is', () => {
  expect(kindsIn('直接契約はできませんので、ご了承ください。')).toEqual([])
  expect(kindsIn('直接契約は禁止ですが、こっそりやりませんか')).toEqual(['direct'])
  expect(kindsIn('Sorry, we cannot work outside the platform.')).toEqual([])
})

test('a place lies within its text, whatever is written', () => {
  const pieces =
    'LINE|@| at |gmail|.com|０９０|-|1234|直接|契約|手数料|なし|ﾞ|\u200d|👨‍👩‍👧|\ud800|\n|「|」|で|ラ|イ|t.me/|(|)'
  const piece = fc.constantFrom(...pieces.split('|'))
  const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 2 }), (parts, earlier) => {
      const whole = parts.join('')
      for (const { at, to, found } of checkText(
        whole,
        earlier.map((one) => one.join('')),
      )) {
        expect(at).toBeGreaterThanOrEqual(0)
        expect(to).toBeGreaterThan(at)
        expect(to).toBeLessThanOrEqual(whole.length)
        expect(found.length).toBeGreaterThan(0)
        expect(found.isWellFormed()).toBe(true)
      }
    }),
    { numRuns: 100 },
  )
})
