import { checkText } from '#guard'
import { atMost } from './ground.ts'
import type { Measured } from './ground.ts'

const characters = 2000

/** Beginnings of everything that the guard looks for, and what confuses those who read letters. */
const pieces = [
  'LINE|LINEで|ライン|Telegram |@| at | dot |gmail|.com|t.me/|ID: a1|0|090|1 |1-|一|ゼロ|に|three |+',
  '直接|契約|ここを|通さず|サイト外で|手数料|なし|口座|PayPay|で払い|ください|ませんか|「|」|。|\n|(|a.|b-',
  'pay me |please |outside the |add me |my |DM|ﾞ|が\u3099|x\u200b|👨‍👩‍👧|\ud800|教えて|電話番号を|残り|の外',
  '見本|the | ',
].flatMap((line) => line.split('|'))

const filled = (piece: string): string =>
  piece.repeat(Math.ceil(characters / piece.length)).slice(0, characters)

const ordinary = filled(
  'お世話になっております。商品名、価格、在庫数の3列を12月5日までに入力します。報酬は手数料込みで' +
    '50,000円、画像は https://www.figma.com/file/AbC123 にあります。I can start on Monday at 9:00. ',
)

/** Milliseconds of this thread that a check takes, whatever else runs: of so many, the mean. */
const milliseconds = (text: string, rounds: number): number => {
  const began = process.threadCpuUsage()
  for (let round = 0; round < rounds; round += 1) checkText(text)
  const { user, system } = process.threadCpuUsage(began)
  return (user + system) / 1000 / rounds
}

/** The least that it took on the clock: enough to tell slow texts from others. */
const atLeast = (text: string): number =>
  Math.min(
    ...Array.from({ length: 3 }, () => {
      const began = performance.now()
      checkText(text)
      return performance.now() - began
    }),
  )

/** The slowest of all texts that repeat one piece or two. */
const hostile = (): number => {
  const texts = pieces.flatMap((first) => pieces.map((second) => filled(first + second)))
  const slowest = texts
    .map((text) => ({ text, took: atLeast(text) }))
    .toSorted((a, b) => b.took - a.took)
    .slice(0, 20)
  return Math.max(...slowest.map(({ text }) => milliseconds(text, 200)))
}

/** What it costs to look at a text before it is sent, on one core. */
export const benchGuard = (): Measured[] => {
  milliseconds(ordinary, 200)
  return [
    atMost('guard: a text of 2,000 characters', milliseconds(ordinary, 101), 1, 'ms'),
    atMost(`guard: the slowest of ${pieces.length ** 2} hostile ones`, hostile(), 1, 'ms'),
  ]
}
