import type { SignedIn } from '#people'
import { Card, Columns, PageHead, PromiseLine, Timeline } from '../components/index.ts'
import { nothingWrong } from '../frame/index.ts'
import type { Ask, Typed, Wrong } from '../frame/index.ts'
import type { Returned } from './acting/action-form.tsx'
import { loadContract } from './load.ts'
import type { Loaded } from './load.ts'
import { entriesOf } from './parts/entries.ts'
import { MessageForm } from './parts/message-form.tsx'
import { MoneyCard } from './parts/money-card.tsx'
import { PapersCard } from './parts/papers-card.tsx'
import { TurnCard } from './parts/turn-card.tsx'
import { partyWords } from './parts/who.ts'
import { lineOf } from './promise/line.ts'
import { sentenceOf } from './promise/sentence.ts'

/** What came back to the page because it was refused: an act, or a message. */
export type CameBack = {
  act?: Returned
  message?: { typed: Typed; wrong: Wrong }
}

/** The page of a contract: the promise first, then what matters now, then the story so far. */
export const showContract = async (
  ask: Ask<SignedIn>,
  id: string,
  came: CameBack = {},
): Promise<Response> => drawContract(ask, await loadContract(ask, id), came)

const statusOf = ({ act, message }: CameBack): number =>
  (act?.wrong ?? message?.wrong ?? nothingWrong).status

export const drawContract = (ask: Ask<SignedIn>, loaded: Loaded, came: CameBack) => {
  const { view, speech, told } = loaded
  const { t, words, format, locale } = ask
  const head = { title: view.row.terms.title, status: statusOf(came) }
  const line = lineOf(view, loaded.foreseen, told.events, speech)
  const promise = sentenceOf(view, loaded.foreseen, speech, told.events.at(-1)?.moves)
  const acting = { ask, view, speech, returned: came.act, ...openOf(ask) }
  return ask.page(
    head,
    <>
      <Head ask={ask} loaded={loaded} />
      <Card id="promise">
        <PromiseLine {...{ t, locale, format }} {...line} promise={promise} size="full" />
      </Card>
      <Columns
        now={
          <>
            <TurnCard {...acting} foreseen={loaded.foreseen} />
            <MoneyCard ask={ask} view={view} events={told.events} />
            <PapersCard ask={ask} view={view} events={told.events} />
          </>
        }
      >
        <Card title={t('contracts.history')} id="history">
          <Timeline t={words.t} format={format} entries={entriesOf(view, told, speech)} />
        </Card>
        <MessageForm ask={ask} view={view} came={came.message} />
      </Columns>
    </>,
  )
}

/** An address may open a form: `?do=deliver`, with `&part=yes` for the work so far. */
const openOf = (ask: Ask) => ({ open: ask.query('do'), part: ask.query('part') === 'yes' })

const Head = ({ ask, loaded }: { ask: Ask; loaded: Loaded }) => {
  const { t } = ask
  const { row, party } = loaded.view
  const { title, clientName: client, workerName: worker } = row.terms
  const other = party === 'client' ? 'worker' : 'client'
  const name = other === 'client' ? client : worker
  const trail = party === 'desk' ? '/desk' : '/contracts'
  return (
    <PageHead
      title={title}
      trail={[{ href: trail, label: t(party === 'desk' ? 'desk.title' : 'contracts.title') }]}
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
