import { answerForSilence, caseFor, say, wordsLimit } from '#desk'
import type { CaseView } from '#desk'
import type { SignedIn } from '#people'
import { isId } from '#platform'
import {
  Button,
  Card,
  ClockFace,
  Marked,
  PageHead,
  TextArea,
  Timeline,
} from '../components/index.ts'
import { loadContract } from '../contracts/load.ts'
import type { Loaded } from '../contracts/load.ts'
import { sentenceOf } from '../contracts/promise/sentence.ts'
import { attempt, fieldsOf, Form, nothingWrong, prefilled, withNewKey } from '../frame/index.ts'
import type { Ask, Typed, Wrong } from '../frame/index.ts'
import { saidTitle } from '../weeks/parts/kind.ts'
import { caseEntries } from './entries.ts'
import type { Names } from './entries.ts'
import { causeWords, isOfClock, outcomeOf } from './words.ts'

/** A case with the contract that it is about, if it is about one. */
type CaseLoaded = { view: CaseView; contract: Loaded | null }

const loadCase = async (ask: Ask<SignedIn>): Promise<CaseLoaded> => {
  const view = await caseFor(ask.context, ask.id('cas'), ask.person)
  const { aboutId } = view.found
  return { view, contract: isId('ctr', aboutId) ? await loadContract(ask, aboutId) : null }
}

/** The form that was sent and came back. */
type Sent = { form: 'say' | 'answer'; typed: Typed; wrong: Wrong }

/** `/cases/:id`, for a side: what it and the desk wrote to each other, and what was decided. */
export const showCase = async (ask: Ask<SignedIn>): Promise<Response> => {
  const loaded = await loadCase(ask)
  const { found, relation } = loaded.view
  return relation === 'desk' ? ask.go(`/desk/cases/${found.id}`) : drawCase(ask, loaded)
}

const namesIn = (contract: Loaded | null): Names => {
  const terms = contract?.view.row.terms
  return {
    client: terms?.clientName ?? null,
    worker: terms?.workerName ?? null,
    people: new Map(),
  }
}

const drawCase = (ask: Ask<SignedIn>, loaded: CaseLoaded, sent?: Sent): Promise<Response> => {
  const { t, format } = ask
  const { view, contract } = loaded
  const { found } = view
  const title = t(causeWords[found.cause])
  const entries = caseEntries({ ask, view, names: namesIn(contract) })
  return ask.page(
    {
      title,
      width: 'narrow',
      status: (sent?.wrong ?? nothingWrong).status,
      at: `/cases/${found.id}`,
    },
    <>
      <PageHead title={title} {...trailOf(ask, contract)}>
        <p>{t('cases.title')}</p>
      </PageHead>
      <AnswerCard ask={ask} view={view} sent={sent} />
      <StandCard ask={ask} loaded={loaded} />
      <Card title={t('cases.history')} id="history">
        {entries.length === 0 ? <p class="soft">{t('cases.empty')}</p> : null}
        <Timeline t={t} format={format} entries={entries} />
      </Card>
      <SayCard ask={ask} view={view} sent={sent} />
    </>,
  )
}

const trailOf = (ask: Ask, contract: Loaded | null) =>
  contract === null
    ? {}
    : {
        trail: [
          { href: '/contracts', label: ask.t('contracts.title') },
          {
            href: `/contracts/${contract.view.row.id}`,
            label: saidTitle(ask, contract.view.row),
          },
        ],
        trailLabel: ask.t('layout.breadcrumbs'),
      }

/** What the clock of a case means. */
const clockWords = (found: CaseView['found']) =>
  found.cause === 'silentEnd'
    ? 'cases.asksWhy'
    : isOfClock(found)
      ? 'cases.ifClockEnds'
      : 'cases.ifDeskSilent'

/** Until when the desk answers, or how it ended. */
const StandCard = ({ ask, loaded: { view, contract } }: { ask: Ask; loaded: CaseLoaded }) => {
  const { t, format } = ask
  const { found } = view
  if (found.closedAt !== null)
    return (
      <Card title={t('cases.over')} tone={found.outcome === 'defaulted' ? 'danger' : 'safe'}>
        <p>
          <strong>{outcomeOf(found, t, contract?.speech ?? null)}</strong>{' '}
          <span class="soft">{format.dateTime(found.closedAt)}</span>
        </p>
        {found.outcome === 'defaulted' && found.openedBy === view.relation ? (
          <NextSteps ask={ask} view={view} contract={contract} />
        ) : (
          <>
            <AskAgain t={t} view={view} />
            <ToEvidence t={t} contract={contract} />
          </>
        )}
      </Card>
    )
  return (
    <Card title={t('cases.turn')} tone="clock">
      <ClockFace t={t} format={format} from={found.openedAt} until={found.dueAt} />
      <p class="soft">{t(clockWords(found))}</p>
      <Holds contract={contract} />
      <ToEvidence t={t} contract={contract} />
    </Card>
  )
}

/** The other side's act, or the end, is no answer yet to who asked: they may ask once more. */
const AskAgain = ({ t, view: { found, relation } }: { t: Ask['t']; view: CaseView }) =>
  found.openedBy !== relation || found.closedBy === 'desk' ? null : (
    <p>
      <a href={`/contracts/${found.aboutId}/enquiry`}>{t('cases.askAgain')}</a>
    </p>
  )

/** The record of the contract, to be saved. */
const ToEvidence = ({ t, contract }: { t: Ask['t']; contract: Loaded | null }) =>
  contract === null ? null : (
    <p>
      <a href={`/contracts/${contract.view.row.id}/evidence`}>{t('cases.evidence')}</a>
    </p>
  )

/** What the contract promises, whatever the desk says. */
const Holds = ({ contract }: { contract: Loaded | null }) =>
  contract === null ? null : (
    <p>
      <Marked
        text={sentenceOf(
          contract.view,
          contract.foreseen,
          contract.speech,
          contract.told.events.at(-1)?.moves,
        )}
      />
    </p>
  )

/** The desk was late: what holds now, and where to go. */
const NextSteps = ({ ask, view, contract }: { ask: Ask } & CaseLoaded) => {
  const { t, format } = ask
  return (
    <>
      <p>{t('cases.defaultLead', { date: format.date(view.found.dueAt) })}</p>
      <Holds contract={contract} />
      <h3>{t('cases.nextSteps')}</h3>
      <ul class="numbered">
        {contract === null ? null : (
          <li>
            <a href={`/contracts/${contract.view.row.id}/evidence`}>{t('cases.evidence')}</a>
          </li>
        )}
        <li>
          <a href="https://freelance110.mhlw.go.jp/">{t('cases.helpline')}</a>
        </li>
      </ul>
    </>
  )
}

type FormProps = { ask: Ask<SignedIn>; view: CaseView; sent: Sent | undefined }

/** Whose silence ended the contract says why, once. */
const AnswerCard = ({ ask, view: { found }, sent }: FormProps) => {
  const { t } = ask
  const mine = found.silentId === ask.person.id && found.cause === 'silentEnd'
  if (!mine || found.answeredAt !== null) return null
  const { typed, wrong } = sent?.form === 'answer' ? sent : fresh()
  const side = found.silentId === found.clientId ? 'strip.answer' : 'strip.answerWorker'
  return (
    <Card title={t('cases.answer')} tone="danger" id="answer">
      <p>{t(`cases.${side}`)}</p>
      <Form ask={ask} action={`/cases/${found.id}/answer`} typed={typed} wrong={wrong}>
        <TextArea
          {...fieldsOf(ask, typed, wrong)('text')}
          id={idIn('answer', sent)}
          label={t('cases.answer')}
          hint={t('cases.answerLead')}
          maxlength={wordsLimit}
          rows={4}
          required
        />
        <Button kind="primary" wide>
          {t('cases.answerSend')}
        </Button>
      </Form>
    </Card>
  )
}

const fresh = () => ({ typed: prefilled(), wrong: nothingWrong })

/** The field of the form that came back has the plain id: its error leads there. */
const idIn = (form: Sent['form'], sent: Sent | undefined): string =>
  sent?.form === form ? 'field-text' : `field-${form}`

const SayCard = ({ ask, view: { found }, sent }: FormProps) => {
  const { t } = ask
  if (found.closedAt !== null) return null
  const { typed, wrong } = sent?.form === 'say' ? sent : fresh()
  return (
    <Card title={t('cases.write')} id="write">
      <Form ask={ask} action={`/cases/${found.id}/messages`} typed={typed} wrong={wrong}>
        <TextArea
          {...fieldsOf(ask, typed, wrong)('text')}
          id={idIn('say', sent)}
          label={t('cases.words')}
          hint={t('cases.writeHint')}
          maxlength={wordsLimit}
          rows={4}
          required
        />
        <p>
          <Button>{t('everywhere.send')}</Button>
        </p>
      </Form>
    </Card>
  )
}

/** Writes to the desk. */
export const sayInCase = async (ask: Ask<SignedIn>): Promise<Response> => {
  const loaded = await loadCase(ask)
  const { id } = loaded.view.found
  const typed = await ask.form()
  return attempt(
    ask,
    async () => {
      await say(ask.context, ask.person, id, typed.text('text'), typed.key)
      return ask.go(`/cases/${id}#write`, { key: 'cases.said' })
    },
    (wrong) => drawCase(ask, loaded, { form: 'say', typed: withNewKey(typed), wrong }),
  )
}

/** Says why one had not answered: told to the other side, and the lock is lifted. */
export const answerCase = async (ask: Ask<SignedIn>): Promise<Response> => {
  const loaded = await loadCase(ask)
  const { id } = loaded.view.found
  const typed = await ask.form()
  return attempt(
    ask,
    async () => {
      const despite = typed.has('despiteWarning')
      await answerForSilence(ask.context, ask.person, id, typed.text('text'), despite)
      return ask.go(`/cases/${id}`, { key: 'cases.answered' })
    },
    (wrong) => drawCase(ask, loaded, { form: 'answer', typed: withNewKey(typed), wrong }),
  )
}
