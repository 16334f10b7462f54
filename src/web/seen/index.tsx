/** From a reminder mail: seen, and by when one will answer. No session is needed, one link is. */
import { viewOf } from '#contracts'
import { openSeenLink, saySeenByLink, seenOf } from '#talk'
import type { OpenedSeenLink } from '#talk'
import { Card, LinkButton, Marked, Notice, PageHead } from '../components/index.ts'
import { SeenDays } from '../contracts/parts/seen-form.tsx'
import { seenSentence } from '../contracts/parts/seen-sentence.ts'
import { speechIn, turnName } from '../contracts/promise/speech.ts'
import { anyone, attempt, nothingWrong, Wrongs } from '../frame/index.ts'
import type { Ask, Pages, Wrong } from '../frame/index.ts'
import { saidTitle } from '../weeks/parts/kind.ts'
import { drawDeadLink } from './dead-link.tsx'

/** The address stands in mails: the link is only opened here, and used by a button. */
export const seenPages = (pages: Pages): void => {
  pages.get('/seen/:token', anyone, (ask) => drawLink(ask, nothingWrong))

  pages.post('/seen/:token', anyone, async (ask) => {
    const typed = await ask.form()
    const { context, person, visit } = ask
    const say = async () => {
      await saySeenByLink(context, ask.param('token'), typed.text('by'), person, visit)
      return ask.go(ask.path, { key: 'seen.told' })
    }
    return attempt(ask, say, (wrong) => drawLink(ask, wrong))
  })
}

/** What the link is good for, or why it is good for nothing any more. */
const drawLink = (ask: Ask, wrong: Wrong): Promise<Response> =>
  attempt(
    ask,
    async () =>
      drawChoices(ask, await openSeenLink(ask.context, ask.param('token'), ask.person), wrong),
    (dead) =>
      drawDeadLink(ask, dead, {
        title: ask.t('seen.title'),
        nothingDone: ask.t('seen.nothingDone'),
      }),
  )

const drawChoices = async (ask: Ask, opened: OpenedSeenLink, wrong: Wrong): Promise<Response> => {
  const { t, format, context } = ask
  const { row, party, dueAt } = opened
  const view = viewOf(context, row, party)
  const speech = speechIn(row, ask.words, format)
  const said = seenSentence(view, await seenOf(context.db, row.id), speech)
  const turn = turnName(speech, row.state)
  const time = `**${format.dateTime(dueAt)}**`
  return ask.page(
    { title: t('seen.title'), width: 'narrow', status: wrong.status },
    <>
      <PageHead title={t('seen.title')}>
        <p>{t('mails.reminderLine', { title: saidTitle(ask, row), turn })}</p>
      </PageHead>
      <Card tone="clock">
        <Wrongs ask={ask} wrong={wrong} />
        <p>
          <Marked text={t('mails.reminderDue', { left: format.duration(dueAt - ask.now), time })} />
        </p>
        {said === null ? null : (
          <Notice tone="safe">
            <p>
              <Marked text={said} />
            </p>
          </Notice>
        )}
        <SeenDays ask={ask} dueAt={dueAt} action={ask.path} />
        <p class="soft">{t('seen.hint', { time: format.dateTime(dueAt) })}</p>
      </Card>
      <p>
        <LinkButton href={`/contracts/${row.id}`}>{t('mails.openContract')}</LinkButton>
      </p>
    </>,
  )
}
