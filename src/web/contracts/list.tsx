import {
  contractsAsDeputy,
  contractsOf,
  finishedOf,
  lastMovesOf,
  partyTo,
  sideOf,
} from '#contracts'
import type { ContractRow } from '#contracts'
import type { SignedIn } from '#people'
import { isId } from '#platform'
import { waitsFor } from '#waiting'
import type { Wait } from '#waiting'
import { Card, EmptyState, LinkButton, PageHead, Pagination } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { ContractEntry } from './parts/contract-entry.tsx'

/** Open contracts shown at most; who has more sees those with the nearest deadlines. */
const mostOpen = 200
const pageLength = 20

/**
 * A person's open contracts: what waits for them first, then what they wait for, each by deadline.
 */
export const byTurn = (rows: readonly ContractRow[], personId: string) => {
  const waits = (row: ContractRow) => row.turn === sideOf(row, personId)
  return {
    mine: byDeadline(rows).filter(waits),
    theirs: byDeadline(rows).filter((row) => !waits(row)),
  }
}

/** The nearest deadline first. */
export const byDeadline = (rows: readonly ContractRow[]): ContractRow[] =>
  rows.toSorted((a, b) => (a.due_at ?? 0) - (b.due_at ?? 0))

/** What runs, and what runs for those in whose place one acts. */
const openFor = ({ context: { db }, person }: Ask<SignedIn>) => {
  const filter = { open: true, limit: mostOpen }
  return Promise.all([contractsOf(db, person.id, filter), contractsAsDeputy(db, person, filter)])
}

const Head = ({ ask: { t, side } }: { ask: Ask<SignedIn> }) => (
  <PageHead title={t('contracts.list')}>
    <p class="row">
      <a href="/calendar">{t('calendar.title')}</a>
      {side === 'worker' ? (
        <>
          <a href="/weeks">{t('weeks.title')}</a>
          <a href="/elsewhere">{t('elsewhere.title')}</a>
        </>
      ) : null}
    </p>
  </PageHead>
)

/** `/contracts`: mine, on either side. */
export const listContracts = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, person, t } = ask
  const cursor = ask.query('cursor')
  const paging = isId('ctr', cursor)
  const [[open, asDeputy], ended, waits] = await Promise.all([
    paging ? [[], []] : openFor(ask),
    finishedOf(context.db, person.id, {
      limit: pageLength + 1,
      before: paging ? cursor : undefined,
    }),
    paging ? new Map<string, Wait>() : waitsFor(context, person),
  ])
  const finished = ended.slice(0, pageLength)
  const moves = await lastMovesOf(context.db, finished)
  const { mine, theirs } = byTurn(open, person.id)
  const next = ended.length > pageLength ? (finished.at(-1)?.id ?? null) : null
  const entry = (row: ContractRow) => (
    <ContractEntry
      key={row.id}
      ask={ask}
      row={row}
      party={partyTo(row, person) ?? 'client'}
      moves={moves.get(row.id)}
      wait={waits.get(row.id)}
    />
  )
  const nothing = open.length + asDeputy.length + finished.length === 0
  return ask.page(
    { title: t('contracts.list') },
    <>
      <Head ask={ask} />
      {nothing ? <NoContracts ask={ask} /> : null}
      {paging || nothing ? null : (
        <>
          <Listed title={t('contracts.mineFirst')} none={t('contracts.noneMine')}>
            {mine.map(entry)}
          </Listed>
          <Listed title={t('contracts.theirsNext')} none={t('contracts.noneTheirs')}>
            {theirs.map(entry)}
          </Listed>
          <ForOthers ask={ask}>{byDeadline(asDeputy).map(entry)}</ForOthers>
        </>
      )}
      {nothing ? null : (
        <Listed title={t('contracts.finished')} none={t('contracts.noneFinished')}>
          {finished.map(entry)}
        </Listed>
      )}
      <Pagination
        t={t}
        next={next}
        first={paging ? '/contracts' : undefined}
        href={(id) => `/contracts?cursor=${id}`}
      />
    </>,
  )
}

/** What one may do in the place of others; nothing for who is nobody's deputy. */
export const ForOthers = (props: {
  ask: Ask<SignedIn>
  children: readonly preact.JSX.Element[]
}) => {
  const { t, person } = props.ask
  return person.standsFor.length === 0 ? null : (
    <Listed
      title={t('contracts.forOthers')}
      lead={t('contracts.forOthersLead')}
      none={t('contracts.noneForOthers')}
    >
      {props.children}
    </Listed>
  )
}

/** A named list of entries, or one sentence where there are none. */
export const Listed = (props: {
  title: string
  none: string
  lead?: string
  children: readonly preact.JSX.Element[]
}) => (
  <section class="stack">
    <h2>{props.title}</h2>
    {props.children.length === 0 ? (
      <p class="soft">{props.none}</p>
    ) : (
      <>
        {props.lead === undefined ? null : <p class="soft">{props.lead}</p>}
        <ul class="entries">{props.children}</ul>
      </>
    )}
  </section>
)

const NoContracts = ({ ask }: { ask: Ask }) => {
  const { t, side } = ask
  return (
    <Card>
      <EmptyState title={t('contracts.noneAtAll')}>
        <p>{t('contracts.noneAtAllHint')}</p>
        {side === 'worker' ? (
          <LinkButton href="/jobs" kind="primary">
            {t('contracts.findJobs')}
          </LinkButton>
        ) : (
          <LinkButton href="/jobs/new" kind="primary">
            {t('contracts.postJob')}
          </LinkButton>
        )}
      </EmptyState>
    </Card>
  )
}
