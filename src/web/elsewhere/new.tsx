import { enterElsewhere } from '#portfolio'
import type { SignedIn } from '#people'
import { Button, Card, PageHead } from '../components/index.ts'
import { attempt, Form, nothingWrong, verified, withNewKey } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'
import { DraftFields, draftFrom, typedFrom } from './draft-form.tsx'

export const newPages = (pages: Pages): void => {
  pages.get('/elsewhere/new', verified, (ask) => draw(ask, typedFrom(ask), nothingWrong))

  pages.post('/elsewhere/new', verified, async (ask) => {
    const typed = await ask.form()
    const enter = async () => {
      const { id } = await enterElsewhere(ask.context, ask.person, draftFrom(typed), typed.key)
      return ask.go(`/elsewhere/${id}`, { key: 'elsewhere.entered' })
    }
    return attempt(ask, enter, (wrong) =>
      draw(ask, wrong.code === 'idempotency.conflict' ? withNewKey(typed) : typed, wrong),
    )
  })
}

const draw = (ask: Ask<SignedIn>, typed: Typed, wrong: Wrong): Promise<Response> => {
  const { t } = ask
  return ask.page(
    { title: t('elsewhere.newTitle'), width: 'narrow', status: wrong.status },
    <>
      <PageHead
        title={t('elsewhere.newTitle')}
        trail={[{ href: '/elsewhere', label: t('elsewhere.title') }]}
        trailLabel={t('layout.breadcrumbs')}
      >
        <p>{t('elsewhere.newLead')}</p>
      </PageHead>
      <Card>
        <Form ask={ask} action="/elsewhere/new" typed={typed} wrong={wrong}>
          <DraftFields ask={ask} typed={typed} wrong={wrong} stage />
          <Button kind="primary" wide>
            {t('elsewhere.enterButton')}
          </Button>
        </Form>
      </Card>
      <p class="soft">{t('elsewhere.private')}</p>
    </>,
  )
}
