import { PageHead } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { Compared, WeekByWeek } from './compared.tsx'
import { Lane } from './lane.tsx'
import { hoursOf, paidOf, storyOf } from './told.ts'

/** Half a year that ends in silence, under each set of rules: in pictures, then side by side. */
export const showStory = (ask: Ask): Promise<Response> => {
  const { t, format } = ask
  const story = storyOf(ask)
  const [first] = story.accounts
  const weeks = story.terms.hours.length
  return ask.page(
    { title: t('story.title'), description: t('story.invitation') },
    <>
      <PageHead title={t('story.title')}>
        <div class="prose">
          <p>{t('story.lead', { rate: format.yen(story.terms.rate), weeks })}</p>
          {first === undefined ? null : (
            <p>{t('story.alike', { hours: hoursOf(first), paid: format.yen(paidOf(first)) })}</p>
          )}
        </div>
      </PageHead>
      <Legend ask={ask} />
      {story.accounts.map((account) => (
        <Lane key={account.rules} ask={ask} story={story} account={account} />
      ))}
      <Compared ask={ask} story={story} />
      {first === undefined ? null : <WeekByWeek ask={ask} account={first} />}
      <HowMade ask={ask} />
    </>,
  )
}

const legend = [
  { look: 'week', text: 'story.legendWeek' },
  { look: 'unfunded', text: 'story.legendUnfunded' },
  { look: 'pledge', text: 'story.legendPledge' },
  { look: 'open', text: 'story.legendOpen' },
] as const

const Legend = ({ ask: { t } }: { ask: Ask }) => (
  <ul class="story-legend" aria-label={t('story.legend')}>
    {legend.map(({ look, text }) => (
      <li key={look}>
        <svg viewBox="0 0 14 18" width="14" height="18" aria-hidden="true">
          <rect class={`story-${look}`} x={1} y={1} width={12} height={16} />
        </svg>
        {t(text)}
      </li>
    ))}
  </ul>
)

const HowMade = ({ ask: { t, context } }: { ask: Ask }) => (
  <section class="prose">
    <h2>{t('story.howMade')}</h2>
    <p>{t('story.byEngine')}</p>
    <p>{t('story.byModel')}</p>
    <ul class="story-links">
      <li>
        <a href="/processes/recurring">{t('story.readOurs')}</a>
      </li>
      <li>
        <a href="/processes/crowdworks-hourly">{t('story.readTheirs')}</a>
      </li>
      {context.settings.demo ? (
        <li>
          <a href="/demo/half-year">{t('demo.halfYearReal')}</a>
        </li>
      ) : null}
    </ul>
  </section>
)
