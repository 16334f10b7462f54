import type { Message } from '#talk'
import type { Facts } from '../gather.ts'
import { fileSaid, whoSaid } from '../say.ts'
import type { Speech } from '../say.ts'
import type { Desk } from './paper.ts'
import { table } from './rows.ts'
import { textWidth, write } from './sheet.ts'

/** So many characters of a thread are printed, about 250 pages; the data have all of it. */
const mostCharacters = 250_000
const mostMessages = 5_000

const aBreath = 25

const cellsOf = (facts: Facts, speech: Speech, message: Message) => [
  speech.format.dateTime(message.at),
  whoSaid(facts, speech, message.by, message.personId),
  [
    ...(message.text === '' ? [] : [message.text]),
    ...message.files.map((file) => ({
      text: `${speech.t('evidence.file')}：${fileSaid(speech, file)}`,
      soft: true,
    })),
    { text: message.id, size: 6, soft: true },
  ],
]

/** What the two sides wrote to each other, word for word. */
export const drawMessages = async (
  { sheet, speech, paper, breathe }: Desk,
  facts: Facts,
): Promise<void> => {
  const { t } = speech
  const add = table(sheet, [
    { title: t('evidence.when'), width: 92 },
    { title: t('evidence.who'), width: 104 },
    { title: t('evidence.message'), width: textWidth - 196 },
  ])
  let [printed, characters, left] = [0, 0, 0]
  for await (const page of paper.thread(facts)) {
    for (const message of page) {
      characters += message.text.length
      if (characters > mostCharacters || printed >= mostMessages) {
        left += 1
        continue
      }
      printed += 1
      add(cellsOf(facts, speech, message))
      if (printed % aBreath === 0) await breathe()
    }
  }
  if (printed === 0) write(sheet, t('evidence.noMessages'))
  if (left > 0) write(sheet, { text: t('evidence.moreMessages', { count: left }), bold: true })
}
