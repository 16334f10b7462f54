import type { Catalogue } from '../ja/index.ts'
import { fields } from './api/fields.ts'
import { api } from './api/says.ts'
import { everywhere } from './everywhere.ts'
import { calendar } from './contract/calendar.ts'
import { contest } from './contract/contest.ts'
import { contracts } from './contract/contracts.ts'
import { evidence } from './contract/evidence.ts'
import { frames } from './contract/frames.ts'
import { mails } from './contract/mails.ts'
import { caseMails } from './desk/mails.ts'
import { papers } from './contract/papers.ts'
import { promised } from './contract/promised.ts'
import { weeks } from './contract/weeks.ts'
import { weekMails } from './weeks/mails.ts'
import { cases } from './desk/cases.ts'
import { desk } from './desk/console.ts'
import { enquiry } from './desk/enquiry.ts'
import { deskFigures } from './desk/figures.ts'
import { demo } from './frame/demo.ts'
import { errors } from './frame/errors.ts'
import { front } from './frame/front.ts'
import { home } from './frame/home.ts'
import { story } from './frame/story.ts'
import { categories } from './market/categories.ts'
import { jobs } from './market/jobs.ts'
import { layout } from './frame/layout.ts'
import { parties } from './parties.ts'
import { guard } from './people/guard.ts'
import { identity } from './people/identity.ts'
import { staff } from './people/staff.ts'
import { staffLog } from './people/staff-log.ts'
import { organisation } from './people/organisation.ts'
import { people } from './people/people.ts'
import { session } from './people/session.ts'
import { settings } from './people/settings.ts'
import { elsewhere } from './portfolio/elsewhere.ts'
import {
  elsewhereEvidence,
  elsewhereLetters,
  elsewhereMails,
} from './portfolio/elsewhere-letters.ts'
import { portfolio } from './portfolio/portfolio.ts'
import { processes } from './processes.ts'
import { promise } from './promise.ts'
import { lock } from './market/lock.ts'
import { milestones } from './market/milestones.ts'
import { proposals } from './market/proposals.ts'
import { refusals } from './refusals.ts'
import { seen } from './contract/seen.ts'
import { talk } from './talk.ts'
import { trust } from './trust/card.ts'
import { formula } from './trust/formula.ts'
import { reviewMails } from './trust/mails.ts'
import { reviews } from './trust/reviews.ts'
import { wallet } from './wallet.ts'
import { answering } from './waiting/answering.ts'
import { silenceFit } from './waiting/fit.ts'
import { waitingMails } from './waiting/mails.ts'
import { privacy } from './waiting/privacy.ts'
import { waiting } from './waiting/silence.ts'

/** English, complete or it does not compile. */
export const en = {
  api,
  fields,
  everywhere,
  layout,
  parties,
  promise,
  contracts,
  contest,
  frames,
  weeks,
  calendar,
  promised,
  papers,
  evidence,
  mails,
  weekMails,
  caseMails,
  categories,
  jobs,
  proposals,
  milestones,
  lock,
  people,
  session,
  settings,
  organisation,
  elsewhere,
  elsewhereEvidence,
  elsewhereLetters,
  elsewhereMails,
  guard,
  identity,
  staff,
  staffLog,
  wallet,
  portfolio,
  desk,
  cases,
  enquiry,
  deskFigures,
  talk,
  trust,
  formula,
  reviews,
  reviewMails,
  seen,
  front,
  home,
  story,
  processes,
  errors,
  demo,
  waiting,
  answering,
  silenceFit,
  waitingMails,
  privacy,
  refusals,
} satisfies Catalogue
