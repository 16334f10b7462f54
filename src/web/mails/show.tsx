import { newestMails } from '#outbox'
import type { KeptMail } from '#outbox'
import { peopleOf } from '#people'
import type { Person } from '#people'
import { refuse } from '#platform'
import { Badge, Card, EmptyState, PageHead, Tabs, TimeOf } from '../components/index.ts'
import { anyone } from '../frame/index.ts'
import type { Ask, Pages } from '../frame/index.ts'
import type { Draft } from './about-contract.ts'
import { LetterBody } from './letter-body.tsx'
import { draftOf } from './write.ts'

/** Mails on the page; each is written anew. */
const shown = 30

type Shown = { mail: KeptMail; to: Person; draft: Draft }

/** Demo only: what was sent, drawn within the page from the same letters. */
const showMails = async (ask: Ask): Promise<Response> => {
  const { context, person, t } = ask
  if (!context.settings.demo) refuse('page.not_found')
  const mine = person !== null && ask.query('to') !== 'all'
  const mails = await newestMails(context.db, mine ? person.id : null, shown)
  const people = await peopleOf(
    context,
    mails.map(({ to_id: id }) => id),
  )
  const letters = await Promise.all(
    mails.map(async (mail): Promise<Shown[]> => {
      const to = people.get(mail.to_id)
      const draft = to && (await draftOf(context, mail, { ...to, locale: ask.locale }))
      return to && draft ? [{ mail, to, draft }] : []
    }),
  )
  const list = letters.flat()
  return ask.page(
    { title: t('mails.title'), width: 'narrow' },
    <>
      <PageHead title={t('mails.title')}>{t('mails.lead')}</PageHead>
      {person === null ? null : (
        <Tabs
          label={t('mails.title')}
          tabs={[
            { href: '/mails', label: t('mails.mine', { name: person.name }) },
            { href: '/mails?to=all', label: t('mails.everybody') },
          ]}
          open={mine ? '/mails' : '/mails?to=all'}
        />
      )}
      {list.length === 0 ? <EmptyState title={t('mails.empty')} /> : null}
      {list.map((one) => (
        <OneMail key={one.mail.id} ask={ask} one={one} />
      ))}
    </>,
  )
}

const OneMail = ({ ask, one: { mail, to, draft } }: { ask: Ask; one: Shown }) => {
  const { t, format } = ask
  return (
    <Card>
      <article class="mail" id={mail.id}>
        <header>
          <h2>{draft.letter.subject}</h2>
          <p class="soft">
            {`${t('mails.to')} ${to.name} <${to.email}> `}
            <TimeOf at={mail.at} format={format} />{' '}
            {mail.dead_at === null ? null : <Badge tone="danger">{t('mails.givenUp')}</Badge>}
            {mail.sent_at === null && mail.dead_at === null ? (
              <Badge tone="clock">{t('mails.notSent')}</Badge>
            ) : null}
          </p>
        </header>
        {draft.outdated ? <p class="soft">{t('mails.outdated')}</p> : null}
        <LetterBody letter={draft.letter} />
      </article>
    </Card>
  )
}

export const mailPages = (pages: Pages): void => {
  pages.get('/mails', anyone, showMails)
}
