import type { ComponentChildren } from 'preact'
import type { Proposal } from '#market'
import { isId } from '#platform'
import { Pagination } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { StatusBadge, Terms } from './status.tsx'

const pageLength = 20

/** The page that the address asks for, and one proposal more: it tells whether others follow. */
export const pageOf = (ask: Ask): { limit: number; after: string | undefined } => {
  const cursor = ask.query('cursor')
  return { limit: pageLength + 1, after: isId('prp', cursor) ? cursor : undefined }
}

type EntriesProps = {
  ask: Ask
  /** As `pageOf` had them read. */
  proposals: readonly Proposal[]
  /** The list's own address. */
  here: string
  empty: ComponentChildren
  draw: (shown: readonly Proposal[]) => ComponentChildren
}

/** A page of proposals, or what to do while there are none. */
export const Entries = ({ ask, proposals, here, empty, draw }: EntriesProps) => {
  const shown = proposals.slice(0, pageLength)
  return (
    <>
      {shown.length === 0 ? empty : <ul class="entries">{draw(shown)}</ul>}
      <Pagination
        t={ask.t}
        next={proposals.length > pageLength ? (shown.at(-1)?.id ?? null) : null}
        first={ask.query('cursor') === '' ? undefined : here}
        href={(cursor) => `${here}?cursor=${cursor}`}
      />
    </>
  )
}

type EntryProps = { ask: Ask; proposal: Proposal; name: string; children: ComponentChildren }

/** One of them: under which name, how it stands, its terms, and what else there is to it. */
export const Entry = ({ ask, proposal, name, children }: EntryProps) => (
  <li class="job-entry">
    <div class="job-entry-head">
      <h2 class="entry-name">
        <a href={`/proposals/${proposal.id}`}>{name}</a>
      </h2>
      <StatusBadge ask={ask} proposal={proposal} />
    </div>
    <Terms ask={ask} proposal={proposal} />
    {children}
  </li>
)
