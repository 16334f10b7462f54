import { dayOf, isFrame } from '#engine'
import type { SignedIn } from '#people'
import { markRead } from '#talk'
import type { StoredFile } from '#talk'
import {
  Card,
  Columns,
  Notice,
  PageHead,
  Pagination,
  PromiseLine,
  Timeline,
} from '../components/index.ts'
import { nothingWrong } from '../frame/index.ts'
import type { Ask, Typed, Wrong } from '../frame/index.ts'
import type { Returned } from './acting/action-form.tsx'
import { ContestCard } from './contest/card.tsx'
import { contestFacts } from './contest/facts.ts'
import { GoneForm } from './acting/gone-form.tsx'
import { loadContract, olderThan, printOf } from './load.ts'
import type { Loaded } from './load.ts'
import { entriesOf } from './parts/entries.ts'
import { MessageForm } from './parts/message-form.tsx'
import { MoneyCard } from './parts/money-card.tsx'
import { PapersCard } from './parts/papers-card.tsx'
import { WorkCard } from './parts/work-card.tsx'
import { TurnCard } from './parts/turn-card.tsx'
import { partyWords } from './parts/who.ts'
import { AskCard, CaseStrip } from '../cases/strip.tsx'
import { PartsCard, PartsMoney } from '../milestones/parts-card.tsx'
import { ReviewsCard } from '../reviews/on-contract.tsx'
import { TrustCardBox } from '../trust/card.tsx'
import { WaitCards } from '../waiting/card.tsx'
import { FrameMoney } from '../weeks/frame/terms.tsx'
import { HourlyFirst, HourlyNow, HourlyRest } from '../weeks/on-contract.tsx'
import { isUnfunded, saidTitle, workTitle } from '../weeks/parts/kind.ts'
import { WeekMoney } from '../weeks/sheet/money.tsx'
import { lineOf } from './promise/line.ts'
import { sentenceOf } from './promise/sentence.ts'

/** What came back to the page because it was refused: the one form that was sent. */
export type CameBack = {
  act?: Returned
  message?: Sent & { kept: readonly StoredFile[] }
  seen?: Wrong
  here?: Wrong
  /** Of hourly work: its own forms. */
  fund?: Sent
  standing?: Sent
  entry?: Sent
  contest?: Sent
  timer?: Sent
}

type Sent = { typed: Typed; wrong: Wrong }

/** The page of a contract: the promise first, then what matters now, then the story so far. */
export const showContract = async (
  ask: Ask<SignedIn>,
  id: string,
  came: CameBack = {},
): Promise<Response> => {
  const [loaded, print] = await Promise.all([loadContract(ask, id), printOf(ask, id)])
  // The desk's looks are in its own log.
  const reads = loaded.view.party === 'desk' ? null : markRead(ask.context, id, ask.person)
  const [page] = await Promise.all([drawContract(ask, loaded, came, print), reads])
  return page
}

const statusOf = ({ seen, here, ...forms }: CameBack): number =>
  (Object.values(forms)[0]?.wrong ?? seen ?? here ?? nothingWrong).status

/** `print`: where a live feed begins; without one, the page stays as it is. */
export const drawContract = (
  ask: Ask<SignedIn>,
  loaded: Loaded,
  came: CameBack,
  print?: string,
): Promise<Response> => {
  const { view, hourly } = loaded
  const at = `/contracts/${view.row.id}`
  const title = saidTitle(ask, view.row)
  const head = { title, status: statusOf(came), at, fresh: hourly !== null }
  // Of a week its hours count first, on a phone too.
  const isWeek = hourly?.kind === 'week'
  // What is contested is read before it is answered.
  const papersLater = isWeek || (!view.final && contestFacts(loaded) !== null)
  // Who is asked to agree reads first what it is about.
  const isOffer = view.row.state === view.process.start
  return ask.page(
    head,
    <>
      <Head ask={ask} loaded={loaded} />
      <AsDeputy ask={ask} view={view} />
      <CaseStrip ask={ask} view={view} cases={loaded.cases} />
      <GoneForm ask={ask} view={view} returned={came.act} />
      <Promised ask={ask} loaded={loaded} />
      <HourlyFirst ask={ask} loaded={loaded} came={came} />
      <Columns
        now={
          <>
            <HourlyNow ask={ask} loaded={loaded} came={came} />
            <Turn ask={ask} loaded={loaded} came={came} />
            <Waits ask={ask} loaded={loaded} came={came} />
            <Trust ask={ask} loaded={loaded} />
            <ReviewsCard ask={ask} view={view} events={loaded.told.events} />
            {papersLater ? null : <Papers ask={ask} loaded={loaded} />}
          </>
        }
      >
        <ContestCard ask={ask} loaded={loaded} />
        <Parts ask={ask} loaded={loaded} />
        {isOffer ? <WorkCard ask={ask} view={view} /> : null}
        <HourlyRest ask={ask} loaded={loaded} came={came} {...openOf(ask)} />
        {papersLater ? <Papers ask={ask} loaded={loaded} /> : null}
        <History ask={ask} loaded={loaded} />
        <MessageForm ask={ask} view={view} came={came.message} />
        {isOffer ? null : <WorkCard ask={ask} view={view} />}
      </Columns>
      {print === undefined || isAside(ask) ? null : (
        <live-feed src={`/contracts/${view.row.id}/feed?print=${encodeURIComponent(print)}`} />
      )}
    </>,
  )
}

/** Whose matter it is, where one acts in another's place. */
const AsDeputy = ({ ask, view: { standsFor, row } }: { ask: Ask; view: Loaded['view'] }) => {
  if (standsFor === null) return null
  const { clientName, workerName } = row.terms
  const name = standsFor.side === 'client' ? clientName : workerName
  const key = standsFor.mayFund ? 'contracts.asDeputyFunding' : 'contracts.asDeputy'
  return (
    <Notice>
      <p>{ask.t(key, { name })}</p>
    </Notice>
  )
}

type Part = { ask: Ask<SignedIn>; loaded: Loaded }

/** Weeks go on being funded: the line of a frame shows what silence does, not one act. */
const Promised = ({ ask, loaded }: Part) => {
  const { view, foreseen, speech, told } = loaded
  const { t, format, locale } = ask
  const shown = isFrame(view.process) ? { ...foreseen, way: null } : foreseen
  const line = lineOf(view, shown, told.events, speech)
  const promise = sentenceOf(view, foreseen, speech, told.events.at(-1)?.moves)
  const risk = isUnfunded(view, dayOf(ask.now, ask.context.calendar))
  return (
    <Card id="promise">
      <PromiseLine {...{ t, locale, format, risk, promise }} {...line} size="full" />
    </Card>
  )
}

const Turn = ({ ask, loaded, came }: Part & { came: CameBack }) => (
  <TurnCard
    ask={ask}
    view={loaded.view}
    speech={loaded.speech}
    foreseen={loaded.foreseen}
    returned={came.act}
    seen={loaded.told.seen}
    nudged={loaded.told}
    wrongSeen={came.seen}
    {...openOf(ask)}
  />
)

const Waits = ({ ask, loaded: { view, waits }, came }: Part & { came: CameBack }) => (
  <WaitCards ask={ask} view={view} waits={waits} wrong={came.here} />
)

const Parts = ({ ask, loaded: { view, parts } }: Part) =>
  parts ? <PartsCard ask={ask} view={view} facts={parts} /> : null

const History = ({ ask, loaded: { view, told, speech } }: Part) => (
  <Card title={ask.t('contracts.history')} id="history">
    <Timeline t={ask.t} format={ask.format} entries={entriesOf(view, told, speech)} />
    <Pagination
      t={ask.t}
      next={told.older}
      first={olderThan(ask) === undefined ? undefined : `/contracts/${view.row.id}#history`}
      href={(message) => `/contracts/${view.row.id}?older=${message}#history`}
    />
  </Card>
)

const Papers = ({ ask, loaded }: Part) => (
  <>
    <Money ask={ask} loaded={loaded} />
    <PapersCard ask={ask} view={loaded.view} events={loaded.told.events} />
    <AskCard ask={ask} view={loaded.view} cases={loaded.cases} />
  </>
)

/** What is held and what goes where; hourly work speaks of its rate and its limit. */
const Money = ({ ask, loaded }: Part) => {
  const { view, told, foreseen, hourly, parts } = loaded
  const { events } = told
  if (parts) return <PartsMoney ask={ask} view={view} facts={parts} />
  if (hourly?.kind === 'frame') return <FrameMoney {...{ ask, view, events }} facts={hourly} />
  if (hourly?.kind === 'week') return <WeekMoney {...{ ask, view, events }} facts={hourly} />
  return <MoneyCard {...{ ask, view, events, foreseen }} />
}

/** Who is asked to agree sees whom to. */
const Trust = ({ ask, loaded: { trust, view } }: Part) =>
  trust === null ? null : <TrustCardBox ask={ask} card={trust} name={view.row.terms.clientName} />

/** The parts of the page that change while one looks at it, each with its id. */
export const LiveParts = ({ ask, loaded }: Part) => (
  <>
    <CaseStrip ask={ask} view={loaded.view} cases={loaded.cases} />
    <Promised ask={ask} loaded={loaded} />
    <HourlyFirst ask={ask} loaded={loaded} came={{}} />
    <HourlyNow ask={ask} loaded={loaded} came={{}} />
    <Turn ask={ask} loaded={loaded} came={{}} />
    <Waits ask={ask} loaded={loaded} came={{}} />
    <Papers ask={ask} loaded={loaded} />
    <ContestCard ask={ask} loaded={loaded} />
    <Parts ask={ask} loaded={loaded} />
    <HourlyRest ask={ask} loaded={loaded} came={{}} open="" />
    <History ask={ask} loaded={loaded} />
  </>
)

/** Looks at older things, or has a form filled in by the address: nothing is to be put over it. */
const isAside = (ask: Ask): boolean =>
  olderThan(ask) !== undefined ||
  ['weeks', 'entry', 'copy', 'settle'].some((name) => ask.query(name) !== '')

/** An address may open a form: `?do=deliver`, with `&part=yes` for the work so far. */
const openOf = (ask: Ask) => ({ open: ask.query('do'), part: ask.query('part') === 'yes' })

/** The way up: the work without a week's days; a part has its own name in its title. */
const frameLabel = ({ t }: Ask, row: Loaded['view']['row']): string => {
  const work = workTitle(row)
  return work === row.terms.title ? t('weeks.ofFrame') : work
}

const Head = ({ ask, loaded }: { ask: Ask; loaded: Loaded }) => {
  const { t } = ask
  const { row, party } = loaded.view
  const { clientName: client, workerName: worker } = row.terms
  const other = party === 'client' ? 'worker' : 'client'
  const name = other === 'client' ? client : worker
  const trail = party === 'desk' ? '/desk' : '/contracts'
  return (
    <PageHead
      title={saidTitle(ask, row)}
      trail={[
        { href: trail, label: t(party === 'desk' ? 'desk.title' : 'contracts.title') },
        ...(row.frame_id === null
          ? []
          : [{ href: `/contracts/${row.frame_id}`, label: frameLabel(ask, row) }]),
      ]}
      trailLabel={t('layout.breadcrumbs')}
    >
      <p>
        {party === 'desk'
          ? t('contracts.between', { client, worker })
          : t('contracts.with', { party: t(partyWords[other]), name })}
      </p>
    </PageHead>
  )
}
