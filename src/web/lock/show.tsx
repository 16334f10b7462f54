import { viewFor } from '#contracts'
import type { ContractView } from '#contracts'
import { answerForSilence, wordsLimit } from '#desk'
import type { Lock } from '#desk'
import type { SignedIn } from '#people'
import {
  Button,
  Card,
  EmptyState,
  LinkButton,
  Marked,
  PageHead,
  TextArea,
} from '../components/index.ts'
import { costOf, labelOf, speechIn } from '../contracts/promise/speech.ts'
import { attempt, fieldsOf, Form, nothingWrong, prefilled, verified } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'
import { locksOn } from './banner.tsx'

export const lockPages = (pages: Pages): void => {
  pages.get('/lock', verified, (ask) => draw(ask, { typed: prefilled(), wrong: nothingWrong }))

  pages.post('/lock/:id', verified, async (ask) => {
    const typed = await ask.form()
    const id = ask.id('cas')
    const answer = async () => {
      const despite = typed.has('despiteWarning')
      await answerForSilence(ask.context, ask.person, id, typed.text('text'), despite)
      const left = await locksOn(ask)
      return left.length > 0
        ? ask.go('/lock', { key: 'lock.answered' })
        : ask.go('/home', { key: 'lock.lifted' })
    }
    return attempt(ask, answer, (wrong) => draw(ask, { id, typed, wrong }))
  })
}

/** The form that came back, where one did. */
type Came = { id?: string; typed: Typed; wrong: Wrong }

const draw = async (ask: Ask<SignedIn>, came: Came): Promise<Response> => {
  const { t } = ask
  const locks = await locksOn(ask)
  const of = (cause: Lock['cause']) => locks.filter((lock) => lock.cause === cause)
  const noticed = await Promise.all(
    of('finalNotice').map(async (lock) => ({
      lock,
      view: await viewFor(ask.context, lock.contractId, ask.person),
    })),
  )
  const title = t(locks.length === 0 ? 'lock.free' : 'lock.title')
  return ask.page(
    { title, width: 'narrow', status: came.wrong.status, at: '/lock' },
    <>
      <PageHead title={title}>
        {locks.length === 0 ? null : <p>{t('lock.lead', { count: locks.length })}</p>}
      </PageHead>
      {locks.length === 0 ? (
        <EmptyState title={t('lock.none')}>
          <LinkButton href="/jobs/new">{t('home.postJob')}</LinkButton>
        </EmptyState>
      ) : null}
      {noticed.map(({ lock, view }) => (
        <Noticed key={lock.caseId} ask={ask} lock={lock} view={view} />
      ))}
      {of('silentEnd').map((lock) => (
        <Unanswered key={lock.caseId} ask={ask} lock={lock} came={came} />
      ))}
    </>,
  )
}

type NoticedProps = { ask: Ask; lock: Lock; view: ContractView }

/** A final notice is answered on the contract itself: each way that there is now, by its name. */
const Noticed = ({ ask, lock, view }: NoticedProps) => {
  const { t, format } = ask
  const speech = speechIn(view.row, ask.words, format)
  return (
    <Card title={lock.title} tone="clock">
      <p>
        <Marked text={t('lock.finalNotice', { time: format.dateTime(lock.dueAt) })} />
      </p>
      <ul class="numbered">
        {view.actions.map(({ name }) => (
          <li key={name}>
            <a href={`/contracts/${lock.contractId}?do=${name}`}>{labelOf(speech, name)}</a>{' '}
            <span class="soft">{costOf(speech, name, view)}</span>
          </li>
        ))}
      </ul>
      <p>
        <LinkButton href={`/contracts/${lock.contractId}`} kind="primary">
          {t('lock.toContract')}
        </LinkButton>
      </p>
    </Card>
  )
}

const Unanswered = ({ ask, lock, came }: { ask: Ask; lock: Lock; came: Came }) => {
  const { t, format } = ask
  const mine = came.id === lock.caseId
  const typed = mine ? came.typed : prefilled()
  const wrong = mine ? came.wrong : nothingWrong
  return (
    <Card title={lock.title} tone="danger">
      <p>
        <Marked text={t('lock.silentEnd', { date: format.dateTime(lock.since) })} />{' '}
        <a href={`/contracts/${lock.contractId}`}>{t('lock.seeContract')}</a>
      </p>
      <Form ask={ask} action={`/lock/${lock.caseId}`} typed={typed} wrong={wrong}>
        <TextArea
          {...fieldsOf(ask, typed, wrong)('text')}
          {...(mine ? {} : { id: `field-${lock.caseId}` })}
          label={t('lock.answer')}
          hint={t('lock.answerHint')}
          rows={4}
          maxlength={wordsLimit}
          required
        />
        <Button kind="primary">{t('lock.send')}</Button>
      </Form>
    </Card>
  )
}
