import { expect, test } from 'vitest'
import { asks } from './asks.ts'
import { isEmpty } from './empty.ts'

const asking = [
  '納品物をご確認ください。',
  'ロゴの色は青でよろしいでしょうか。',
  'いつ頃お返事をいただけますか？',
  '原稿を送ってください',
  '素材のご共有をお願いいたします。',
  'A案とB案、どちらがよいですか',
  'ご都合のよい日を教えていただけますと幸いです。',
  'ご返信をお待ちしております。',
  'その後、いかがでしょうか',
  'この文言で進めて大丈夫でしょうか。よろしくお願いします。',
  '仮払いの手続きをお願いできますか。',
  'ファイルが開けません。もう一度送ってもらえますか',
  '修正点があれば教えてください。',
  '進捗はどうですか？',
  '検収をお願いします。',
  '請求書の宛名を知らせてください。',
  'お手すきの際にご確認いただければと思います。',
  '電話は何時ならいいですか',
  '締切を金曜に延ばせませんか。',
  '大きさの指定はありますか',
  'Could you send the source files?',
  'Please confirm the colours.',
  'When can I expect the draft?',
  'Any update on the invoice',
  'Let me know which one you prefer.',
  'I am waiting for your answer.',
  'Please fund the contract so that I can start.',
  'Looking forward to hearing from you.',
  'Can you check the second page',
  'What do you think',
  'Hi Ben, pls send me the logo in SVG.',
  'I need your decision by Friday.',
]

const telling = [
  '納品いたしました。よろしくお願いいたします。',
  'はい、承知しました。',
  'ありがとうございます。',
  '本日から作業を始めます。',
  'ご不明な点がございましたら、お気軽にご連絡ください。',
  '修正版を添付します。引き続きよろしくお願いいたします。',
  '資料はこちらです https://example.com/?q=1',
  '明日の夕方までにお送りします。',
  '体調が悪く、今日はお休みをいただきます。',
  'どうぞお体に気をつけてください。',
  'Thank you, I will start tomorrow.',
  'Here is the draft. Let me know if you have any questions.',
  'Please find attached the invoice.',
  'The file is at https://example.com/file?id=3',
  'Done. Feel free to write to me.',
  'I changed the colours as we agreed.',
]

const empty = [
  'はい',
  'はーい',
  'はぁい、了解っす',
  'はい。',
  '了解です！',
  '了解しました',
  '承知いたしました。',
  '承知しました。よろしくお願いいたします。',
  '田中様、承知しました。',
  'かしこまりました',
  'わかりました。ありがとうございます！',
  'お疲れ様です。確認します。',
  'ありがとうございます🙇‍♀️',
  '👍',
  '🎉🎉',
  '…',
  'ＯＫです',
  '後ほど確認いたします。',
  '少々お待ちください。',
  'ok',
  'OK, thanks!',
  'Got it.',
  'Thank you!',
  'Noted',
  'Sure, will do.',
  'Hi! Thanks for your message.',
  "I'll get back to you soon.",
  'Yes',
  '',
  '   ',
]

const substantial = [
  'はい、青で進めてください。',
  '金曜までに送ります。',
  'いいえ',
  'No.',
  'A案でお願いします。',
  '了解です。明日納品します。',
  'Yes, the blue one.',
  'OK, I will send it on Friday.',
  '3点',
  'Thanks, but I cannot accept this.',
  'すみません、体調を崩していました。来週には戻ります。',
  '確認しました。2ページ目の色を直してください。',
  'ファイルが開けません。',
  'B',
  'I am ill, back on Monday.',
  '承知しました。単価は5,000円でお受けします。',
]

test.each(asking)('it asks: %s', (text) => {
  expect(asks(text)).toBe(true)
})

test.each(telling)('it asks nothing: %s', (text) => {
  expect(asks(text)).toBe(false)
})

test.each(empty)('it is no answer: “%s”', (text) => {
  expect(isEmpty(text)).toBe(true)
})

test.each(substantial)('it is an answer: %s', (text) => {
  expect(isEmpty(text)).toBe(false)
})

test('long and hostile texts are read in no time', () => {
  const texts = [
    'ご'.repeat(10_000),
    'お願い'.repeat(3_000),
    'please '.repeat(1_400),
    '確認'.repeat(150),
    `${'ok'.repeat(140)}z`,
    `${'はいok'.repeat(70)}z`,
    'ご不明'.repeat(3_300),
    'よろしく'.repeat(70),
    `${'後ほど内容を'.repeat(49)}z`,
  ]
  const began = performance.now()
  const said = texts.map((text) => asks(text) || isEmpty(text))
  expect(said).toHaveLength(9)
  expect(performance.now() - began).toBeLessThan(500)
})
