/**
 * How text is searched. Both sides, what is stored and what is asked, go through the same
 * normalisation: NFKC (full-width to half-width and back), lower case, katakana to hiragana;
 * everything that is neither letter nor digit parts. What is left are runs: words of an alphabet,
 * and runs of Japanese, Chinese or Korean characters, which have no word borders.
 */

const cjk = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]`
/** A run of CJK characters, or a word of letters and digits; C++ and C# keep their signs. */
const run = new RegExp(String.raw`${cjk}+|(?:(?!${cjk})[\p{L}\p{M}\p{N}])+[+#]*`, 'gu')
const startsCjk = new RegExp(`^${cjk}`, 'u')

/** ァ to ヶ, ヽ and ヾ have their hiragana 0x60 below. */
function toHiragana(text: string): string {
  return text.replace(/[\u30a1-\u30f6\u30fd\u30fe]/g, (kana) =>
    String.fromCharCode(kana.charCodeAt(0) - 0x60),
  )
}

function runsOf(text: string): string[] {
  return toHiragana(text.normalize('NFKC').toLowerCase()).match(run) ?? []
}

/** The form that is stored and compared: the runs, one space before, between and after them. */
export function searchable(text: string): string {
  return ` ${runsOf(text).join(' ')} `
}

/** Of a longer word the index knows the beginning; an entry has to fit on its page. */
const longestWord = 100

function tokensOfRun(run: string): string[] {
  const characters = [...run]
  if (!startsCjk.test(run)) return [characters.slice(0, longestWord).join('')]
  const pairs = characters.slice(1).map((next, index) => (characters[index] ?? '') + next)
  return [...characters, ...pairs]
}

/** The tokens of a searchable form: whole words; of CJK runs each character and each pair. */
export function wordTokens(words: string): string[] {
  return [...new Set(words.split(' ').filter(Boolean).flatMap(tokensOfRun))]
}

/** What a question asks for: tokens that must all be there, and LIKE patterns that decide. */
export type Asked = { tokens: string[]; patterns: string[] }

/**
 * Parts of a question are parted by white space; every part must occur. A part of several runs
 * (React入力, node.js) is a phrase. Alphabetic words match whole, CJK runs anywhere in a run.
 */
export function asked(question: string): Asked {
  const phrases = question
    .normalize('NFKC')
    .split(/\s+/)
    .map(runsOf)
    .filter((runs) => runs.length > 0)
  const patterns = new Set(phrases.map(patternOf))
  const tokens = new Set(phrases.flatMap((runs) => runs.flatMap(neededTokens)))
  return { tokens: [...tokens], patterns: [...patterns] }
}

/** Runs hold nothing but letters, digits, + and #: there is nothing to escape. */
function patternOf(runs: string[]): string {
  const before = startsCjk.test(runs[0] ?? '') ? '%' : '% '
  const after = startsCjk.test(runs.at(-1) ?? '') ? '%' : ' %'
  return before + runs.join(' ') + after
}

/** Of a CJK run the pairs suffice, where there are any. */
function neededTokens(run: string): string[] {
  const tokens = tokensOfRun(run)
  return tokens.length > 1 ? tokens.filter((token) => [...token].length > 1) : tokens
}
