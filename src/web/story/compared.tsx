import type { Account, HalfYear } from '#simulation'
import { Table } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { hoursOf, paidOf, rulesName } from './told.ts'

type Row = { title: string; say: (account: Account) => string }

const rowsOf = ({ t, format }: Ask): readonly Row[] => [
  {
    title: t('story.rowWorked'),
    say: (account) => t('story.worked', { weeks: account.weeks.length, hours: hoursOf(account) }),
  },
  { title: t('story.rowPaid'), say: (account) => format.yen(paidOf(account)) },
  {
    title: t('story.rowAtRisk'),
    say: ({ weeks }) =>
      format.yen(weeks.reduce((most, { atRisk }) => (atRisk > most ? atRisk : most), 0n)),
  },
  {
    title: t('story.rowTold'),
    say: ({ toldAt }) => (toldAt === null ? t('story.never') : format.dateTime(toldAt)),
  },
  {
    title: t('story.rowOver'),
    say: ({ overAt }) => (overAt === null ? t('story.neverEnds') : format.dateTime(overAt)),
  },
  { title: t('story.rowAtEnd'), say: ({ atEnd }) => format.yen(atEnd) },
  {
    title: t('story.rowHonest'),
    say: ({ honestEnd }) =>
      honestEnd === null
        ? t('story.noNotice')
        : t('story.honest', { date: format.date(honestEnd) }),
  },
]

/** Each question with its answer under every set of rules. */
export const Compared = ({ ask, story }: { ask: Ask; story: HalfYear }) => {
  const { t } = ask
  return (
    <section class="stack story-compared">
      <h2>{t('story.compared')}</h2>
      <Table
        caption={t('story.compared')}
        hideCaption
        keyOf={({ title }) => title}
        rows={rowsOf(ask)}
        columns={[
          { title: t('story.question'), heading: true, cell: ({ title }) => title },
          ...story.accounts.map((account) => ({
            title: rulesName(ask, account, story.terms.pledgeWeeks),
            cell: ({ say }: Row) => say(account),
          })),
        ]}
      />
    </section>
  )
}

/** Every week, which is the same under all the rules. */
export const WeekByWeek = ({ ask, account }: { ask: Ask; account: Account }) => {
  const { t, format } = ask
  return (
    <details>
      <summary>{t('story.weekByWeek')}</summary>
      <Table
        caption={t('story.weekByWeek')}
        hideCaption
        keyOf={({ monday }) => monday}
        rows={account.weeks}
        columns={[
          {
            title: t('story.week'),
            heading: true,
            cell: ({ monday }) => t('story.weekOf', { monday: format.date(monday) }),
          },
          { title: t('story.hours'), figure: true, cell: ({ hours }) => format.number(hours) },
          { title: t('story.fundedAt'), cell: ({ fundedAt }) => format.dateTime(fundedAt) },
          { title: t('story.paidAt'), cell: ({ paidAt }) => format.dateTime(paidAt) },
          { title: t('story.paid'), figure: true, cell: ({ paid }) => format.yen(paid) },
          { title: t('story.atRisk'), figure: true, cell: ({ atRisk }) => format.yen(atRisk) },
        ]}
      />
    </details>
  )
}
