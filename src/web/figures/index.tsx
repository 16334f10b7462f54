/** The desk's public figures: whether it keeps its own time, counted from its cases. */
import { deskFigures } from '#desk'
import type { Figures } from '#desk'
import { identityFigures } from '#people'
import type { IdentityFigures } from '#people'
import { Card, EmptyState, PageHead, Table, Tabs } from '../components/index.ts'
import type { Column } from '../components/index.ts'
import { causeWords } from '../cases/words.ts'
import { anyone } from '../frame/index.ts'
import type { Ask, Pages } from '../frame/index.ts'

const day = 86_400_000

const periods = [
  { name: 'quarter', days: 90, text: 'deskFigures.last90' },
  { name: 'year', days: 365, text: 'deskFigures.lastYear' },
  { name: 'ever', days: null, text: 'deskFigures.ever' },
] as const

const hrefOf = (name: string): string =>
  name === 'quarter' ? '/desk-figures' : `/desk-figures?period=${name}`

const showFigures = async (ask: Ask): Promise<Response> => {
  const { context, t, now, format } = ask
  const period = periods.find(({ name }) => name === ask.query('period')) ?? periods[0]
  const from = period.days === null ? 0 : now - period.days * day
  const [figures, checks] = await Promise.all([
    deskFigures(context, { from, until: now + 1 }),
    identityFigures(context, { from, to: now + 1 }),
  ])
  return ask.page(
    { title: t('deskFigures.title'), description: t('deskFigures.lead') },
    <>
      <PageHead title={t('deskFigures.title')}>
        <p>{t('deskFigures.lead')}</p>
      </PageHead>
      <Tabs
        label={t('deskFigures.periods')}
        tabs={periods.map(({ name, text }) => ({ href: hrefOf(name), label: t(text) }))}
        open={hrefOf(period.name)}
      />
      {period.days === null ? null : (
        <p class="soft">
          {t('deskFigures.period', { from: format.date(from), until: format.date(now) })}
        </p>
      )}
      {figures.opened === 0 ? (
        <EmptyState title={t('deskFigures.empty')} />
      ) : (
        <>
          <Summary ask={ask} figures={figures} />
          <ByCause ask={ask} causes={figures.causes} />
        </>
      )}
      <Checks ask={ask} checks={checks} />
      <How ask={ask} />
    </>,
  )
}

/** A count with what part of another it is. */
const shareOf = ({ t, format }: Ask, count: number, all: number): string =>
  all === 0
    ? t('deskFigures.none')
    : t('deskFigures.share', { share: format.percent(count / all), count: format.number(count) })

const daysSaid = ({ t }: Ask, { medianDays: days }: Figures): string =>
  days === null
    ? t('deskFigures.none')
    : t('everywhere.days', { count: Math.round(days * 10) / 10 })

/** Checks of identity: whether the desk decided, or let its time run out. */
const Checks = ({ ask, checks }: { ask: Ask; checks: IdentityFigures }) => {
  const { t, format } = ask
  if (checks.sent === 0) return null
  return (
    <section class="stack">
      <h2>{t('deskFigures.identity')}</h2>
      <Tiles
        rows={[
          [t('deskFigures.sent'), format.number(checks.sent)],
          [t('deskFigures.approved'), format.number(checks.approved)],
          [t('deskFigures.refused'), format.number(checks.refused)],
          [t('deskFigures.defaulted'), format.number(checks.lapsed)],
        ]}
      />
    </section>
  )
}

const Tiles = ({ rows }: { rows: readonly (readonly [string, string])[] }) => (
  <dl class="tiles">
    {rows.map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

const Summary = ({ ask, figures }: { ask: Ask; figures: Figures }) => {
  const { t, format } = ask
  return (
    <Tiles
      rows={[
        [t('deskFigures.opened'), format.number(figures.opened)],
        [t('deskFigures.decided'), format.number(figures.decided)],
        [t('deskFigures.inTime'), shareOf(ask, figures.inTime, figures.decided)],
        [t('deskFigures.defaulted'), format.number(figures.defaulted)],
        [t('deskFigures.median'), daysSaid(ask, figures)],
        [t('deskFigures.withoutDesk'), format.number(figures.withoutDesk)],
        [t('deskFigures.stillOpen'), format.number(figures.open)],
        [t('deskFigures.overdue'), format.number(figures.overdue)],
      ]}
    />
  )
}

type CauseFigures = Awaited<ReturnType<typeof deskFigures>>['causes'][number]

const columnsOf = (ask: Ask): Column<CauseFigures>[] => {
  const { t, format } = ask
  const counted = (title: string, of: (one: CauseFigures) => string): Column<CauseFigures> => ({
    title,
    figure: true,
    cell: of,
  })
  return [
    { title: t('deskFigures.cause'), heading: true, cell: ({ cause }) => t(causeWords[cause]) },
    counted(t('deskFigures.opened'), ({ opened }) => format.number(opened)),
    counted(t('deskFigures.decided'), ({ decided }) => format.number(decided)),
    counted(t('deskFigures.inTime'), ({ inTime, decided }) => shareOf(ask, inTime, decided)),
    counted(t('deskFigures.defaulted'), ({ defaulted }) => format.number(defaulted)),
    counted(t('deskFigures.withoutDesk'), ({ withoutDesk }) => format.number(withoutDesk)),
    counted(t('deskFigures.stillOpen'), ({ open }) => format.number(open)),
    counted(t('deskFigures.median'), (one) => daysSaid(ask, one)),
  ]
}

const ByCause = ({ ask, causes }: { ask: Ask; causes: readonly CauseFigures[] }) => (
  <section class="stack">
    <h2>{ask.t('deskFigures.byCause')}</h2>
    <Table
      caption={ask.t('deskFigures.byCause')}
      hideCaption
      stacks
      rows={causes}
      keyOf={({ cause }) => cause}
      columns={columnsOf(ask)}
    />
  </section>
)

const How = ({ ask: { t } }: { ask: Ask }) => (
  <Card title={t('deskFigures.how')} tone="quiet">
    <ul class="numbered">
      <li>{t('deskFigures.how1')}</li>
      <li>{t('deskFigures.how2')}</li>
      <li>{t('deskFigures.how3')}</li>
      <li>{t('deskFigures.how4')}</li>
    </ul>
  </Card>
)

export const figurePages = (pages: Pages): void => {
  pages.get('/desk-figures', anyone, showFigures)
}
