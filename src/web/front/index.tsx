/** The front page: what is promised, an example worked out now, and what others promise. */
import { addDays, dayOf } from '#engine'
import { storyContract } from '#simulation'
import { Card, LinkButton, PromiseLine } from '../components/index.ts'
import { anyone } from '../frame/index.ts'
import type { Ask, Pages } from '../frame/index.ts'
import { ElsewhereCard } from '../elsewhere/front-card.tsx'
import { promiseOf } from '../jobs/promise.ts'
import { DemoCard } from './demo-card.tsx'
import { StoryCard } from '../story/index.ts'
import { PeersTable } from './peers-table.tsx'

/** The example of the front page: the logo or the entries that anybody might take on. */
const example = { kind: 'fixed', price: 50_000n, weeklyHours: null, clocks: {}, days: 14 } as const

export const frontPages = (pages: Pages): void => {
  pages.get('/', anyone, async (ask) =>
    ask.person ? ask.go('/home') : draw(ask, await storyContract(ask.context)),
  )
}

const draw = (ask: Ask, story: string | null) => {
  const { t } = ask
  return ask.page(
    { title: t('front.title'), description: t('front.promise') },
    <>
      <section class="front-hero">
        <h1>{t('front.promise')}</h1>
        <p>{t('front.lead')}</p>
        <p class="row">
          <LinkButton href="/sign-up" kind="primary">
            {t('front.signUp')}
          </LinkButton>
          <LinkButton href="/jobs">{t('front.findJobs')}</LinkButton>
          <LinkButton href="/sign-up?side=client&next=%2Fjobs%2Fnew">
            {t('front.postJob')}
          </LinkButton>
        </p>
      </section>
      <Example ask={ask} />
      {ask.context.settings.demo ? <DemoCard ask={ask} story={story} /> : null}
      <Rules ask={ask} />
      <StoryCard ask={ask} />
      <ElsewhereCard ask={ask} />
      <PeersTable ask={ask} />
      <p>
        <a href="/processes">{ask.t('front.peersMore')}</a>
      </p>
    </>,
  )
}

const Example = ({ ask }: { ask: Ask }) => {
  const { t, format } = ask
  const deliverOn = addDays(dayOf(ask.now, ask.context.calendar), example.days)
  const promise = promiseOf(ask, { ...example, deliverOn })
  if (!promise || promise.paidBy === null) return null
  const sentence = t('front.exampleSentence', {
    price: format.yen(example.price),
    deliver: format.date(deliverOn),
    by: format.dateTime(promise.paidBy),
    net: format.yen(promise.net),
  })
  return (
    <Card title={t('front.example')} tone="safe">
      <PromiseLine
        t={t}
        locale={ask.locale}
        format={format}
        steps={promise.steps}
        turn={null}
        promise={sentence}
        size="full"
      />
      <p class="soft">
        <small>{t('front.exampleNote')}</small>
      </p>
    </Card>
  )
}

const rules = ['Turn', 'Until', 'Then'] as const

const Rules = ({ ask: { t } }: { ask: Ask }) => (
  <section class="stack">
    <h2>{t('front.rules')}</h2>
    <div class="grid">
      {rules.map((rule) => (
        <Card key={rule} level={3} title={t(`front.rule${rule}`)}>
          <p>{t(`front.rule${rule}Text`)}</p>
        </Card>
      ))}
    </div>
    <Card level={3} title={t('front.forClients')}>
      <p>{t('front.forClientsText')}</p>
    </Card>
  </section>
)
