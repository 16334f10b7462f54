import { wordsFor } from '#locale'
import type { Key } from '#locale'

type About = Key extends infer K ? (K extends `fields.${infer Name}` ? Name : never) : never

const en = wordsFor('en')

/** What a field means: in English for programs, by its key for the page of both languages. */
export const about = (name: About) => ({
  description: en.t(`fields.${name}`),
  [aboutKey]: name,
})

/** Where a schema keeps the key; it does not leave with the OpenAPI document. */
export const aboutKey = 'x-about'
