import { Card, LinkButton, Marked } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { rulesName, sentenceOf, storyOf, tones } from './told.ts'

/** The way to the story from other pages, with its three ends. */
export const StoryCard = ({ ask }: { ask: Ask }) => {
  const { t } = ask
  const { terms, accounts } = storyOf(ask)
  return (
    <Card title={t('story.title')}>
      <p>{t('story.invitation')}</p>
      <dl class="story-ends">
        {accounts.map((account) => (
          <div key={account.rules} class={`story-said-${tones[account.rules]}`}>
            <dt>{rulesName(ask, account, terms.pledgeWeeks)}</dt>
            <dd>
              <Marked text={sentenceOf(ask, account)} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <LinkButton href="/story">{t('story.read')}</LinkButton>
      </p>
    </Card>
  )
}
