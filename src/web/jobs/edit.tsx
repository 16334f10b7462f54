import { addDays, dayOf } from '#engine'
import { editJob, jobById, openDays } from '#market'
import type { Job } from '#market'
import { refuse } from '#platform'
import { Button, Card, PageHead } from '../components/index.ts'
import { attempt, Form, nothingWrong, verified } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'
import { LockBanner, locksOn } from '../lock/index.ts'
import { DraftFields, draftFrom, fieldsOfKind, typedFromJob } from './parts/draft-form.tsx'

export const editPages = (pages: Pages): void => {
  pages.get('/jobs/:id/edit', verified, async (ask) => {
    const job = await ownJob(ask, ask.person.id)
    if (job.status !== 'open') refuse('job.closed')
    if (job.proposals > 0) refuse('job.has_proposals')
    return draw(ask, job, typedFromJob(ask, job.kind, job), nothingWrong)
  })

  pages.post('/jobs/:id/edit', verified, async (ask) => {
    const typed = await ask.form()
    const job = await ownJob(ask, ask.person.id)
    const save = async () => {
      await editJob(ask.context, ask.person, job.id, draftFrom(typed))
      return ask.go(`/jobs/${job.id}`, { key: 'jobs.edited2' })
    }
    return attempt(ask, save, (wrong) => draw(ask, job, typed, wrong), fieldsOfKind(typed))
  })
}

/** The job of this address, for its owner alone. */
const ownJob = async (ask: Ask, personId: string): Promise<Job> => {
  const job = await jobById(ask.context, ask.id('job'))
  return job.clientId === personId ? job : refuse('job.not_yours')
}

const draw = async (ask: Ask, job: Job, typed: Typed, wrong: Wrong) => {
  const { t } = ask
  const locks = await locksOn(ask)
  const latest = addDays(dayOf(job.postedAt, ask.context.calendar), openDays.max)
  return ask.page(
    { title: t('jobs.editTitle'), width: 'narrow', status: wrong.status },
    <>
      <PageHead
        title={t('jobs.editTitle')}
        trail={[{ href: `/jobs/${job.id}`, label: job.title }]}
        trailLabel={t('layout.breadcrumbs')}
      >
        {t('jobs.editLead')}
      </PageHead>
      <LockBanner ask={ask} locks={locks} />
      <Card>
        <Form ask={ask} action={`/jobs/${job.id}/edit`} typed={typed} wrong={wrong}>
          <DraftFields ask={ask} typed={typed} wrong={wrong} latest={latest} />
          <Button kind="primary" formnovalidate wide>
            {t('jobs.saveEdit')}
          </Button>
        </Form>
      </Card>
    </>,
  )
}
