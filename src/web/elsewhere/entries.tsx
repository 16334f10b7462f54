import { addEntry, correctEntry, elsewhereFor, removeEntry } from '#portfolio'
import type { Told } from '#portfolio'
import type { SignedIn } from '#people'
import { refuse } from '#platform'
import { Card, Confirm, PageHead, PostButton } from '../components/index.ts'
import { attempt, nothingWrong, verified, withNewKey } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'
import { EntryForm, entryFrom, typedFromEntry } from './entry-form.tsx'
import { showElsewhere } from './show.tsx'
import { recordSaid, speechOf } from './speech.ts'

/** An instant is two fields of the form. */
const fields = { at: 'on' }

export const entryPages = (pages: Pages): void => {
  pages.post('/elsewhere/:id/entries', verified, async (ask) => {
    const id = ask.id('els')
    const typed = await ask.form()
    const add = async () => {
      await addEntry(ask.context, ask.person, id, entryFrom(ask, typed), typed.key)
      return ask.go(`/elsewhere/${id}`, { key: 'elsewhere.recorded' })
    }
    const again = (wrong: Wrong) =>
      showElsewhere(ask, id, {
        typed: wrong.code === 'idempotency.conflict' ? withNewKey(typed) : typed,
        wrong,
      })
    return attempt(ask, add, again, fields)
  })

  pages.get('/elsewhere/:id/entries/:entry', verified, async (ask) => {
    const { told } = await entryOf(ask)
    return draw(ask, typedFromEntry(ask, told), nothingWrong)
  })

  pages.post('/elsewhere/:id/entries/:entry', verified, async (ask) => {
    const [id, entry] = [ask.id('els'), ask.id('eln', 'entry')]
    const typed = await ask.form()
    const correct = async () => {
      await correctEntry(ask.context, ask.person, id, entry, entryFrom(ask, typed))
      return ask.go(`/elsewhere/${id}`, { key: 'elsewhere.correctedNow' })
    }
    return attempt(ask, correct, (wrong) => draw(ask, typed, wrong), fields)
  })

  pages.post('/elsewhere/:id/entries/:entry/remove', verified, async (ask) => {
    const [id, entry] = [ask.id('els'), ask.id('eln', 'entry')]
    await removeEntry(ask.context, ask.person, id, entry)
    return ask.go(`/elsewhere/${id}`, { key: 'elsewhere.entryRemoved' })
  })
}

const entryOf = async (ask: Ask<SignedIn>) => {
  const [id, entry] = [ask.id('els'), ask.id('eln', 'entry')]
  const view = await elsewhereFor(ask.context, ask.person, id)
  const told = view.timeline.find((one) => one.id === entry) ?? refuse('page.not_found')
  return { view, told: told as Told & { kind: Exclude<Told['kind'], 'clock'> } }
}

const draw = async (ask: Ask<SignedIn>, typed: Typed, wrong: Wrong): Promise<Response> => {
  const { t } = ask
  const { view, told } = await entryOf(ask)
  const { contract } = view
  const at = `/elsewhere/${contract.id}`
  const { kind, action, by } = told
  const takes = view.acts.find((act) => act.action === action && act.by === by)?.takes
  return ask.page(
    { title: t('elsewhere.correctTitle'), width: 'narrow', status: wrong.status },
    <>
      <PageHead
        title={t('elsewhere.correctTitle')}
        trail={[
          { href: '/elsewhere', label: t('elsewhere.title') },
          { href: at, label: contract.title },
        ]}
        trailLabel={t('layout.breadcrumbs')}
      >
        <p>{t('elsewhere.correctLead')}</p>
      </PageHead>
      <Card title={recordSaid(speechOf(ask, view), told)}>
        <EntryForm
          ask={ask}
          action={`${at}/entries/${told.id}`}
          recorded={{ kind, action, by, ...(takes === undefined ? {} : { takes }) }}
          came={{ typed, wrong }}
          button={t('everywhere.save')}
        />
      </Card>
      <Confirm
        label={t('elsewhere.entryRemove')}
        title={t('elsewhere.entryRemoveTitle')}
        kind="danger"
        cancel={t('everywhere.cancel')}
      >
        <p>{t('elsewhere.entryRemoveLead')}</p>
        <PostButton action={`${at}/entries/${told.id}/remove`} kind="danger">
          {t('elsewhere.entryRemove')}
        </PostButton>
      </Confirm>
    </>,
  )
}
