import { addDays, dayOf } from '#engine'
import { dayIfAgreed, openDays, postJob, previewJob } from '#market'
import type { CheckedDraft } from '#market'
import { Button, Card, Notice, PageHead } from '../components/index.ts'
import { attempt, Form, KeptDespite, nothingWrong, verified, withNewKey } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'
import { LockBanner, locksOn } from '../lock/index.ts'
import { DraftFields, draftFields, draftFrom, fieldsOfKind } from './parts/draft-form.tsx'
import { typedFromJob } from './parts/draft-form.tsx'
import { JobFacts } from './parts/facts.tsx'
import { KindMarks } from './parts/kind-marks.tsx'
import { PromiseCard } from './parts/promise-card.tsx'
import { promiseOf } from './promise.ts'

/** One address for all steps of posting, so that nothing typed is ever lost between them. */
export const postPages = (pages: Pages): void => {
  pages.get('/jobs/new', verified, (ask) =>
    drawForm(ask, typedFromJob(ask, ask.query('kind')), nothingWrong),
  )

  pages.post('/jobs/new', verified, async (ask) => {
    const typed = await ask.form()
    const step = typed.text('step')
    const again = (wrong: Wrong) =>
      drawForm(ask, wrong.code === 'idempotency.conflict' ? withNewKey(typed) : typed, wrong)
    if (step === 'edit') return drawForm(ask, typed, nothingWrong)
    return attempt(
      ask,
      async () => {
        const draft = draftFrom(typed)
        if (step !== 'publish')
          return drawPreview(ask, typed, await previewJob(ask.context, ask.person, draft))
        const job = await postJob(ask.context, ask.person, draft, typed.key)
        return ask.go(`/jobs/${job.id}`, { key: 'jobs.published' })
      },
      again,
      fieldsOfKind(typed),
    )
  })
}

const drawForm = async (ask: Ask, typed: Typed, wrong: Wrong) => {
  const { t } = ask
  const locks = await locksOn(ask)
  const latest = addDays(dayOf(ask.now, ask.context.calendar), openDays.max)
  return ask.page(
    { title: t('jobs.newTitle'), width: 'narrow', status: wrong.status },
    <>
      <PageHead title={t('jobs.newTitle')}>{t('jobs.newLead')}</PageHead>
      <LockBanner ask={ask} locks={locks} />
      <Card>
        <Form ask={ask} action="/jobs/new" typed={typed} wrong={wrong}>
          <DraftFields ask={ask} typed={typed} wrong={wrong} latest={latest} />
          <Button kind="primary" name="step" value="preview" formnovalidate wide>
            {t('jobs.toPreview')}
          </Button>
        </Form>
      </Card>
    </>,
  )
}

const drawPreview = (ask: Ask, typed: Typed, job: CheckedDraft) => {
  const { t } = ask
  const promise = promiseOf(ask, { ...job, deliverOn: dayIfAgreed(ask.context, job) })
  return ask.page(
    { title: t('jobs.previewTitle'), width: 'narrow' },
    <>
      <PageHead title={t('jobs.previewTitle')} />
      <Notice tone="clock">
        <p>{t('jobs.previewLead')}</p>
      </Notice>
      <Card>
        <h2>{job.title}</h2>
        <p class="facts">
          <KindMarks ask={ask} job={job} />
        </p>
        <JobFacts ask={ask} job={job} />
      </Card>
      <PromiseCard ask={ask} promise={promise} title={t('jobs.promise')} />
      <Card title={t('jobs.description')}>
        <p class="as-written">{job.description}</p>
      </Card>
      <Form ask={ask} action="/jobs/new" typed={typed}>
        {draftFields().map((name) => (
          <input key={name} type="hidden" name={name} value={typed.text(name)} />
        ))}
        <KeptDespite typed={typed} />
        <div class="row">
          <Button kind="primary" name="step" value="publish">
            {t('jobs.publish')}
          </Button>
          <Button name="step" value="edit">
            {t('jobs.backToEdit')}
          </Button>
        </div>
      </Form>
    </>,
  )
}
