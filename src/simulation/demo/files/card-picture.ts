const [wide, high] = [160, 100]

type Colour = readonly [number, number, number]
type Box = { x: number; y: number; wide: number; high: number; colour: number }

/** The card, its writing, its picture; the band has a colour of its own. */
const [paper, ink, grey, band] = [0, 1, 2, 3]
const colours: Colour[] = [
  [238, 243, 236],
  [96, 104, 112],
  [190, 198, 204],
]

/** A card with a band, a picture and lines of writing: nobody's document. */
const boxes: readonly Box[] = [
  { x: 0, y: 0, wide, high: 17, colour: band },
  { x: 113, y: 27, wide: 37, high: 48, colour: grey },
  { x: 123, y: 35, wide: 17, high: 17, colour: ink },
  { x: 118, y: 56, wide: 27, high: 19, colour: ink },
  ...[29, 42, 55, 68].map((y) => ({ x: 11, y, wide: 89, high: 5, colour: ink })),
]

/** Row by row, each after a byte that says that it is as it is. */
const pixels = (): Buffer => {
  const rows = Buffer.alloc(high * (1 + wide), paper)
  for (const { x, y, wide: across, high: down, colour } of boxes)
    for (let row = y; row < y + down; row += 1)
      rows.fill(colour, row * (1 + wide) + 1 + x, row * (1 + wide) + 1 + x + across)
  return rows
}

const wholeOf = (value: number): Buffer => {
  const four = Buffer.alloc(4)
  four.writeUInt32BE(value >>> 0)
  return four
}

/** The checksum of PNG's chunks. */
const sumOf = (bytes: Buffer): number => {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum
}

/** As zlib wants it, without making it any shorter: one block of less than 65,536 bytes. */
const stored = (bytes: Buffer): Buffer => {
  const head = Buffer.from([0x78, 0x01, 0x01, 0, 0, 0, 0])
  head.writeUInt16LE(bytes.length, 3)
  head.writeUInt16LE(~bytes.length & 0xffff, 5)
  let [a, b] = [1, 0]
  for (const byte of bytes) {
    a = (a + byte) % 65_521
    b = (b + a) % 65_521
  }
  return Buffer.concat([head, bytes, wholeOf(b * 65_536 + a)])
}

const chunk = (kind: string, content: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  return Buffer.concat([wholeOf(content.length), named, wholeOf(sumOf(named))])
}

/** A picture (PNG) of such a card, whose band has that colour. */
export const cardPicture = (colour: Colour): Buffer =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.from([0, 0, 0, wide, 0, 0, 0, high, 8, 3, 0, 0, 0])),
    chunk('PLTE', Buffer.from([...colours, colour].flat())),
    chunk('IDAT', stored(pixels())),
    chunk('IEND', Buffer.alloc(0)),
  ])
