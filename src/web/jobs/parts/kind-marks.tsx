import type { KindTerms } from '#market'
import { Badge } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'

/** How a job is paid, and its notice pledge where it has one. */
export const KindMarks = ({ ask: { t }, job }: { ask: Ask; job: KindTerms }) => (
  <>
    <Badge tone={job.kind === 'hourly' ? 'done' : 'quiet'}>{t(`jobs.kind.${job.kind}`)}</Badge>
    {job.pledgeWeeks ? (
      <Badge tone="safe">{t('jobs.pledgeBadge', { count: job.pledgeWeeks })}</Badge>
    ) : null}
  </>
)
