/** Refusals of the frame of pages: who may see what, and forms as such. */
export const frameRefusals = {
  'session.required': 'Please sign in.',
  'person.unverified': 'Please confirm your e-mail address first.',
  'page.not_found': 'There is no such page.',
  'page.forbidden': 'Only people with this role can see this page.',
  'form.malformed': 'What was sent could not be read.',
  'form.too_large': 'What was sent is too large.',
  'form.foreign': 'This was sent from another site, so it was not accepted.',
  'cursor.malformed': 'The place in the list could not be read. Please start from the first page.',
} as const
