import { askPermission, wordsLimit } from '#desk'
import type { SignedIn } from '#people'
import { refuse } from '#platform'
import { Button, Card, PageHead, TextArea } from '../components/index.ts'
import { loadContract } from '../contracts/load.ts'
import { readWithFiles } from '../contracts/spoken.ts'
import { attempt, fieldsOf, Form, nothingWrong, prefilled } from '../frame/index.ts'
import type { Ask, Typed, Wrong } from '../frame/index.ts'
import { saidTitle } from '../weeks/parts/kind.ts'

/** What was about to be sent, whatever the form that it was typed into calls it. */
const typedWords = (typed: Typed): string =>
  ['text', 'note', 'reason', 'criterion']
    .map((name) => typed.text(name).trim())
    .filter((words) => words !== '')
    .join('\n')

/** `GET /contracts/:id/permission`: the form by itself. */
export const showPermission = (ask: Ask<SignedIn>): Promise<Response> =>
  draw(ask, prefilled(), nothingWrong)

/**
 * `POST /contracts/:id/permission`: from a form that came back with a warning, what was typed goes
 * along; from the form of its own, the desk is asked.
 */
export const requestPermission = async (ask: Ask<SignedIn>): Promise<Response> => {
  const id = ask.id('ctr')
  const { typed } = await readWithFiles(ask, id)
  if (!typed.has('ask')) return draw(ask, prefilled({ text: typedWords(typed) }), nothingWrong)
  return attempt(
    ask,
    async () => {
      const found = await askPermission(ask.context, ask.person, id, { text: typed.text('text') })
      return ask.go(`/cases/${found.id}`, { key: 'guard.permissionAsked' })
    },
    (wrong) => draw(ask, typed, wrong),
  )
}

const draw = async (ask: Ask<SignedIn>, typed: Typed, wrong: Wrong): Promise<Response> => {
  const { view } = await loadContract(ask, ask.id('ctr'))
  if (view.party === 'desk') return refuse('page.forbidden')
  const { t } = ask
  const at = `/contracts/${view.row.id}`
  return ask.page(
    { title: t('guard.permissionTitle'), width: 'narrow', status: wrong.status, at },
    <>
      <PageHead
        title={t('guard.permissionTitle')}
        trail={[
          { href: '/contracts', label: t('contracts.title') },
          { href: at, label: saidTitle(ask, view.row) },
        ]}
        trailLabel={t('layout.breadcrumbs')}
      >
        {t('guard.permissionLead')}
      </PageHead>
      <Card>
        <Form ask={ask} action={`${at}/permission`} typed={typed} wrong={wrong}>
          <TextArea
            {...fieldsOf(ask, typed, wrong)('text')}
            label={t('guard.permissionText')}
            hint={typed.text('text') === '' ? undefined : t('guard.permissionHint')}
            maxlength={wordsLimit}
            rows={6}
            required
          />
          <Button kind="primary" wide name="ask" value="yes">
            {t('guard.permissionSend')}
          </Button>
        </Form>
        <p>
          <a href={at}>{t('guard.permissionBack')}</a>
        </p>
      </Card>
    </>,
  )
}
