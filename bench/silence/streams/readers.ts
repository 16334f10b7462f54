import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { day } from './stream.ts'
import type { Message, Stream } from './stream.ts'

type Source = {
  name: string
  path: string
  /** Days after the first line at which the part that is fitted on ends. */
  train: number
  /** Days after the first line beyond which the record cannot be used. */
  days?: number
}

const sources: readonly Source[] = [
  { name: 'CollegeMsg', path: 'collegemsg/CollegeMsg.txt', train: 60 },
  { name: 'radoslaw', path: 'radoslaw/ia-radoslaw-email.edges', train: 150.5 },
  { name: 'EU1', path: 'email-eu-dept/email-Eu-Dept1.txt', train: 300, days: 532 },
  { name: 'EU3', path: 'email-eu-dept/email-Eu-Dept3.txt', train: 300, days: 532 },
]

/** The real records in a folder laid out like the development data. */
export const readStreams = (folder: string): Stream[] =>
  sources.map((source) => streamOf(readFileSync(join(folder, source.path), 'utf8'), source))

/**
 * Lines of `sender receiver seconds`, split by blanks. What one person sent in the same second is
 * one message to several; what somebody sent to themselves is none.
 */
export const streamOf = (
  text: string,
  { name, train, days = Infinity }: Omit<Source, 'path'>,
): Stream => {
  const numbers = new Map<string, number>()
  const numberOf = (word: string) => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, numbers.size)
    return numbers.size - 1
  }
  const lines = text.split('\n').flatMap((line) => {
    const [from = '', to = '', seconds = ''] = line.trim().split(/\s+/)
    if (!/^\d+$/.test(seconds)) return []
    return [{ at: Number(seconds) * 1000, from: numberOf(from), to: numberOf(to) }]
  })
  const first = lines.reduce((least, { at }) => Math.min(least, at), Infinity)
  const messages = gathered(lines.filter(({ at }) => at <= first + days * day))
  const until = days < Infinity ? first + days * day : (messages.at(-1)?.at ?? first)
  return { name, messages, people: numbers.size, until, split: first + train * day }
}

type Line = { at: number; from: number; to: number }

function gathered(lines: Line[]): Message[] {
  const messages: { at: number; from: number; to: number[] }[] = []
  for (const { at, from, to } of lines.toSorted((a, b) => a.at - b.at || a.from - b.from)) {
    if (from === to) continue
    const last = messages.at(-1)
    if (last?.at === at && last.from === from) {
      if (!last.to.includes(to)) last.to.push(to)
    } else messages.push({ at, from, to: [to] })
  }
  return messages
}
