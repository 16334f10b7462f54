/** The organisation that a person belongs to: its members, its invitations, and deputies. */
import type { Pages } from '../frame/index.ts'
import { changePages } from './change.ts'
import { invitationPages } from './invitation.tsx'
import { showPages } from './show.tsx'

export const organisationPages = (pages: Pages): void => {
  showPages(pages)
  changePages(pages)
  invitationPages(pages)
}
