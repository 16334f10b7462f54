/** The desk: what waits for it with its clocks, final notices, and mails that could not be sent. */
import { contractsForDesk } from '#contracts'
import type { ContractRow } from '#contracts'
import { deadLetters, sendAgain } from '#outbox'
import type { DeadLetter } from '#outbox'
import type { SignedIn } from '#people'
import { PageHead, PostButton, Table, TimeOf } from '../components/index.ts'
import { Listed } from '../contracts/list.tsx'
import { ContractEntry } from '../contracts/parts/contract-entry.tsx'
import { staff } from '../frame/index.ts'
import type { Ask, Pages } from '../frame/index.ts'

const most = 200
const lettersShown = 50

const showDesk = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, t } = ask
  const [rows, letters] = await Promise.all([
    contractsForDesk(context.db, most),
    deadLetters(context.db, lettersShown),
  ])
  const entry = (row: ContractRow) => (
    <ContractEntry key={row.id} ask={ask} row={row} party="desk" />
  )
  return ask.page(
    { title: t('desk.title') },
    <>
      <PageHead title={t('desk.title')}>{t('desk.lead')}</PageHead>
      <Listed title={t('desk.yours')} none={t('desk.empty')}>
        {rows.filter(({ turn }) => turn === 'desk').map(entry)}
      </Listed>
      <Listed title={t('desk.notices')} lead={t('desk.noticesLead')} none={t('desk.emptyNotices')}>
        {rows.filter(({ turn }) => turn !== 'desk').map(entry)}
      </Listed>
      <Letters ask={ask} letters={letters} />
    </>,
  )
}

const Letters = ({ ask, letters }: { ask: Ask; letters: readonly DeadLetter[] }) => {
  const { t, format } = ask
  return (
    <section class="stack">
      <h2>{t('desk.deadLetters')}</h2>
      {letters.length === 0 ? (
        <p class="soft">{t('desk.noDeadLetters')}</p>
      ) : (
        <Table
          caption={t('desk.deadLetters')}
          hideCaption
          rows={letters}
          keyOf={({ id }) => id}
          columns={[
            { title: t('desk.kind'), heading: true, cell: ({ kind }) => kind },
            { title: t('desk.to'), cell: ({ to_id: to }) => to },
            { title: t('desk.why'), cell: ({ error }) => error },
            {
              title: t('desk.when'),
              cell: ({ dead_at: at }) => <TimeOf at={at} format={format} />,
            },
            {
              title: t('desk.again'),
              cell: ({ owner_id: owner, id }) => (
                <PostButton action="/desk/letters" fields={{ owner, id }}>
                  {t('desk.again')}
                </PostButton>
              ),
            },
          ]}
        />
      )}
    </section>
  )
}

const tryAgain = async (ask: Ask<SignedIn>): Promise<Response> => {
  const typed = await ask.form()
  await sendAgain(ask.context.db, typed.text('owner'), typed.text('id'))
  return ask.go('/desk', { key: 'desk.againDone' })
}

export const deskPages = (pages: Pages): void => {
  pages.get('/desk', staff('support'), showDesk)
  pages.post('/desk/letters', staff('support'), tryAgain)
}
