import type { SignedIn } from '#people'
import { fitQuality } from '#waiting'
import type { FitQuality } from '#waiting'
import { Card, EmptyState, Table } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { staffTab } from '../staff/tab.tsx'
import { CalibrationPicture } from './pictures/calibration.tsx'
import { oneIn } from './say.ts'

type Props = { ask: Ask; quality: FitQuality }

/** `/staff/silence`: how well answers are foretold on the whole; of nobody in particular. */
export const showQuality = async (ask: Ask<SignedIn>): Promise<Response> => {
  const quality = await fitQuality(ask.context)
  return staffTab(
    ask,
    '/staff/silence',
    200,
    <>
      <InUse ask={ask} quality={quality} />
      <Curve ask={ask} quality={quality} />
      <Tails ask={ask} quality={quality} />
      <Figures ask={ask} quality={quality} />
      <History ask={ask} quality={quality} />
    </>,
  )
}

const InUse = ({ ask: { t, format }, quality: { fits } }: Props) => {
  const fit = fits[0]
  return (
    <p>
      {fit === undefined
        ? t('silenceFit.shipped')
        : t('silenceFit.own', { at: format.dateTime(fit.at), turns: fit.turns })}
    </p>
  )
}

const Curve = ({ ask: { t, format }, quality: { bins } }: Props) => (
  <Card title={t('silenceFit.curve')}>
    {bins.length === 0 ? (
      <EmptyState title={t('silenceFit.binsNone')} />
    ) : (
      <div class="fit-beside">
        <CalibrationPicture t={t} format={format} bins={bins} />
        <Table
          caption={t('silenceFit.curve')}
          hideCaption
          rows={bins}
          keyOf={({ predicted }) => String(predicted)}
          columns={[
            {
              title: t('silenceFit.predicted'),
              heading: true,
              cell: ({ predicted }) => format.percent(predicted),
            },
            {
              title: t('silenceFit.observed'),
              figure: true,
              cell: ({ observed }) => format.percent(observed),
            },
            { title: t('silenceFit.cases'), figure: true, cell: ({ n }) => format.number(n) },
          ]}
        />
      </div>
    )}
  </Card>
)

const Tails = ({ ask: { t, format }, quality: { tails } }: Props) =>
  tails.every(({ n }) => n === 0) ? null : (
    <Card title={t('silenceFit.tails')}>
      <p class="soft">{t('silenceFit.tailsLead')}</p>
      <Table
        caption={t('silenceFit.tails')}
        hideCaption
        rows={tails}
        keyOf={({ q }) => String(q)}
        columns={[
          {
            title: t('silenceFit.predicted'),
            heading: true,
            cell: ({ q }) => t('silenceFit.tail', { count: oneIn(1 / q) }),
          },
          {
            title: t('silenceFit.observed'),
            cell: ({ observed }) =>
              observed === 0
                ? t('silenceFit.tailNone')
                : t('silenceFit.tail', { count: oneIn(1 / observed) }),
          },
          { title: t('silenceFit.cases'), figure: true, cell: ({ n }) => format.number(n) },
        ]}
      />
    </Card>
  )

const levels = ['notice', 'ask', 'protect'] as const

const Figures = ({ ask: { t, format }, quality }: Props) => {
  const { rebuilt } = quality
  const measured = (value: number) => (quality.n === 0 ? '–' : value.toFixed(3))
  const rows = [
    { name: t('silenceFit.ece'), said: measured(quality.ece) },
    { name: t('silenceFit.logLoss'), said: measured(quality.logLoss) },
    { name: t('silenceFit.open'), said: format.number(quality.openDebts) },
    ...levels.map((level) => ({
      name: t(`silenceFit.${level}`),
      said: format.number(quality.levels[level]),
    })),
    { name: t('silenceFit.rebuilt'), said: format.number(rebuilt.people) },
    { name: t('silenceFit.differing'), said: format.number(rebuilt.differing) },
  ]
  return (
    <Card title={t('silenceFit.figures')}>
      <dl class="figures">
        {rows.map(({ name, said }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

const History = ({ ask: { t, format }, quality: { fits } }: Props) => (
  <Card title={t('silenceFit.history')}>
    {fits.length === 0 ? (
      <p>{t('silenceFit.historyNone')}</p>
    ) : (
      <Table
        caption={t('silenceFit.history')}
        hideCaption
        stacks
        rows={fits}
        keyOf={({ at }) => String(at)}
        columns={[
          { title: t('silenceFit.when'), heading: true, cell: ({ at }) => format.dateTime(at) },
          { title: t('silenceFit.turns'), figure: true, cell: ({ turns }) => format.number(turns) },
          { title: t('silenceFit.ece'), figure: true, cell: ({ ece }) => ece.toFixed(3) },
          {
            title: t('silenceFit.logLoss'),
            figure: true,
            cell: ({ logLoss }) => logLoss.toFixed(3),
          },
        ]}
      />
    )}
  </Card>
)
