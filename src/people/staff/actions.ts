/**
 * What staff do and look at, as the log names it. Each has its words in the texts (`staffLog.…`).
 */
export const staffActions = [
  'addedRole',
  'removedRole',
  'readIdentity',
  'openedDocument',
  'approvedIdentity',
  'refusedIdentity',
  'revokedIdentity',
  'readCase',
  'readContract',
  'openedFile',
  'assignedCase',
  'handedOverCase',
  'notedCase',
  'wroteToParty',
  'nudged',
  'loggedCall',
  'closedCase',
  'acted',
  'proposedRuling',
  'confirmedRuling',
  'declinedRuling',
  'madeEvidence',
  'decidedReview',
  'sentMailAgain',
] as const

export type StaffAction = (typeof staffActions)[number]
