import type { Pages } from './frame/index.ts'
import { casePages } from './cases/index.ts'
import { calendarPages } from './calendar/index.ts'
import { contractPages } from './contracts/index.ts'
import { elsewherePages } from './elsewhere/index.ts'
import { demoPages } from './demo/index.ts'
import { deskPages } from './desk/index.ts'
import { figurePages } from './figures/index.tsx'
import { evidencePages } from './evidence/index.ts'
import { homePages } from './home/index.ts'
import { identityPages } from './identity/index.ts'
import { mailPages } from './mails/show.tsx'
import { switchPages } from './frame/switches.ts'
import { frontPages } from './front/index.tsx'
import { portfolioPages } from './portfolio/index.ts'
import { processPages } from './processes/index.ts'
import { walletPages } from './wallet/index.ts'
import { weekPages } from './weeks/index.ts'
import { jobPages } from './jobs/index.ts'
import { lockPages } from './lock/index.ts'
import { organisationPages } from './organisation/index.ts'
import { peoplePages } from './people/index.ts'
import { proposalPages } from './proposals/index.ts'
import { reviewPages } from './reviews/index.ts'
import { seenPages } from './seen/index.tsx'
import { sessionPages } from './session/index.ts'
import { settingsPages } from './settings/index.ts'
import { staffPages } from './staff/index.ts'
import { storyPages } from './story/index.ts'
import { trustPages } from './trust/index.tsx'
import { waitingPages } from './waiting/index.ts'

/** Every noun's pages, in the order in which they are registered. */
export const nouns: readonly ((pages: Pages) => void)[] = [
  contractPages,
  elsewherePages,
  evidencePages,
  weekPages,
  calendarPages,
  demoPages,
  mailPages,
  homePages,
  walletPages,
  portfolioPages,
  deskPages,
  casePages,
  figurePages,
  processPages,
  switchPages,
  frontPages,
  storyPages,
  sessionPages,
  seenPages,
  jobPages,
  lockPages,
  proposalPages,
  peoplePages,
  reviewPages,
  trustPages,
  waitingPages,
  settingsPages,
  identityPages,
  staffPages,
  organisationPages,
]
