import { box, disc, drawing, label, ring, tableFile, textFile } from '../files/index.ts'
import { asks, does, lines, rates, says, works } from '../script.ts'
import type { Story } from '../script.ts'

/** Contracts of those who write English. */
const website: Story = {
  job: {
    by: 'whitcombe',
    at: '15d 10:30',
    title: 'Translate our coffee website into Japanese (about 6,000 words)',
    category: 'translation',
    price: 96_000,
    within: 14,
    closes: -10,
    text: lines(
      'Product pages, the brewing guide and our story, about 6,000 words, into natural Japanese.',
      'Tasting notes matter most. Please keep a glossary so that we can add pages later.',
      '',
      'Accepted when every page and the glossary are there and no machine phrasing is left.',
    ),
  },
  proposals: [
    {
      by: 'okafor',
      at: '14d 22:15',
      deliver: -1,
      message: lines(
        'I have translated for two roasters and drink far too much of the subject matter.',
        'My wife, an editor, reads every Japanese text before it leaves the house.',
      ),
    },
  ],
  hires: 'okafor',
  offer: { at: '13d 11:40', deliver: -1 },
  afterwards: [
    does('worker', '13d 12:10', 'agreeToOffer'),
    does('client', '13d 15:00', 'fund'),
    says(
      'client',
      '13d 15:05',
      'The texts are in one folder per page. “Bright” is the word to be careful with!',
    ),
    says(
      'worker',
      '8d 20:30',
      'Half of it is done. For “bright” I use 明るい酸味 and explain it in the glossary.',
    ),
    says(
      'client',
      '7d 10:20',
      'Perfect. A customer told me just yesterday that 酸っぱい would scare people off.',
    ),
    does(
      'worker',
      '2d 17:30',
      'deliver',
      { note: 'All 14 pages and the glossary. Three questions are marked in yellow.' },
      textFile(
        'glossary.txt',
        'bright        明るい酸味（「酸っぱい」は使わない）',
        'body          コク',
        'finish        余韻',
        'single origin 単一産地',
        'light roast   浅煎り',
        'natural       ナチュラル（乾燥式）',
      ),
    ),
    says('client', '1d 13:10', 'Received, thank you! I will read it over the next few days.'),
  ],
}

const sales: Story = {
  job: {
    by: 'whitcombe',
    at: '10d 16:10',
    title: 'Tidy two years of sales figures into one workbook',
    category: 'research',
    price: 58_000,
    within: 21,
    closes: -4,
    text: lines(
      'Exports from two shop systems, about 9,000 rows, to be merged into one workbook.',
      'We need monthly sales by bean, and by café or home customer.',
      '',
      'Accepted when the totals match both exports to the yen and the formulas can be edited.',
    ),
  },
  proposals: [
    {
      by: 'nair',
      at: '9d 18:50',
      deliver: 9,
      message:
        'Merging shop exports is most of my week. You will see the first month before the rest.',
    },
  ],
  hires: 'nair',
  offer: { at: '8d 12:30', deliver: 9 },
  afterwards: [
    does('worker', '8d 17:20', 'agreeToOffer'),
    does('client', '7d 10:40', 'fund'),
    says(
      'client',
      '7d 10:45',
      'Both exports are in the shared folder. The old shop calls decaf “DC”.',
    ),
    says(
      'worker',
      '3d 16:40',
      'January of last year is ready. 14 orders appear in both exports; I counted them once.',
      tableFile('january.csv', [
        ['bean', 'café', 'home', 'total'],
        ['Ethiopia Guji', 84_200, 131_450, 215_650],
        ['Colombia Huila', 61_800, 98_300, 160_100],
        ['Decaf', 12_600, 40_900, 53_500],
      ]),
    ),
    says('client', '2d 11:15', 'That is exactly what I hoped for. Please go on.'),
  ],
}

const beanLabel: Story = {
  job: {
    by: 'whitcombe',
    at: '39d 11:20',
    title: 'Bag label for a new coffee / コーヒー豆の袋ラベル 1種',
    category: 'design',
    price: 42_000,
    within: 14,
    closes: -32,
    text: lines(
      'One label, 80 × 120 mm, in English and Japanese. Two colours, printed on our own machine.',
      '日本語でのやりとりも歓迎します。',
      '',
      'Accepted when it prints cleanly at 300 dpi and all required food labelling is on it.',
    ),
  },
  proposals: [
    {
      by: 'fujii',
      at: '38d 14:40',
      deliver: -26,
      message: lines(
        '食品表示の入ったラベルを数多く手がけています。2色の刷り分けもお任せください。',
        'English messages are fine, I will answer in simple English.',
      ),
    },
  ],
  hires: 'fujii',
  offer: { at: '37d 10:10', deliver: -26 },
  afterwards: [
    does('worker', '37d 13:30', 'agreeToOffer'),
    does('client', '36d 11:00', 'fund'),
    says('worker', '32d 15:20', 'Two ideas are ready. A: mountain line. B: cherry circle.'),
    says('client', '32d 17:45', 'B, without a doubt. Could the circle be a little smaller?'),
    does(
      'worker',
      '28d 14:20',
      'deliver',
      { note: 'Final label, idea B with a smaller circle. 食品表示の枠も入っています。' },
      drawing('label-b.pdf', 227, 340, [
        box(0, 0, 227, 340, '#fbf8f2'),
        disc(113, 220, 52, '#a63d2f'),
        ring(113, 220, 62, 1.5, '#a63d2f'),
        label(46, 118, 20, '#3b2a20', 'ETHIOPIA GUJI'),
        label(76, 98, 9, '#3b2a20', 'light roast / 200 g'),
      ]),
    ),
    does('client', '27d 10:30', 'accept', {
      note: 'It looks wonderful on the bag. Thank you, Haruka!',
    }),
    rates('client', '24d 12:00', [5, 5, 5, 5, 5], 'Beautiful work, and ready two days early.'),
    rates(
      'worker',
      '24d 15:40',
      [5, 5, 5, 5, 5],
      'イメージを写真で見せてくださり、迷わず進められました。',
    ),
  ],
}

const manual: Story = {
  job: {
    by: 'takahashi',
    at: '35d 10:15',
    title: '加工機の取扱説明書の英訳（A4・24ページ）',
    category: 'translation',
    price: 72_000,
    within: 21,
    closes: -30,
    text: lines(
      '小型曲げ加工機の取扱説明書を英訳していただきます。図中の文字も含みます。',
      '',
      '【検収の基準】安全に関する警告文が、支給する英文の定型に従っていること',
    ),
  },
  proposals: [
    {
      by: 'okafor',
      at: '34d 22:20',
      deliver: -16,
      message: '機械の取扱説明書はこれまでに20冊ほど英訳しました。警告文の定型にも慣れております。',
    },
  ],
  hires: 'okafor',
  offer: { at: '33d 09:30', deliver: -16 },
  afterwards: [
    does('worker', '33d 11:10', 'agreeToOffer'),
    does('client', '32d 14:00', 'fund'),
    says('worker', '24d 18:20', '図7の「逃げ」は clearance と訳してよろしいでしょうか。'),
    says('client', '23d 09:10', '現場に確認しました。clearance で結構です。'),
    does(
      'worker',
      '18d 16:00',
      'deliver',
      { note: '24ページの英訳です。用語の対訳表を添えます。' },
      tableFile('terms.csv', [
        ['日本語', 'English'],
        ['曲げ加工機', 'bending machine'],
        ['逃げ', 'clearance'],
        ['非常停止', 'emergency stop'],
        ['つかみ代', 'gripping margin'],
      ]),
    ),
    does('client', '14d 10:50', 'accept', {
      note: '海外の取引先に送りました。読みやすいと好評です。',
    }),
    rates(
      'client',
      '12d 10:10',
      [5, 5, 4, 5, 5],
      '機械の用語が正確で、現場の英語話者からも読みやすいと言われました。',
    ),
    rates(
      'worker',
      '12d 18:30',
      [4, 3, 4, 5, 4],
      'Clear terminology list. Answers took a few days, but they were always helpful.',
    ),
  ],
}

const innEnglish: Story = {
  job: {
    by: 'kimura',
    at: '31d 21:20',
    title: '宿の案内（館内の使い方）の英訳',
    category: 'translation',
    price: 26_000,
    within: 10,
    closes: -28,
    text: lines(
      'お客さまにお渡しする館内案内、A4で10ページの英訳です。',
      '',
      '【検収の基準】お風呂とごみの出し方が、初めての方にもわかること',
    ),
  },
  proposals: [
    {
      by: 'okafor',
      at: '30d 22:50',
      deliver: -20,
      message:
        '温泉宿の案内を訳したことがあります。ごみの分別は図を添えるとわかりやすいと思います。',
    },
  ],
  hires: 'okafor',
  offer: { at: '29d 20:40', deliver: -20 },
  afterwards: [
    does('worker', '29d 21:00', 'agreeToOffer'),
    does('client', '28d 22:00', 'fund'),
    says(
      'worker',
      '19d 10:10',
      '申し訳ありません。家族が急に入院し、付き添いのため作業ができなくなりました。',
    ),
    does('worker', '19d 10:20', 'giveUp', {
      reason: '家族の急な入院のためです。ご迷惑をおかけして、申し訳ございません。',
    }),
    asks(
      'worker',
      '17d 19:00',
      'other',
      'After an early end, may I keep the glossary that I made for this job?',
    ),
    works('desk', '16d 11:00', 'other', { take: true }),
    works('desk', '16d 11:20', 'other', {
      close: 'advised',
      text: lines(
        '途中終了となり支払いがなかったため、作成された用語集はワーカーのものです。',
        'The contract ended without pay, so the glossary stays yours.',
      ),
    }),
  ],
}

export const englishStories: readonly Story[] = [website, sales, beanLabel, manual, innEnglish]
