import { deadLetters, sendAgain } from '#outbox'
import type { DeadLetter } from '#outbox'
import { logStaff } from '#people'
import type { SignedIn } from '#people'
import { EmptyState, PageHead, PostButton, Table, TimeOf } from '../components/index.ts'
import type { Column } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'

const lettersShown = 50

const columnsOf = ({ t, format }: Ask): Column<DeadLetter>[] => [
  { title: t('desk.kind'), heading: true, cell: ({ kind }) => kind },
  { title: t('desk.to'), cell: ({ to_id: to }) => to },
  { title: t('desk.why'), cell: ({ error }) => error },
  { title: t('desk.when'), cell: ({ dead_at: at }) => <TimeOf at={at} format={format} /> },
  {
    title: t('desk.again'),
    cell: ({ owner_id: owner, id }) => (
      <PostButton action="/desk/letters" fields={{ owner, id }}>
        {t('desk.again')}
      </PostButton>
    ),
  },
]

/** `/desk/letters`: mails that were given up, each with a way to try it again. */
export const showLetters = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, t } = ask
  const letters = await deadLetters(context.db, lettersShown)
  return ask.page(
    { title: t('desk.letters') },
    <>
      <PageHead
        title={t('desk.letters')}
        trail={[{ href: '/desk', label: t('desk.queue') }]}
        trailLabel={t('layout.breadcrumbs')}
      />
      {letters.length === 0 ? (
        <EmptyState title={t('desk.noDeadLetters')} />
      ) : (
        <Table
          caption={t('desk.letters')}
          hideCaption
          stacks
          rows={letters}
          keyOf={({ id }) => id}
          columns={columnsOf(ask)}
        />
      )}
    </>,
  )
}

export const tryAgain = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, person } = ask
  const typed = await ask.form()
  const [owner, id] = [typed.text('owner'), typed.text('id')]
  await sendAgain(context.db, owner, id)
  await logStaff(context, { staffId: person.id, action: 'sentMailAgain', aboutId: owner })
  return ask.go('/desk/letters', { key: 'desk.againDone' })
}
