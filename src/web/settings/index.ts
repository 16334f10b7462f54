/** What a person says of themselves, and how they sign in, read and are paid: a tab for each. */
import type { Pages } from '../frame/index.ts'
import { bankPages } from './bank.tsx'
import { businessPages } from './business.tsx'
import { displayPages } from './display.tsx'
import { passwordPages } from './password.tsx'
import { profilePages } from './profile.tsx'
import { signInsPages } from './sign-ins.tsx'

export const settingsPages = (pages: Pages): void => {
  profilePages(pages)
  displayPages(pages)
  passwordPages(pages)
  signInsPages(pages)
  bankPages(pages)
  businessPages(pages)
}
