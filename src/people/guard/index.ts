export { heed } from './heed.ts'
export type { Place, Said, Saying } from './heed.ts'
export { warningsOf } from './warnings.ts'
export type { Warned } from './warnings.ts'
