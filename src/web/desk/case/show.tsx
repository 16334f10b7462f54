import type { SignedIn } from '#people'
import { isId } from '#platform'
import {
  Badge,
  Card,
  Columns,
  LinkButton,
  Marked,
  PageHead,
  Timeline,
} from '../../components/index.ts'
import { caseEntries } from '../../cases/entries.ts'
import { causeWords } from '../../cases/words.ts'
import { ContestCard } from '../../contracts/contest/card.tsx'
import { entriesOf } from '../../contracts/parts/entries.ts'
import { WorkCard } from '../../contracts/parts/work-card.tsx'
import { sentenceOf } from '../../contracts/promise/sentence.ts'
import { nothingWrong } from '../../frame/index.ts'
import type { Ask } from '../../frame/index.ts'
import { saidTitle } from '../../weeks/parts/kind.ts'
import { KeysHelp } from '../keys-help.tsx'
import { filterOf, queryOf, withQuery } from '../queue.tsx'
import { ComposeCard } from './compose.tsx'
import { CloseCard, ContactCard } from './contact.tsx'
import { DecideCard } from './decision-card.tsx'
import { GoneForm } from './gone.tsx'
import { loadDeskCase } from './load.ts'
import type { DeskCase, Sent } from './load.ts'
import { ReviewedCard } from './reviewed.tsx'
import { OthersCard, StandCard } from './stand.tsx'
import { WarnedCard } from './warned.tsx'

/** `/desk/cases/:id`: the case, its timeline, what can be done, and the contract's evidence. */
export const showDeskCase = async (ask: Ask<SignedIn>): Promise<Response> =>
  drawDeskCase(ask, await loadDeskCase(ask))

/** The page; `sent`: the form that came back. */
export const drawDeskCase = (
  ask: Ask<SignedIn>,
  loaded: DeskCase,
  sent?: Sent,
): Promise<Response> => {
  const { found } = loaded.view
  const title = titleOf(ask, loaded)
  const parts = { ask, loaded, sent }
  const at = `/desk/cases/${found.id}`
  return ask.page(
    { title, status: (sent?.wrong ?? nothingWrong).status, at },
    <key-ways class="stack">
      <Head ask={ask} loaded={loaded} title={title} />
      <GoneForm {...parts} />
      <Columns
        now={
          <>
            <StandCard {...parts} />
            <DecideCard {...parts} />
            <ContactCard {...parts} />
            <CloseCard {...parts} />
            <ContractCard {...parts} />
            <OthersCard {...parts} />
          </>
        }
      >
        <Card title={ask.t('cases.history')} id="history">
          <CaseTimeline ask={ask} loaded={loaded} />
        </Card>
        {loaded.contract === null ? null : <ContestCard ask={ask} loaded={loaded.contract} />}
        <ReviewedCard {...parts} />
        <WarnedCard {...parts} />
        <ComposeCard {...parts} />
        <Evidence ask={ask} loaded={loaded} />
      </Columns>
      <KeysHelp t={ask.t} keys={['n', 'u', 'a', 'c', 'w', 'i', '?']} />
    </key-ways>,
  )
}

type Props = { ask: Ask<SignedIn>; loaded: DeskCase }

const titleOf = (ask: Ask, { view: { found }, contract, people }: DeskCase): string => {
  if (contract !== null) return saidTitle(ask, contract.view.row)
  return ask.t('desk.about', { name: people.get(found.aboutId)?.name ?? found.aboutId })
}

const Head = ({ ask, loaded, title }: Props & { title: string }) => {
  const { t } = ask
  const { found } = loaded.view
  const query = queryOf(filterOf(ask))
  const terms = loaded.contract?.view.row.terms
  return (
    <PageHead title={title}>
      <p class="row">
        <Badge tone="clock">{t(causeWords[found.cause])}</Badge>
        {terms === undefined ? null : (
          <span>
            {t('contracts.between', { client: terms.clientName, worker: terms.workerName })}
          </span>
        )}
      </p>
      <p class="row">
        <a href={withQuery('/desk', query)} data-key="u" aria-keyshortcuts="u">
          {t('desk.back')} <kbd>u</kbd>
        </a>
        <a
          href={withQuery('/desk/next', query, `after=${found.urgentAt}.${found.id}`)}
          data-key="n"
          aria-keyshortcuts="n"
        >
          {t('desk.next')} <kbd>n</kbd>
        </a>
      </p>
    </PageHead>
  )
}

const CaseTimeline = ({ ask, loaded }: Props) => {
  const { t, format } = ask
  const terms = loaded.contract?.view.row.terms
  const names = {
    client: terms?.clientName ?? null,
    worker: terms?.workerName ?? null,
    people: new Map([...loaded.people.values()].map(({ id, name }) => [id, name])),
  }
  const entries = caseEntries({ ask, view: loaded.view, names })
  return entries.length === 0 ? (
    <p class="soft">{t('cases.empty')}</p>
  ) : (
    <Timeline t={t} format={format} entries={entries} id="case-timeline" />
  )
}

/** What the contract promises now, and the ways to it and its papers. */
const ContractCard = ({ ask, loaded: { contract, view } }: Props) => {
  const { t } = ask
  if (contract === null)
    return isId('per', view.found.aboutId) ? (
      <Card title={t('desk.person')}>
        <LinkButton href={`/people/${view.found.aboutId}`} kind="quiet" wide>
          {t('desk.toPersonPage')}
        </LinkButton>
      </Card>
    ) : null
  const { view: seen, foreseen, speech, told } = contract
  return (
    <Card title={t('desk.contract')}>
      <p>
        <Marked text={sentenceOf(seen, foreseen, speech, told.events.at(-1)?.moves)} />
      </p>
      <p class="row">
        <a href={`/contracts/${seen.row.id}`}>{t('desk.toContract')}</a>
        <a href={`/contracts/${seen.row.id}/terms`}>{t('contracts.writtenTerms')}</a>
        <a href={`/contracts/${seen.row.id}/evidence`}>{t('evidence.link')}</a>
      </p>
      <p class="row">
        <a href={`/people/${seen.row.client_id}`}>{seen.row.terms.clientName}</a>
        <a href={`/people/${seen.row.worker_id}`}>{seen.row.terms.workerName}</a>
      </p>
    </Card>
  )
}

/** Everything that happened on the contract and was said about it, with its files. */
const Evidence = ({ ask, loaded: { contract } }: Props) =>
  contract === null ? null : (
    <>
      <Card title={ask.t('desk.evidence')} id="evidence">
        <Timeline
          t={ask.t}
          format={ask.format}
          entries={entriesOf(contract.view, contract.told, contract.speech)}
          id="contract-timeline"
        />
      </Card>
      <WorkCard ask={ask} view={contract.view} />
    </>
  )
