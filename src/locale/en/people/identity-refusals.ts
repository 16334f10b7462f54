import type { identityRefusals as ja } from '../../ja/people/identity-refusals.ts'

export const identityRefusals = {
  'identity.not_found': 'There is no such identity check.',
  'identity.own': 'Your own identity check is decided by somebody else.',
  'identity.decided': 'This identity check is over already.',
  'identity.not_approved': 'This identity check was not approved.',
  'identity.under_way': 'You have sent your documents already. To change them, withdraw first.',
  'identity.no_checker': 'Nobody checks identities here at present, so no documents are taken.',
  'identity.method_ended': 'From {date} on, pictures of a document prove nobody’s identity.',
  'identity.method_not_offered': 'Identity is not checked in this way yet.',
  'staff.unverified': 'This address is not proven yet. Ask them to confirm it first.',
  'method.unknown': 'This way cannot be chosen.',
  'document.unknown': 'Please choose a kind of document.',
  'document.not_found': 'This document is not there any more.',
  'document.unreadable':
    'This document cannot be read any more. Refuse with “we could not read it any more” to ask for it again.',
  'side.unknown': 'This side cannot be chosen.',
  'front.required': 'Please choose a picture of the front of the document.',
  'back.required': 'Please choose a picture of the back of the document.',
  'selfie.required': 'Please choose a picture of yourself.',
  'reason.unknown': 'Please choose a reason.',
  'note.required': 'Please write an explanation.',
  'note.too_long': 'An explanation has at most {max} characters.',
  'note.malformed': 'The explanation holds characters that cannot be used.',
} satisfies Record<keyof typeof ja, string>
