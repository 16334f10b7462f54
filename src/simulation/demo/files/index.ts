export { box, disc, drawing, label, ring, waves } from './drawing.ts'
export { tableFile, textFile } from './made.ts'
export type { Made } from './made.ts'
export { productList, ranges } from './products.ts'
