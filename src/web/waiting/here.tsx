import type { SignedIn } from '#people'
import { openHereLink, sayHere, sayHereByLink } from '#waiting'
import { Card, LinkButton, PageHead } from '../components/index.ts'
import { showContract } from '../contracts/show.tsx'
import { attempt, nothingWrong, Wrongs } from '../frame/index.ts'
import type { Ask, Typed, Wrong } from '../frame/index.ts'
import { drawDeadLink } from '../seen/dead-link.tsx'
import { saidTitle } from '../weeks/parts/kind.ts'
import { HereForms } from './card.tsx'
import { toldOf } from './told.ts'
import { WaitTold } from './wait.tsx'

const draftIn = (typed: Typed): { backOn?: string } => {
  const backOn = typed.text('backOn').trim()
  return backOn === '' ? {} : { backOn }
}

/** On a contract: "I am here", or the day when one is back. */
export const sayHereOnContract = async (ask: Ask<SignedIn>): Promise<Response> => {
  const id = ask.id('ctr')
  const typed = await ask.form()
  const say = async () => {
    await sayHere(ask.context, ask.person, id, draftIn(typed))
    return ask.go(`/contracts/${id}`, { key: 'waiting.told' })
  }
  return attempt(ask, say, (here) => showContract(ask, id, { here }))
}

/** The same by a mailed link, without a session. */
export const sayHereByMail = async (ask: Ask): Promise<Response> => {
  const { context, person, visit } = ask
  const typed = await ask.form()
  const say = async () => {
    await sayHereByLink(context, ask.param('token'), draftIn(typed), person, visit)
    return ask.go(ask.path, { key: 'waiting.told' })
  }
  return attempt(ask, say, (wrong) => showHereLink(ask, wrong))
}

/** What a mailed link is good for, or why it is good for nothing any more; changes nothing. */
export const showHereLink = (ask: Ask, wrong: Wrong = nothingWrong): Promise<Response> =>
  attempt(
    ask,
    async () =>
      drawHere(ask, await openHereLink(ask.context, ask.param('token'), ask.person), wrong),
    (dead) =>
      drawDeadLink(ask, dead, {
        title: ask.t('waiting.linkTitle'),
        nothingDone: ask.t('waiting.linkNothing'),
      }),
  )

type Opened = Awaited<ReturnType<typeof openHereLink>>

const drawHere = (ask: Ask, { row, wait }: Opened, wrong: Wrong): Promise<Response> => {
  const { t, format } = ask
  const told = toldOf(wait, row.terms, format)
  const name = told.waiting
  return ask.page(
    { title: t('waiting.linkTitle'), width: 'narrow', status: wrong.status },
    <>
      <PageHead title={t('waiting.linkTitle')}>
        <p>{t('waiting.linkLead', { title: saidTitle(ask, row), name })}</p>
      </PageHead>
      <Card tone="clock">
        <Wrongs ask={ask} wrong={wrong} />
        <HereForms ask={ask} action={ask.path} name={name} id={wait.id} first />
      </Card>
      <Card title={t('waiting.sameText', { name })}>
        <WaitTold ask={ask} told={told} times={wait.answerTimes} />
      </Card>
      <p>
        <LinkButton href={`/contracts/${row.id}`}>{t('mails.openContract')}</LinkButton>
      </p>
    </>,
  )
}
