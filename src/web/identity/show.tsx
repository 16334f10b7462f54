import { dayOf } from '#engine'
import { identityCheckFor, openIdentityDocument, personOf } from '#people'
import type { IdentityDocument, SeenCheck, SignedIn } from '#people'
import { Card, Columns, PageHead, TimeOf } from '../components/index.ts'
import { nothingWrong, prefilled } from '../frame/index.ts'
import type { Ask, Typed, Wrong } from '../frame/index.ts'
import { badgeText, documentName } from './badge.tsx'
import { Approve, RefuseForm, RevokeForm } from './decide.tsx'

/** A check, with its documents beside what can be decided. Each look is logged. */
export const showCheck = async (
  ask: Ask<SignedIn>,
  typed: Typed = prefilled(),
  wrong: Wrong = nothingWrong,
): Promise<Response> => {
  const { t } = ask
  const check = await identityCheckFor(ask.context, ask.person, ask.id('idc'))
  const waits = check.state === 'waiting'
  const decider = check.decidedBy ? await personOf(ask.context, check.decidedBy) : null
  const facts = <Facts ask={ask} check={check} decidedBy={decider?.name ?? check.decidedBy ?? ''} />
  return ask.page(
    { title: `${t('identity.title')} – ${check.name ?? ''}`, status: wrong.status },
    <>
      <PageHead
        title={check.name ?? ''}
        trail={[{ href: '/identity', label: t('identity.title') }]}
        trailLabel={t('layout.breadcrumbs')}
      />
      {waits ? <Documents ask={ask} check={check} /> : null}
      <Columns
        now={
          <>
            {waits ? <Decide ask={ask} check={check} typed={typed} wrong={wrong} /> : null}
            {check.state === 'approved' ? (
              <RevokeForm ask={ask} id={check.id} typed={typed} wrong={wrong} />
            ) : null}
          </>
        }
      >
        {facts}
      </Columns>
    </>,
  )
}

type Props = { ask: Ask; check: SeenCheck; typed: Typed; wrong: Wrong }

const Decide = ({ ask, check, typed, wrong }: Props) => {
  const { t, words } = ask
  const badge = badgeText(words, {
    method: check.method ?? 'documentImage',
    document: check.document as IdentityDocument,
    on: dayOf(ask.now, ask.context.calendar),
  })
  return (
    <>
      <Card title={t('identity.checks')}>
        <ul class="bulleted">
          <li>{t('identity.check1')}</li>
          <li>{t('identity.check2')}</li>
          <li>{t('identity.check3', { name: check.name ?? '' })}</li>
        </ul>
        <Approve ask={ask} id={check.id} badge={badge} />
      </Card>
      <RefuseForm ask={ask} id={check.id} typed={typed} wrong={wrong} />
    </>
  )
}

const Documents = ({ ask, check }: { ask: Ask; check: SeenCheck }) => {
  const { t } = ask
  return (
    <Card title={t('identity.documents')}>
      <p class="soft">{t('identity.documentsLead')}</p>
      <div class="documents">
        {check.files.map(({ id, side, type }) => {
          const [name, href] = [t(`identity.side.${side}`), `/identity/${check.id}/documents/${id}`]
          return (
            <figure key={id} class="document">
              <figcaption>{name}</figcaption>
              {type === 'application/pdf' ? (
                <a href={href}>{t('identity.openPdf', { side: name })}</a>
              ) : (
                <a href={href}>
                  <img src={href} alt={t('identity.whole', { side: name })} />
                </a>
              )}
            </figure>
          )
        })}
      </div>
    </Card>
  )
}

const Facts = (props: { ask: Ask; check: SeenCheck; decidedBy: string }) => {
  const { check } = props
  const { t, words, format } = props.ask
  const rows = [
    [t('identity.person'), <a href={`/people/${check.personId}`}>{check.name}</a>],
    [t('identity.methods'), check.method && t(`identity.method.${check.method}`)],
    [t('identity.document'), check.document && documentName(words, check.document)],
    [t('identity.sentAt'), check.sentAt && <TimeOf at={check.sentAt} format={format} />],
    [t('identity.dueAt'), check.dueAt && <TimeOf at={check.dueAt} format={format} />],
    [t('identity.state'), t(`identity.state.${check.state}`)],
    [t('identity.decidedAt'), check.decidedAt && <TimeOf at={check.decidedAt} format={format} />],
    [t('identity.decidedBy'), props.decidedBy],
    [t('identity.reason'), check.reason && t(`identity.reason.${check.reason}`)],
    [t('identity.note'), check.note && <span class="as-written">{check.note}</span>],
  ] as const
  return (
    <Card title={t('identity.facts')}>
      <dl class="told">
        {rows
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {check.state === 'waiting' ? null : <p class="soft">{t('identity.gone')}</p>}
    </Card>
  )
}

/** A document, shown and kept nowhere. Each opening is logged. */
export const showDocument = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, person } = ask
  const ids = [ask.id('idc'), ask.id('idf', 'file')] as const
  const { body, headers } = await openIdentityDocument(context, person, ...ids)
  return new Response(body, { headers })
}
