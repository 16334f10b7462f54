/** How the trust card comes to what it says, for everybody to check. */
import { averageOf, badMean, limits, praiseAbove, prior, reviewDays } from '#trust'
import { Badge, Card, Marked, PageHead, Table } from '../components/index.ts'
import { anyone } from '../frame/index.ts'
import type { Ask, Pages } from '../frame/index.ts'
import { inStars } from './words.ts'

export const trustPages = (pages: Pages): void => {
  pages.get('/trust', anyone, draw)
}

const draw = (ask: Ask) => {
  const { t } = ask
  return ask.page(
    { title: t('formula.title'), width: 'narrow', description: t('formula.lead'), at: '/trust' },
    <>
      <PageHead title={t('formula.title')}>
        <p>{t('formula.lead')}</p>
      </PageHead>
      <Verdicts ask={ask} />
      <Checks ask={ask} />
      <Average ask={ask} />
      <Behaviour ask={ask} />
      <Thresholds ask={ask} />
      <Rules ask={ask} />
    </>,
  )
}

type Props = { ask: Ask }

const { fewest, manyRatings: many, manyRaters: raters, highAverage, lowAverage, oneIn } = limits
const { fewestPartners: partners } = limits
const verdicts = [
  ['safe', 'safe'],
  ['watch', 'clock'],
  ['wait', 'danger'],
  ['new', 'quiet'],
] as const

const Verdicts = ({ ask: { t } }: Props) => (
  <Card title={t('formula.verdicts')}>
    <dl class="told">
      {verdicts.map(([verdict, tone]) => (
        <div key={verdict}>
          <dt>
            <Badge tone={tone}>{t(`trust.short.${verdict}`)}</Badge>
          </dt>
          <dd>
            {verdict === 'safe'
              ? t('formula.verdict.safe', { fewest, partners })
              : t(`formula.verdict.${verdict}`)}
          </dd>
        </div>
      ))}
    </dl>
  </Card>
)

const Checks = ({ ask: { t } }: Props) => (
  <Card title={t('formula.checks')}>
    <ol class="numbered">
      <li>{t('formula.checkComments', { bad: inStars(badMean) })}</li>
      <li>{t('formula.checkRatings', { many, raters, high: inStars(highAverage) })}</li>
      <li>{t('formula.checkIdentity')}</li>
    </ol>
  </Card>
)

const Average = ({ ask: { t } }: Props) => {
  const start = { ratings: prior.ratings, stars: inStars(prior.stars) }
  const [one, twenty] = [averageOf(1, 5), averageOf(20, 100)].map(inStars) as [string, string]
  return (
    <Card title={t('formula.average')}>
      <p>{t('formula.averageLead', start)}</p>
      <p class="lead">{t('formula.averageRule', start)}</p>
      <p>{t('formula.averageExample', { one, twenty })}</p>
      <p>{t('formula.averageSpread')}</p>
    </Card>
  )
}

const counted = ['period', 'answers', 'inspections', 'inStead', 'causes', 'frames', 'seen'] as const

const Behaviour = ({ ask: { t } }: Props) => (
  <Card title={t('formula.behaviour')}>
    <ul class="bulleted">
      {counted.map((name) => (
        <li key={name}>
          <Marked text={t(`formula.${name}`)} />
        </li>
      ))}
    </ul>
  </Card>
)

const Thresholds = ({ ask }: Props) => {
  const { t, format } = ask
  const rows = [
    {
      what: t('formula.answersRow', { fewest }),
      good: t('formula.upTo', { time: format.duration(limits.goodAnswerMs) }),
      watch: t('formula.over', { time: format.duration(limits.slowAnswerMs) }),
    },
    {
      what: t('formula.shareRow', { fewest }),
      good: t('formula.shareGood', { share: format.percent(limits.goodShare) }),
      watch: t('formula.shareBad', { share: format.percent(limits.badShare) }),
    },
    {
      what: t('formula.silenceRow'),
      good: t('formula.silenceGood', { fewest }),
      watch: t('formula.silenceBad', { oneIn }),
    },
    {
      what: t('formula.ratingsRow', { many }),
      good: t('formula.ratingsGood', { high: inStars(highAverage) }),
      watch: t('formula.ratingsBad', { low: inStars(lowAverage) }),
    },
  ]
  return (
    <Card title={t('formula.thresholds')}>
      <Table
        caption={t('formula.thresholds')}
        hideCaption
        stacks
        rows={rows}
        keyOf={({ what }) => what}
        columns={[
          { title: t('formula.threshold'), cell: ({ what }) => what, heading: true },
          { title: t('formula.goodIs'), cell: ({ good }) => good },
          { title: t('formula.watchIs'), cell: ({ watch }) => watch },
        ]}
      />
    </Card>
  )
}

const Rules = ({ ask: { t } }: Props) => (
  <Card title={t('formula.reviews')}>
    <ul class="bulleted">
      <li>{t('formula.reviewBlind', { days: reviewDays })}</li>
      <li>{t('formula.reviewEdit')}</li>
      <li>{t('formula.reviewMissing')}</li>
      <li>{t('formula.reviewLeft')}</li>
      <li>{t('formula.reviewFunded', { praise: praiseAbove })}</li>
      <li>{t('formula.reviewDesk')}</li>
    </ul>
  </Card>
)
