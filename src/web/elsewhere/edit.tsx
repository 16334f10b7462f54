import { changeElsewhere, elsewhereFor, removeElsewhere } from '#portfolio'
import type { ElsewhereView } from '#portfolio'
import type { SignedIn } from '#people'
import { Button, Card, Confirm, PageHead, PostButton } from '../components/index.ts'
import { attempt, Form, nothingWrong, verified } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'
import { DraftFields, draftFrom, typedFrom } from './draft-form.tsx'

export const editPages = (pages: Pages): void => {
  pages.get('/elsewhere/:id/edit', verified, async (ask) => {
    const view = await elsewhereFor(ask.context, ask.person, ask.id('els'))
    return draw(ask, view, typedFrom(ask, view.contract), nothingWrong)
  })

  pages.post('/elsewhere/:id/edit', verified, async (ask) => {
    const id = ask.id('els')
    const view = await elsewhereFor(ask.context, ask.person, id)
    const typed = await ask.form()
    const change = async () => {
      const { platform } = view.contract
      await changeElsewhere(ask.context, ask.person, id, { ...draftFrom(typed), platform })
      return ask.go(`/elsewhere/${id}`, { key: 'settings.saved' })
    }
    return attempt(ask, change, (wrong) => draw(ask, view, typed, wrong))
  })

  pages.post('/elsewhere/:id/remove', verified, async (ask) => {
    await removeElsewhere(ask.context, ask.person, ask.id('els'))
    return ask.go('/elsewhere', { key: 'elsewhere.removed' })
  })
}

const draw = (ask: Ask<SignedIn>, { contract }: ElsewhereView, typed: Typed, wrong: Wrong) => {
  const { t } = ask
  const at = `/elsewhere/${contract.id}`
  return ask.page(
    { title: t('elsewhere.editTitle'), width: 'narrow', status: wrong.status },
    <>
      <PageHead
        title={t('elsewhere.editTitle')}
        trail={[
          { href: '/elsewhere', label: t('elsewhere.title') },
          { href: at, label: contract.title },
        ]}
        trailLabel={t('layout.breadcrumbs')}
      >
        <p>{t('elsewhere.editLead')}</p>
      </PageHead>
      <Card>
        <Form ask={ask} action={`${at}/edit`} typed={typed} wrong={wrong}>
          <DraftFields ask={ask} typed={typed} wrong={wrong} stage={false} />
          <Button kind="primary">{t('everywhere.save')}</Button>
        </Form>
      </Card>
      <Confirm
        label={t('elsewhere.remove')}
        title={t('elsewhere.removeTitle')}
        kind="danger"
        cancel={t('everywhere.cancel')}
      >
        <p>{t('elsewhere.removeLead')}</p>
        <PostButton action={`${at}/remove`} kind="danger">
          {t('elsewhere.remove')}
        </PostButton>
      </Confirm>
    </>,
  )
}
