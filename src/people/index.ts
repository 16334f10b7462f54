/**
 * People: who somebody is, how they prove it, and what they say of themselves. Promises that a
 * password or token cannot be read from the database, that every fact and the mail that tells of it
 * commit together, that guessing is slowed on every server at once, that sign-in runs on real
 * time, that an identity document lies nowhere in plain and goes with the decision, and that the
 * staff log only grows. Refuses to know contracts, money, cookies and the words of a mail.
 */
export { addPerson, resendVerification, signUp, verifyEmail } from './sign-up.ts'
export type { NewPerson, SignUp } from './sign-up.ts'
export {
  calendarFeedOf,
  makeCalendarFeed,
  personByCalendarToken,
  revokeCalendarFeed,
} from './access/calendar-feeds.ts'
export { limit, limitReach } from './access/rate-limits.ts'
export { linkToken } from './access/links.ts'
export type { LinkKind } from './access/links.ts'
export { changePassword, requestReset, resetPassword } from './access/new-password.ts'
export {
  openSession,
  personByToken,
  revokeSession,
  sessionsOf,
  signOut,
} from './access/sessions.ts'
export type { Session, SignedIn, Visit } from './access/sessions.ts'
export { signIn } from './access/sign-in.ts'
export { hasPeople, peopleOf, personByEmail, personOf } from './persons.ts'
export type { Person, Role, Theme } from './persons.ts'
export * from './guard/index.ts'
export * from './organisations/index.ts'
export { bankDetailsOf, bankKinds, payeeOf, setBankDetails } from './profile/bank-details.ts'
export type { BankDetails, BankDetailsInput, BankKind } from './profile/bank-details.ts'
export * from './identity/index.ts'
export { profileOf, publicProfile, updateProfile } from './profile/profile.ts'
export type { BusinessFacts, Profile, ProfileChange, PublicProfile } from './profile/profile.ts'
export * from './staff/index.ts'
export type { PeopleMessages } from './tell.ts'
export { forgetExpired } from './upkeep.ts'
