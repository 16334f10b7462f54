import type { ComponentChildren } from 'preact'
import { partyTo } from '#contracts'
import type { ContractRow } from '#contracts'
import type { Side } from '#engine'
import type { Wait } from '#waiting'
import { Card, EmptyState, LinkButton, MoneyRows } from '../components/index.ts'
import { byDeadline, byTurn, ForOthers, Listed } from '../contracts/list.tsx'
import { ContractEntry } from '../contracts/parts/contract-entry.tsx'
import type { Ask } from '../frame/index.ts'
import type { SignedIn } from '#people'

/** Open contracts that a home looks at; `/contracts` shows them all. */
export const looksAt = 50

type Props = {
  ask: Ask<SignedIn>
  rows: readonly ContractRow[]
  /** What runs for those in whose place the reader may act. */
  others: readonly ContractRow[]
  /** Answers that somebody waits for, by contract. */
  waits: ReadonlyMap<string, Wait>
  side: Side
  /** What to do next where there is no contract; without it, how to begin. */
  next?: ComponentChildren
}

/** What waits for the reader, then what they wait for: contracts on the side they stand on. */
export const Turns = ({ ask, rows, others, waits, side, next }: Props) => {
  const { t, person } = ask
  const { mine, theirs } = byTurn(rows, person.id)
  const entry = (row: ContractRow) => (
    <ContractEntry
      key={row.id}
      ask={ask}
      row={row}
      party={partyTo(row, person) ?? side}
      wait={waits.get(row.id)}
    />
  )
  return (
    <>
      <Listed title={t('home.waitsForYou')} none={t('home.nothingWaits')}>
        {mine.map(entry)}
      </Listed>
      {rows.length === 0 ? (
        (next ?? <NothingYet ask={ask} side={side} />)
      ) : (
        <Listed title={t('home.youWaitFor')} none={t('home.nothingAwaited')}>
          {theirs.map(entry)}
        </Listed>
      )}
      <ForOthers ask={ask}>{byDeadline(others).map(entry)}</ForOthers>
      {rows.length + others.length === 0 ? null : (
        <p class="row">
          <a href="/contracts">{t('home.allContracts')}</a>
          <a href="/calendar">{t('calendar.title')}</a>
        </p>
      )}
    </>
  )
}

const NothingYet = ({ ask: { t }, side }: { ask: Ask; side: Side }) => (
  <EmptyState title={t(side === 'worker' ? 'home.workerStart' : 'home.clientStart')}>
    <LinkButton href={side === 'worker' ? '/jobs' : '/jobs/new'} kind="primary">
      {t(side === 'worker' ? 'home.findJobs' : 'home.postJob')}
    </LinkButton>
  </EmptyState>
)

/** What waits comes first, on a phone too; money and the rest stand aside. */
export const Home = (props: { aside: ComponentChildren; children: ComponentChildren }) => (
  <div class="columns">
    <div class="columns-rest">{props.children}</div>
    <div class="columns-now">{props.aside}</div>
  </div>
)

export const MoneyNow = (props: { ask: Ask; rows: Parameters<typeof MoneyRows>[0]['rows'] }) => (
  <Card title={props.ask.t('home.money')}>
    <MoneyRows rows={props.rows} />
    <p>
      <a href="/wallet">{props.ask.t('home.toWallet')}</a>
    </p>
  </Card>
)
