import type { Loss, LossStep, Portfolio } from '#portfolio'
import { horizonDays } from '#portfolio'
import { Card, MoneyRows, Table } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { ShareBar } from './charts/bar.tsx'

type Row = { key: string; what: string; chance: number }

/** Besides nothing lost, and more than is listed. */
const mostRows = 5

const chanceOf = (steps: readonly LossStep[]): number =>
  steps.reduce((sum, { probability }) => sum + probability, 0)

/** Neighbouring losses put together until they are about as likely; nothing lost stands alone. */
const grouped = (steps: readonly LossStep[]): LossStep[][] => {
  const [first = [], rest] = [steps.slice(0, 1), steps.slice(1)]
  const enough = chanceOf(rest) / mostRows
  const groups: LossStep[][] = [first]
  let [group, chance]: [LossStep[], number] = [[], 0]
  for (const step of rest) {
    group.push(step)
    chance += step.probability
    if (chance < enough) continue
    groups.push(group)
    ;[group, chance] = [[], 0]
  }
  return group.length > 0 ? [...groups, group] : groups
}

const rowsOf = ({ t, format }: Ask, { steps, most }: Loss): Row[] => {
  const rows = grouped(steps).map((group): Row => {
    const [from, to] = [group[0]!.loss, group.at(-1)!.loss]
    const range =
      from === to
        ? format.yen(from)
        : t('portfolio.lossUpTo', { from: format.yen(from), to: format.yen(to) })
    return {
      key: String(from),
      what: to === 0n ? t('portfolio.lossZero') : range,
      chance: chanceOf(group),
    }
  })
  const last = steps.at(-1)!
  if (last.loss >= most) return rows
  const params = { from: format.yen(last.loss), to: format.yen(most) }
  return [...rows, { key: 'more', what: t('portfolio.lossMore', params), chance: 1 - last.upTo }]
}

/** A chance in per cent, with a decimal where it is small. */
export const chanceSaid = (chance: number): string =>
  chance > 0 && chance < 0.0995
    ? `${Math.max(0.1, Math.round(chance * 1000) / 10)}%`
    : `${Math.round(chance * 100)}%`

/** What silence may cost within thirty days: the mean, the 95 %, and everything that can happen. */
export const LossAhead = ({ ask, portfolio }: { ask: Ask; portfolio: Portfolio }) => {
  const { t, format } = ask
  const { loss } = portfolio
  const row = (name: 'expected' | 'quantile' | 'most', amount: string) => {
    const label = t(`portfolio.${name}`)
    const opens = t('portfolio.openFigure', { what: label })
    const behind = (
      <a href="/portfolio/contracts?state=atRisk" aria-label={`${opens} ${amount}`}>
        {amount}
      </a>
    )
    return { label, amount: behind }
  }
  return (
    <Card
      title={t('portfolio.loss', { days: horizonDays })}
      tone={loss.most > 0n ? 'clock' : 'safe'}
    >
      {loss.most === 0n ? (
        <p>{t('portfolio.lossNone')}</p>
      ) : (
        <>
          <MoneyRows
            rows={[
              row('expected', format.yen(Math.round(loss.expected))),
              { ...row('quantile', format.yen(loss.quantile)), strong: true },
              row('most', format.yen(loss.most)),
            ]}
          />
          <div class="chances">
            <Table
              caption={t('portfolio.chance')}
              hideCaption
              rows={rowsOf(ask, loss)}
              keyOf={({ key }) => key}
              columns={[
                { title: t('portfolio.lossOf'), cell: ({ what }) => what, heading: true },
                {
                  title: t('portfolio.chance'),
                  cell: ({ chance }) => (
                    <span class="share">
                      <ShareBar share={chance} name="chance" /> {chanceSaid(chance)}
                    </span>
                  ),
                },
              ]}
            />
          </div>
          <details>
            <summary>{t('portfolio.how')}</summary>
            <p>{t('portfolio.lossHow')}</p>
            {loss.roundedTo !== null && (
              <p>{t('portfolio.lossRounded', { grain: format.yen(loss.roundedTo) })}</p>
            )}
          </details>
        </>
      )}
    </Card>
  )
}
