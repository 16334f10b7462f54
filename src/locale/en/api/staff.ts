import type { staffFields as jaFields, staffSays as jaSays } from '../../ja/api/staff.ts'

export const staffSays = {
  showIdentity: 'Shows your own identity check, and the methods that there are.',
  uploadDocument:
    'Takes one picture for an identity check (multipart, `file`); it is kept encrypted.',
  sendIdentity: 'Sends the documents that were uploaded to be checked.',
  withdrawIdentity: 'Withdraws your identity check; its documents are deleted at once.',
  listIdentityChecks:
    'Lists up to 50 identity checks that wait for a decision, the nearest deadline first, without your own.',
  showIdentityCheck: 'Shows an identity check. The look is logged.',
  openDocument: 'Opens a document of an identity check. The opening is logged.',
  approveIdentity: 'Confirms an identity. The documents are deleted.',
  refuseIdentity: 'Decides that an identity cannot be confirmed. The documents are deleted.',
  revokeIdentity: 'Takes a confirmed identity back.',
  listStaff: 'Lists who is staff, with their roles.',
  addStaff: 'Gives a role to somebody who has signed up.',
  removeStaff: 'Takes a role away. The last administrator stays.',
  listStaffLog: 'Lists what staff did and looked at, newest first, 50 at a time.',
  showMoney: 'Shows the sums of the money that is held, and what came and went.',
} satisfies Record<keyof typeof jaSays, string>

export const staffFields = {
  identityState:
    '`collecting` documents, `waiting` for a decision, `approved`, `refused`, `lapsed` (the desk was late), `withdrawn`, `revoked`.',
  identityDue: 'Undecided by then, the documents are deleted and the check is `lapsed`.',
  received: 'Documents that are held, until the check is sent.',
  identityMethods: 'The methods that there are. `documentImage` ends on 31 March 2027.',
  identityCheckers: 'Whether anybody could decide. If not, no documents are taken.',
  identityName: 'The name of the profile when it was sent. It counts under this name alone.',
  identityDocuments: 'Its documents, while it waits for a decision.',
  personIdentity: 'How and when they proved who they are; null when they have not.',
  logStaffId: 'The id of whoever did it; `commandLine` for a program on the server.',
  logAbout: 'The id of a contract, a person, a case or an identity check.',
} satisfies Record<keyof typeof jaFields, string>
