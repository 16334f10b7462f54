/** Signing up, in and out, proving an address by mail, and a new password for who forgot theirs. */
import type { Pages } from '../frame/index.ts'
import { resetPages } from './reset-password.tsx'
import { signInPages } from './sign-in.tsx'
import { signUpPages } from './sign-up.tsx'
import { verifyPages } from './verify-email.tsx'

export const sessionPages = (pages: Pages): void => {
  signUpPages(pages)
  signInPages(pages)
  verifyPages(pages)
  resetPages(pages)
}
