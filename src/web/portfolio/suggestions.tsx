import { dismissJob } from '#portfolio'
import type { Portfolio, Suggestion } from '#portfolio'
import type { SignedIn } from '#people'
import { Button, Card } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { payOf } from '../jobs/pay.ts'
import { effectiveSaid } from './say.ts'

type Props = { ask: Ask; portfolio: Portfolio; suggestions: readonly Suggestion[] }

/** Jobs that follow from the figures: few, quiet, and gone when somebody does not want them. */
export const Suggestions = ({ ask, portfolio, suggestions }: Props) => {
  const { t } = ask
  if (suggestions.length === 0) return null
  const before = effectiveSaid(portfolio.spread.effective)
  return (
    <Card title={t('portfolio.suggestions')}>
      <p class="soft">{t('portfolio.suggestionsLead')}</p>
      <ul class="suggestions">
        {suggestions.map(({ job, spread }) => (
          <li key={job.id}>
            <p>
              <a href={`/jobs/${job.id}`}>{job.title}</a>
            </p>
            <p class="soft">
              {payOf(ask, job)}{' '}
              {t('portfolio.suggestionGain', { before, after: effectiveSaid(spread.effective) })}
            </p>
            <form method="post" action={`/portfolio/suggestions/${job.id}/dismissals`}>
              <Button kind="quiet">
                {t('portfolio.dismiss')}
                <span class="unseen"> {job.title}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Again changes nothing: what is dismissed stays so. */
export const dismiss = async (ask: Ask<SignedIn>): Promise<Response> => {
  await dismissJob(ask.context, ask.person, ask.id('job'))
  return ask.go('/portfolio', { key: 'portfolio.dismissed' })
}
