import { Button, Card } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'

const people = [
  { as: 'worker', text: 'front.tryWorker' },
  { as: 'client', text: 'front.tryClient' },
  { as: 'desk', text: 'front.tryDesk' },
] as const

/** One click into the demo: as somebody, or straight into the story. */
export const DemoCard = ({ ask, story }: { ask: Ask; story: string | null }) => {
  const { t } = ask
  return (
    <Card title={t('front.try')} tone="clock">
      <p>{t('front.tryLead')}</p>
      {story === null ? null : (
        <form method="post" action="/demo/as" data-once>
          <input type="hidden" name="back" value={`/contracts/${story}`} />
          <Button name="as" value="worker">
            {t('front.tryStory')}
          </Button>
        </form>
      )}
      <form method="post" action="/demo/as" class="row" data-once>
        <input type="hidden" name="back" value="/home" />
        {people.map(({ as, text }) => (
          <Button key={as} name="as" value={as} kind="quiet">
            {t(text)}
          </Button>
        ))}
      </form>
    </Card>
  )
}
