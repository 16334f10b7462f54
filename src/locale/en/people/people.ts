import type { Catalogue } from '../../ja/index.ts'

export const people = {
  email: 'E-mail',
  password: 'Password',
  name: 'Name',
  verified: 'Identity checked',
  since: 'Here since {date}',
  asWorker: 'As a worker',
  asClient: 'As a client',
  skills: 'Skills',
  nothingYet: 'Nothing has been written yet.',
  writeYours: 'A profile tells others who you are.',
  edit: 'Edit your profile',
  record: 'On record',
  jobsPosted: 'Jobs posted',
  hired: 'Jobs with a contract',
  paidInTime: 'Contracts inspected in person',
  acceptedInStead: 'Contracts accepted in their stead',
  silentEnds: 'Contracts ended without an answer',
} satisfies Catalogue['people']
