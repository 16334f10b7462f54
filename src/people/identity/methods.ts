/** How somebody's identity can be checked, each called after what the law knows it by. */
export const identityMethods = ['documentImage', 'icChip', 'jpki', 'cardRecord'] as const
export type IdentityMethod = (typeof identityMethods)[number]

/**
 * From this day on pictures of a document prove nothing to the law any more (the rules under the
 * Act on Prevention of Transfer of Criminal Proceeds, as amended), and so not to us.
 */
export const noImagesFrom = '2027-04-01'

/** Whether a method may be used on a day of the market. */
export const isLawful = (method: IdentityMethod, day: string): boolean =>
  method !== 'documentImage' || day < noImagesFrom

export const identityDocuments = [
  'driversLicence',
  'myNumberCard',
  'residenceCard',
  'passport',
] as const
export type IdentityDocument = (typeof identityDocuments)[number]

export const identitySides = ['front', 'back', 'selfie'] as const
export type IdentitySide = (typeof identitySides)[number]

/**
 * The pictures that a check needs: none but one by pictures. The back of a My Number card bears the
 * number, which nobody may collect for this; a passport has no back.
 */
export const sidesOf = (
  document: IdentityDocument,
  method: IdentityMethod = 'documentImage',
): readonly IdentitySide[] => {
  if (method !== 'documentImage') return []
  return document === 'myNumberCard' || document === 'passport'
    ? ['front', 'selfie']
    : ['front', 'back', 'selfie']
}
