import type { Role, SignedIn } from '#people'

/**
 * Who may call a route: `reasonAgainst` gives null for those it lets in, else the code of the
 * refusal. Every route names one; there is no other way to register a route.
 */
export type Who<P extends SignedIn | null> = {
  name: string
  reasonAgainst: (person: SignedIn | null) => string | null
  /** Only for types: whom a handler behind it is given. */
  person?: P
}

/** Everybody, signed in or not. */
export const anyone: Who<SignedIn | null> = { name: 'anyone', reasonAgainst: () => null }

/** Somebody who is signed in, their e-mail address proven or not. */
export const signedIn: Who<SignedIn> = {
  name: 'signedIn',
  reasonAgainst: (person) => (person === null ? 'session.required' : null),
}

/** Somebody who is signed in and has proven their e-mail address. */
export const verified: Who<SignedIn> = {
  name: 'verified',
  reasonAgainst: (person) =>
    person === null ? 'session.required' : person.verified ? null : 'person.unverified',
}

/** Staff of the marketplace. */
export const staff = (role: Role): Who<SignedIn> => ({
  name: role,
  reasonAgainst: (person) =>
    person === null ? 'session.required' : person.roles.includes(role) ? null : 'page.forbidden',
})
