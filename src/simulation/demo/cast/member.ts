import type { Role } from '#people'
import type { Moment } from '../moment.ts'

/** One of the demo's people, with what they say of themselves. Texts are lists of lines. */
export type Member = {
  email: string
  name: string
  joined: Moment
  locale?: 'en'
  worker?: { headline: string; about: readonly string[]; skills: readonly string[] }
  client?: { company: string; about: readonly string[] }
  /** Of staff. */
  roles?: readonly Role[]
  bank?: { code: string; branch: string; number: string; holder: string }
}
