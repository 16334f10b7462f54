import { waitingIdentities } from '#people'
import type { IdentityDocument, SignedIn } from '#people'
import { EmptyState, PageHead, Table, TimeOf } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { documentName } from './badge.tsx'

/** What waits for whoever checks identities, the nearest deadline first. */
export const showQueue = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { t, words, format } = ask
  const { checks, count } = await waitingIdentities(ask.context, ask.person)
  return ask.page(
    { title: t('identity.title') },
    <>
      <PageHead title={t('identity.title')}>
        <p>{t('identity.queueLead')}</p>
        {count === 0 ? null : <p>{t('identity.queueCount', { count })}</p>}
      </PageHead>
      {count === 0 ? (
        <EmptyState title={t('identity.queueEmpty')} />
      ) : (
        <Table
          caption={t('identity.title')}
          hideCaption
          stacks
          rows={checks}
          keyOf={({ id }) => id}
          columns={[
            {
              title: t('identity.person'),
              heading: true,
              cell: ({ id, name }) => <a href={`/identity/${id}`}>{name}</a>,
            },
            {
              title: t('identity.document'),
              cell: ({ document }) => documentName(words, document as IdentityDocument),
            },
            {
              title: t('identity.sentAt'),
              cell: ({ sentAt }) => <TimeOf at={sentAt ?? 0} format={format} />,
            },
            {
              title: t('identity.dueAt'),
              cell: ({ dueAt }) => <TimeOf at={dueAt ?? 0} format={format} />,
            },
          ]}
        />
      )}
    </>,
  )
}
