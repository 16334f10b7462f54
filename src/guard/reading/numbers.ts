/** Digits that stand together; `at` and `to` are offsets into the text that was read. */
export type Group = { digits: string; at: number; to: number; before: string }

/** Groups that only separators part. */
export type Run = readonly Group[]

const readings: Readonly<Record<string, string>> = {
  zero: '0', oh: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7',
  eight: '8', nine: '9', ぜろ: '0', れい: '0', まる: '0', いち: '1', いー: '1', にー: '2', に: '2',
  さん: '3', よん: '4', し: '4', ごー: '5', ご: '5', ろく: '6', なな: '7', しち: '7', はち: '8',
  きゅう: '9', きゅー: '9', く: '9',
  ひと: '1', ふた: '2',
} // prettier-ignore

/** Longest first, by the letter that they begin with. */
const spoken = Map.groupBy(
  Object.keys(readings).toSorted((a, b) => b.length - a.length),
  (word) => word[0],
)
const kanji = '〇一二三四五六七八九'

/** Words that people put between the parts of a number. */
const fillers = Map.groupBy(
  `次が 次は つぎは つぎが の次 最後が 最後は 続きは 続き 後半は 残りは です then and dash`.split(
    ' ',
  ),
  (word) => word[0],
)

const separators = ' -‐‑–—―ー−~.,、・/*_()|:の→>+=&#\'"「」\n'
const longestParting = 8

type Token = { digit: string; length: number; spoken?: boolean }

const isDigit = (letter: string | undefined): boolean =>
  letter !== undefined && letter >= '0' && letter <= '9'

/** A letter that stands for a digit between digits. */
const asDigit: Readonly<Record<string, string>> = { o: '0', '○': '0', '◯': '0', l: '1' }

/** A reading of one kana is a particle too: it counts only among readings. */
const tokenAt = (text: string, index: number, amongReadings = false): Token | null => {
  const letter = text[index]
  if (letter === undefined) return null
  if (isDigit(letter)) return { digit: letter, length: 1 }
  const besideDigits = isDigit(text[index - 1]) && isDigit(text[index + 1])
  const value = kanji.indexOf(letter)
  if (letter === '一' && besideDigits) return null
  if (value >= 0) return { digit: String(value), length: 1 }
  if (letter === '零') return { digit: '0', length: 1 }
  const likely = asDigit[letter]
  if (likely !== undefined && (isDigit(text[index - 1]) || isDigit(text[index + 1])))
    return { digit: likely, length: 1 }
  const token = spokenAt(text, index)
  return token?.length === 1 && !amongReadings ? null : token
}

const spokenAt = (text: string, index: number): Token | null => {
  const word = spoken.get(text[index])?.find((one) => text.startsWith(one, index))
  if (word === undefined) return null
  const latin = word < 'z'
  if (
    latin &&
    (/[a-z]/.test(text[index - 1] ?? '') || /[a-z]/.test(text[index + word.length] ?? ''))
  )
    return null
  return { digit: readings[word]!, length: word.length, spoken: true }
}

/** `一` between digits of the Latin kind is a line, not a one. */
const isSeparator = (text: string, index: number): boolean =>
  separators.includes(text[index] ?? '?') ||
  (text[index] === '一' && isDigit(text[index - 1]) && isDigit(text[index + 1]))

/** How much after `index` is nothing but a parting of numbers; 0 where none follows. */
const partingAt = (text: string, index: number): number => {
  let end = index
  while (end - index < longestParting) {
    const filler = fillers.get(text[end])?.find((one) => text.startsWith(one, end))
    if (filler !== undefined) end += filler.length
    else if (isSeparator(text, end)) end += 1
    else break
  }
  return end - index
}

/** Every number of a text, however it is written, each as the groups in which it is written. */
export const runsIn = (text: string): Run[] => {
  const runs: Run[] = []
  let index = 0
  while (index < text.length) {
    if (tokenAt(text, index) === null) index += 1
    else {
      const { run, end } = runAt(text, index)
      if (run.reduce((sum, { digits }) => sum + digits.length, 0) >= 8) runs.push(run)
      index = end
    }
  }
  return runs
}

const runAt = (text: string, start: number): { run: Group[]; end: number } => {
  const run: Group[] = []
  let index = start
  let before = ''
  let amongReadings = false
  for (;;) {
    const at = index
    let digits = ''
    for (;;) {
      const token = tokenAt(text, index, amongReadings)
      if (!token) break
      digits += token.digit
      index += token.length
      amongReadings = token.spoken === true
    }
    if (digits !== '') run.push({ digits, at, to: index, before })
    const parting = digits === '' ? 0 : partingAt(text, index)
    if (parting === 0 || tokenAt(text, index + parting, amongReadings) === null)
      return { run, end: index }
    before = text.slice(index, index + parting)
    index += parting
  }
}
