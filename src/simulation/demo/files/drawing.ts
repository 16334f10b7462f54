import type { Made } from './made.ts'

/** Instructions of a PDF content stream, in points from the lower left corner. */
export type Drawn = string

const rgb = (hex: string): string =>
  [1, 3, 5].map((at) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(3)).join(' ')

/** How far a Bézier curve's handles lie from its ends to look like a quarter of a circle. */
const bend = 0.5523

const tenth = (length: number): number => Math.round(length * 10) / 10

const circlePath = (x: number, y: number, radius: number): string => {
  const [west, east, south, north] = [x - radius, x + radius, y - radius, y + radius].map(tenth)
  const b = radius * bend
  const [left, right, low, high] = [x - b, x + b, y - b, y + b].map(tenth)
  return [
    `${east} ${y} m`,
    `${east} ${high} ${right} ${north} ${x} ${north} c`,
    `${left} ${north} ${west} ${high} ${west} ${y} c`,
    `${west} ${low} ${left} ${south} ${x} ${south} c`,
    `${right} ${south} ${east} ${low} ${east} ${y} c`,
  ].join(' ')
}

export const disc = (x: number, y: number, radius: number, colour: string): Drawn =>
  `${rgb(colour)} rg ${circlePath(x, y, radius)} f`

export const ring = (x: number, y: number, radius: number, width: number, colour: string): Drawn =>
  `${rgb(colour)} RG ${width} w ${circlePath(x, y, radius)} s`

export const box = (x: number, y: number, wide: number, high: number, colour: string): Drawn =>
  `${rgb(colour)} rg ${x} ${y} ${wide} ${high} re f`

/** A line of Latin text in Helvetica. */
export const label = (x: number, y: number, size: number, colour: string, text: string): Drawn =>
  `BT /F1 ${size} Tf ${rgb(colour)} rg ${x} ${y} Td (${text.replaceAll(/[\\()]/g, '\\$&')}) Tj ET`

/** Rows of overlapping scales, the wave pattern called seigaiha. */
export const waves = (wide: number, high: number, radius: number, colour: string): Drawn =>
  Array.from({ length: Math.ceil(high / (radius / 2)) + 1 }, (_, row) => {
    const y = high - row * (radius / 2)
    const shift = row % 2 === 0 ? 0 : radius
    return Array.from({ length: Math.ceil(wide / (2 * radius)) + 1 }, (_, column) => {
      const x = column * 2 * radius + shift
      return [
        disc(x, y, radius, '#ffffff'),
        ...[1, 0.7, 0.4].map((part) => ring(x, y, radius * part, 1.2, colour)),
      ].join('\n')
    }).join('\n')
  }).join('\n')

/** A PDF of one page with what is drawn on it. */
export const drawing = (
  name: string,
  wide: number,
  high: number,
  drawn: readonly Drawn[],
): Made => {
  const content = drawn.join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents 4 0 R ` +
      '/Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = text.length
  text +=
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}` +
    `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return { name, bytes: Buffer.from(text, 'latin1') }
}
