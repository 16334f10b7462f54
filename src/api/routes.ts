import { calendarRoutes } from './contracts/calendar.ts'
import { evidenceRoutes } from './contracts/evidence.ts'
import { nudgeRoutes } from './contracts/nudges.ts'
import { contractRoutes } from './contracts/routes.ts'
import { demoRoutes } from './demo/routes.ts'
import { elsewhereEntryRoutes } from './elsewhere/entries.ts'
import { elsewhereTableRoutes } from './elsewhere/tables.ts'
import { elsewhereRoutes } from './elsewhere/routes.ts'
import { caseRoutes } from './desk/cases.ts'
import { queueRoutes } from './desk/queue.ts'
import { deskRoutes } from './desk/work.ts'
import type { Route } from './frame/route.ts'
import { jobRoutes } from './market/jobs.ts'
import { lockRoutes } from './market/locks.ts'
import { proposalRoutes } from './market/proposals.ts'
import { meRoutes } from './people/me.ts'
import { identityCheckRoutes } from './identity/checks.ts'
import { ownIdentityRoutes } from './identity/own.ts'
import { staffRoutes } from './staff/routes.ts'
import { invitationRoutes } from './organisation/invitations.ts'
import { organisationRoutes } from './organisation/organisation.ts'
import { peopleRoutes } from './people/people.ts'
import { sessionRoutes } from './people/sessions.ts'
import { portfolioRoutes } from './portfolio/routes.ts'
import { processRoutes } from './processes/routes.ts'
import { serverRoutes } from './server/routes.ts'
import { fileRoutes } from './talk/files.ts'
import { messageRoutes } from './talk/messages.ts'
import { seenRoutes } from './talk/seen.ts'
import { trustRoutes } from './trust/routes.ts'
import { waitingRoutes } from './waiting/routes.ts'
import { walletRoutes } from './wallet/routes.ts'
import { entryRoutes } from './weeks/entries.ts'
import { timerRoutes } from './weeks/timer.ts'
import { weekRoutes } from './weeks/weeks.ts'

/** Every call there is. What is not in this table cannot be called. */
export const routes: readonly Route[] = [
  ...peopleRoutes,
  ...sessionRoutes,
  ...meRoutes,
  ...ownIdentityRoutes,
  ...identityCheckRoutes,
  ...staffRoutes,
  ...organisationRoutes,
  ...invitationRoutes,
  ...jobRoutes,
  ...lockRoutes,
  ...proposalRoutes,
  ...contractRoutes,
  ...evidenceRoutes,
  ...calendarRoutes,
  ...weekRoutes,
  ...entryRoutes,
  ...timerRoutes,
  ...messageRoutes,
  ...seenRoutes,
  ...nudgeRoutes,
  ...fileRoutes,
  ...portfolioRoutes,
  ...elsewhereTableRoutes,
  ...elsewhereEntryRoutes,
  ...elsewhereRoutes,
  ...trustRoutes,
  ...waitingRoutes,
  ...walletRoutes,
  ...caseRoutes,
  ...queueRoutes,
  ...deskRoutes,
  ...processRoutes,
  ...serverRoutes,
  ...demoRoutes,
]
