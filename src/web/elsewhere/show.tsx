import { elsewhereFor } from '#portfolio'
import type { ElsewhereView } from '#portfolio'
import type { SignedIn } from '#people'
import { Card, Columns, PageHead, PromiseLine } from '../components/index.ts'
import { nothingWrong, prefilled } from '../frame/index.ts'
import type { Ask, Typed, Wrong } from '../frame/index.ts'
import { History } from './parts/history.tsx'
import { lineOf, sentenceOf } from './parts/line.ts'
import { MoneyCard } from './parts/money-card.tsx'
import { RecordCard } from './parts/record-card.tsx'
import { StepsCard } from './parts/steps-card.tsx'
import { TurnCard } from './parts/turn-card.tsx'
import { WaitingCard } from './parts/waiting-card.tsx'
import { placeName, speechOf } from './speech.ts'

/** The one form of the page that came back, because it was refused. */
export type CameBack = { typed: Typed; wrong: Wrong }

/** `/elsewhere/{id}`: what is known of a contract made elsewhere, and what follows there. */
export const showElsewhere = async (
  ask: Ask<SignedIn>,
  id: string,
  came?: CameBack,
): Promise<Response> => {
  const view = await elsewhereFor(ask.context, ask.person, id)
  const { t, locale, format } = ask
  const { contract } = view
  const at = `/elsewhere/${id}`
  const speech = speechOf(ask, view)
  const part = { ask, view, speech }
  return ask.page(
    { title: contract.title, status: (came?.wrong ?? nothingWrong).status, at },
    <>
      <Head ask={ask} view={view} place={placeName(speech)} />
      <Card id="promise">
        <PromiseLine
          {...{ t, locale, format }}
          {...lineOf(view, speech)}
          promise={sentenceOf(view, speech)}
          size="full"
        />
      </Card>
      <Columns
        now={
          <>
            <TurnCard {...part} />
            <StepsCard {...part} />
            <WaitingCard {...part} />
            <MoneyCard {...part} />
          </>
        }
      >
        <RecordCard {...part} came={came ?? { typed: prefilled(), wrong: nothingWrong }} />
        <History {...part} />
        <Papers ask={ask} at={at} />
      </Columns>
    </>,
  )
}

const Head = (props: { ask: Ask; view: ElsewhereView; place: string }) => {
  const { t, format } = props.ask
  const { contract, final } = props.view
  return (
    <PageHead
      title={contract.title}
      trail={[{ href: '/elsewhere', label: t('elsewhere.title') }]}
      trailLabel={t('layout.breadcrumbs')}
    >
      <p>{t('elsewhere.with', { place: props.place, name: contract.clientName })}</p>
      {contract.deliverOn === null || final ? null : (
        <p class="soft">{t('elsewhere.due', { date: format.date(contract.deliverOn) })}</p>
      )}
      {contract.reference === '' ? null : (
        <p class="soft">{t('elsewhere.reference', { text: contract.reference })}</p>
      )}
    </PageHead>
  )
}

const Papers = ({ ask: { t }, at }: { ask: Ask; at: string }) => (
  <Card title={t('elsewhere.papers')} id="papers">
    <p>
      <a href={`${at}/evidence`} download>
        {t('elsewhere.evidence')}
      </a>
    </p>
    <p class="soft">{t('elsewhere.evidenceLead')}</p>
    <p>
      <a href={`${at}/edit`}>{t('elsewhere.edit')}</a>
    </p>
  </Card>
)
