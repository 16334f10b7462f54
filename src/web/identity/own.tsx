import { identityDocuments, identitySides, ownIdentity, sendIdentity } from '#people'
import { storeDocument, withdrawIdentity } from '#people'
import type { IdentityDocument, OwnIdentity, SignedIn } from '#people'
import { Refused, parseForm } from '#platform'
import type { FormFile, Issue } from '#platform'
import { Card, Confirm, Notice, PostButton } from '../components/index.ts'
import { attempt, nothingWrong, prefilled, verified } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'
import { settingsTab } from '../settings/tab.tsx'
import { badgeText, documentName } from './badge.tsx'
import { SendForm } from './send-form.tsx'

const page = '/settings/identity'

export const ownPages = (pages: Pages): void => {
  pages.get(page, verified, (ask) => draw(ask, prefilled(), nothingWrong))
  pages.post(page, verified, send)
  pages.post(`${page}/withdraw`, verified, async (ask) => {
    const withdrawn = await withdrawIdentity(ask.context, ask.person)
    return ask.go(page, withdrawn ? { key: 'identity.withdrawn' } : undefined)
  })
}

/** Three pictures, and what little is typed beside them. */
const formSize = 31_000_000

/** What could be taken stays taken: only what was wrong is to be chosen again. */
const send = async (ask: Ask<SignedIn>): Promise<Response> => {
  let typed = prefilled()
  const sending = async () => {
    const issues: Issue[] = []
    const { fields } = await parseForm(ask.http.req.raw, {
      files: identitySides.length,
      size: formSize,
      onFile: (file) => take(ask, file, issues),
    })
    typed = prefilled(Object.fromEntries(fields))
    const [first] = issues
    if (first) throw new Refused({ code: first.code, params: first.params ?? {}, issues })
    const input = { method: typed.text('method'), document: typed.text('document') }
    await sendIdentity(ask.context, ask.person, input)
    return ask.go(page, { key: 'identity.sent' })
  }
  const fields = { document: 'document' }
  return attempt(ask, sending, (wrong) => draw(ask, typed, wrong), fields)
}

const take = async (ask: Ask<SignedIn>, file: FormFile, issues: Issue[]): Promise<void> => {
  try {
    await storeDocument(ask.context, ask.person, file.field, file.content)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { code, params } = error.refusal
    if (!code.startsWith('file.')) throw error
    issues.push({ path: file.field, code, params })
    file.pass()
  }
}

const draw = async (ask: Ask<SignedIn>, typed: Typed, wrong: Wrong): Promise<Response> => {
  const own = await ownIdentity(ask.context, ask.person.id)
  return settingsTab(
    ask,
    page,
    wrong.status,
    <Own ask={ask} own={own} typed={typed} wrong={wrong} />,
  )
}

type Props = { ask: Ask<SignedIn>; own: OwnIdentity; typed: Typed; wrong: Wrong }

const Own = ({ ask, own, typed, wrong }: Props) => {
  const { t } = ask
  if (own.check?.state === 'waiting') return <Waiting ask={ask} own={own} />
  if (own.proven)
    return (
      <Card title={t('identity.approved')} tone="safe">
        <p>{badgeText(ask.words, own.proven)}</p>
        <p>
          <a href={`/people/${ask.person.id}`}>{t('settings.seePublic')}</a>
        </p>
      </Card>
    )
  return (
    <>
      <Before ask={ask} own={own} />
      <p>{t('identity.lead')}</p>
      <ul class="bulleted">
        <li>{t('identity.kept')}</li>
        <li>{t('identity.when')}</li>
        <li>{t('identity.nameCounts', { name: ask.person.name })}</li>
      </ul>
      {own.methods.length === 0 ? (
        <Notice tone="clock">
          <p>{t('identity.noMethod')}</p>
        </Notice>
      ) : own.checkers ? (
        <SendForm ask={ask} own={own} typed={typed} wrong={wrong} documents={identityDocuments} />
      ) : (
        <Notice tone="clock">
          <p>{t('identity.noChecker')}</p>
        </Notice>
      )}
    </>
  )
}

const Waiting = ({ ask, own }: { ask: Ask; own: OwnIdentity }) => {
  const { t, words, format } = ask
  const { document, dueAt } = own.check!
  const name = documentName(words, document as IdentityDocument)
  return (
    <Card title={t('identity.waiting')} tone="clock">
      <p>
        {t('identity.waitingUntil', { document: name, date: format.dateTime(dueAt ?? ask.now) })}
      </p>
      <p>{t('identity.kept')}</p>
      <Confirm
        label={t('identity.withdraw')}
        title={t('identity.withdrawTitle')}
        cancel={t('everywhere.cancel')}
      >
        <p>{t('identity.withdrawLead')}</p>
        <PostButton action={`${page}/withdraw`} kind="danger">
          {t('identity.withdraw')}
        </PostButton>
      </Confirm>
    </Card>
  )
}

/** What became of the one before. */
const Before = ({ ask: { t }, own: { check } }: { ask: Ask; own: OwnIdentity }) => {
  switch (check?.state) {
    case 'refused':
    case 'revoked':
      return (
        <Notice tone="danger" title={t(`identity.${check.state}`)}>
          {check.reason === null ? null : <p>{t(`identity.reason.${check.reason}`)}</p>}
          {check.note ? <p class="as-written">{check.note}</p> : null}
          <p>{t('identity.again')}</p>
        </Notice>
      )
    case 'lapsed':
      return (
        <Notice tone="clock" title={t('identity.lapsed')}>
          <p>{t('identity.lapsedLead')}</p>
        </Notice>
      )
    case 'approved':
      return (
        <Notice tone="clock">
          <p>{t('identity.renamed')}</p>
        </Notice>
      )
    default:
      return null
  }
}
