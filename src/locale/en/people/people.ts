import type { Catalogue } from '../../ja/index.ts'

export const people = {
  email: 'E-mail',
  password: 'Password',
  name: 'Name',
  since: 'Here since {date}',
  asWorker: 'As a worker',
  asClient: 'As a client',
  skills: 'Skills',
  nothingYet: 'Nothing has been written yet.',
  writeYours: 'A profile tells others who you are.',
  edit: 'Edit your profile',
} satisfies Catalogue['people']
