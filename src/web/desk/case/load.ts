import { casesOf, caseFor, colleaguesFor } from '#desk'
import type { Case, CaseView } from '#desk'
import { peopleOf, warningsOf } from '#people'
import type { Person, SignedIn, Warned } from '#people'
import { isId, refuse } from '#platform'
import type { Review } from '#trust'
import { loadContract } from '../../contracts/load.ts'
import type { Loaded } from '../../contracts/load.ts'
import type { Ask, Typed, Wrong } from '../../frame/index.ts'
import { reviewsFor } from './reviewed.tsx'

/** All that the desk's page of a case shows. */
export type DeskCase = {
  view: CaseView
  /** What it is about, where it is about a contract. */
  contract: Loaded | null
  /** The other cases of the same contract. */
  others: readonly Case[]
  /** To whom it can be handed over. */
  colleagues: readonly { id: string; name: string }[]
  /** What was reported, where the case is about a review. */
  reviews: readonly Review[]
  /** Of the person, where the case is about one. */
  warnings: readonly Warned[]
  /** Everybody who is named on the page, by id. */
  people: ReadonlyMap<string, Person>
}

/** A form of the page that was sent and came back. */
export type Sent = { form: string; typed: Typed; wrong: Wrong }

const peopleIn = ({ found, entries, rulings }: CaseView): string[] =>
  [
    found.assignedTo,
    found.clientId,
    found.workerId,
    found.silentId,
    isId('per', found.aboutId) ? found.aboutId : null,
    ...rulings.map(({ proposedBy }) => proposedBy),
    ...entries.flatMap(({ personId, facts }) => [
      personId,
      typeof facts['to'] === 'string' && isId('per', facts['to']) ? facts['to'] : null,
    ]),
  ].filter((id) => id !== null)

/**
 * Reads a case for one of the desk, which is logged. Refuses `case.not_found`, also to staff whom
 * it concerns as a side.
 */
export const loadDeskCase = async (ask: Ask<SignedIn>): Promise<DeskCase> => {
  const { context, person } = ask
  const view = await caseFor(context, ask.id('cas'), person)
  if (view.relation !== 'desk') refuse('case.not_found')
  const { id, aboutId, closedAt } = view.found
  const isContract = isId('ctr', aboutId)
  const [contract, cases, colleagues, people, reviews, warnings] = await Promise.all([
    isContract ? loadContract(ask, aboutId) : null,
    isContract ? casesOf(context, aboutId, person) : [],
    closedAt === null ? colleaguesFor(context, person, id) : [],
    peopleOf(context, peopleIn(view)),
    reviewsFor(ask, { view }),
    isId('per', aboutId) ? warningsOf(context, aboutId) : [],
  ])
  return {
    view,
    contract,
    others: cases.filter((one) => one.id !== id),
    colleagues,
    people,
    reviews,
    warnings,
  }
}
