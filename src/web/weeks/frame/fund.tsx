import { addDays } from '#engine'
import type { Yen } from '#engine'
import type { SignedIn } from '#people'
import { costOfWeeks, fundWeeks, mostWeeks } from '#weeks'
import type { NextWeek } from '#weeks'
import { Button, Card, LinkButton, MoneyRows, PageHead } from '../../components/index.ts'
import { attempt, Form, withNewKey } from '../../frame/index.ts'
import type { Ask, Typed } from '../../frame/index.ts'
import { showContract } from '../../contracts/show.tsx'
import { loadContract } from '../../contracts/load.ts'
import type { Loaded } from '../../contracts/load.ts'
import { TooShort } from './fund-form.tsx'

/** A number of weeks as it is chosen; anything else is for the operation to refuse. */
const countIn = (typed: Typed): number =>
  /^[1-9]$/.test(typed.text('count')) ? Number(typed.text('count')) : 0

/** `POST /contracts/:id/weeks`: asks once, with the amount and what is left, and then funds. */
export const fundOnPage = async (ask: Ask<SignedIn>): Promise<Response> => {
  const id = ask.id('ctr')
  const typed = await ask.form()
  const count = countIn(typed)
  const carryOut = async () => {
    if (!typed.has('confirmed')) return confirmFunding(ask, await loadContract(ask, id), typed)
    await fundWeeks(ask.context, ask.person, id, count, typed.key)
    return ask.go(`/contracts/${id}`, { key: 'frames.funded', params: { count: String(count) } })
  }
  return attempt(
    ask,
    carryOut,
    (wrong) => showContract(ask, id, { fund: { typed: withNewKey(typed), wrong } }),
    { weeks: 'count' },
  )
}

/** The weeks that so many are, by the days that they begin and end with. */
const datesOf = (ask: Ask, { monday, sunday }: NextWeek, count: number): string =>
  ask.t('weeks.dates', {
    from: ask.format.date(monday),
    to: ask.format.date(addDays(sunday, 7 * (count - 1))),
  })

const confirmFunding = (ask: Ask<SignedIn>, loaded: Loaded, typed: Typed): Promise<Response> => {
  const { t, format, context } = ask
  const { view, hourly } = loaded
  const count = Math.min(countIn(typed), mostWeeks + 1)
  const needed = costOfWeeks(context, view.row, count)
  const path = `/contracts/${view.row.id}`
  const available = hourly?.kind === 'frame' ? hourly.available : 0n
  return ask.page(
    { title: t('frames.funding'), width: 'narrow', at: path },
    <>
      <PageHead
        title={t('frames.funding')}
        trail={[{ href: path, label: view.row.terms.title }]}
        trailLabel={t('layout.breadcrumbs')}
      >
        {t('frames.fundConfirm')}
      </PageHead>
      <Card>
        <Sums ask={ask} hourly={hourly} count={count} needed={needed} />
        <p class="soft">{t('frames.fundHint')}</p>
        {available < needed ? (
          <TooShort {...{ ask, view, available, needed }} count={String(count)} />
        ) : (
          <Form ask={ask} action={`${path}/weeks`} typed={typed}>
            <input type="hidden" name="count" value={count} />
            <Button kind="primary" wide name="confirmed" value="yes">
              {t('frames.fundSend', { yen: format.yen(needed) })}
            </Button>
          </Form>
        )}
        <LinkButton href={`${path}?count=${count}#fund`} kind="quiet" wide>
          {t('frames.fundChange')}
        </LinkButton>
      </Card>
    </>,
  )
}

type SumsProps = { ask: Ask; hourly: Loaded['hourly']; count: number; needed: Yen }

/** What is taken, and what is left then. */
const Sums = ({ ask, hourly, count, needed }: SumsProps) => {
  const { t, format } = ask
  if (hourly?.kind !== 'frame' || hourly.next === null) return null
  const { next, available } = hourly
  const weeks = next.price * BigInt(count)
  const left = available - needed
  return (
    <MoneyRows
      rows={[
        {
          label: t('frames.fundWeeksOf', { count, dates: datesOf(ask, next, count) }),
          amount: format.yen(weeks),
        },
        ...(needed > weeks
          ? [{ label: t('frames.fundPledgeFirst'), amount: format.yen(needed - weeks) }]
          : []),
        { label: t('frames.fundTaken'), amount: format.yen(needed), strong: true },
        { label: t('frames.fundBefore'), amount: format.yen(available) },
        ...(left < 0n ? [] : [{ label: t('frames.fundAfter'), amount: format.yen(left) }]),
      ]}
    />
  )
}
