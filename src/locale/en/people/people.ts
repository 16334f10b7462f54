import type { Catalogue } from '../../ja/index.ts'

export const people = {
  email: 'E-mail',
  password: 'Password',
  name: 'Name',
  verified: 'Identity checked',
} satisfies Catalogue['people']
