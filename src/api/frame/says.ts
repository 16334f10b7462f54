import type { Key } from '#locale'

/** What an operation may be called: it has words in every language. */
export type SaysKey = Key extends infer K ? (K extends `api.${infer Name}` ? Name : never) : never
