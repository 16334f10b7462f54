import type { Job } from '#market'
import { Card, Confirm, LinkButton, PostButton } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'

/** What the owner of a job can do with it. */
export const OwnCard = ({ ask, job }: { ask: Ask; job: Job }) => {
  const { t } = ask
  const open = job.status === 'open'
  return (
    <Card title={t('jobs.own')}>
      <LinkButton href={`/jobs/${job.id}/proposals`} kind="primary" wide>
        {t('jobs.seeProposals', { count: job.proposals })}
      </LinkButton>
      {open && job.proposals === 0 ? (
        <LinkButton href={`/jobs/${job.id}/edit`} wide>
          {t('jobs.edit')}
        </LinkButton>
      ) : null}
      {open && job.proposals > 0 ? <p class="soft">{t('jobs.editNotAfter')}</p> : null}
      {open ? (
        <Confirm
          label={t('jobs.close')}
          title={t('jobs.closeTitle')}
          cancel={t('everywhere.cancel')}
          kind="quiet"
          wide
        >
          <p>{t('jobs.closeWhat')}</p>
          <PostButton action={`/jobs/${job.id}/close`} kind="danger">
            {t('jobs.closeDo')}
          </PostButton>
        </Confirm>
      ) : null}
    </Card>
  )
}
