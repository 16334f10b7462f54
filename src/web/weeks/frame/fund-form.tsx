import type { ContractView } from '#contracts'
import { addDays } from '#engine'
import type { Yen } from '#engine'
import { Refused } from '#platform'
import { costOfWeeks, mostWeeks } from '#weeks'
import { Button, Choices, LinkButton, Notice } from '../../components/index.ts'
import { fieldsOf, Form, nothingWrong, prefilled } from '../../frame/index.ts'
import type { Ask, Typed, Wrong } from '../../frame/index.ts'
import type { FrameFacts } from '../load.ts'

export type FundReturned = { typed: Typed; wrong: Wrong }

type Props = { ask: Ask; view: ContractView; facts: FrameFacts; came: FundReturned | undefined }

/** What one to five weeks would take now; fewer where no more can be funded. */
const costsOf = ({ ask, view }: Pick<Props, 'ask' | 'view'>): Yen[] => {
  const costs: Yen[] = []
  try {
    while (costs.length < mostWeeks)
      costs.push(costOfWeeks(ask.context, view.row, costs.length + 1))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
  return costs
}

/** How many weeks to fund, with what each choice takes; the next page asks once more. */
export const FundForm = (props: Props) => {
  const { ask, view, facts, came } = props
  const { t, format } = ask
  const { next, available } = facts
  const costs = costsOf(props)
  if (next === null || costs.length === 0) return <p class="soft">{t('frames.fundFull')}</p>
  const asked = ask.query('count')
  const typed = came?.typed ?? prefilled({ count: /^[1-5]$/.test(asked) ? asked : '1' })
  const wrong = came?.wrong ?? nothingWrong
  const pledged = costs[0] !== next.price
  const short = costs[Number(typed.text('count')) - 1] ?? costs[0] ?? 0n
  return (
    <div id="fund" class="stack">
      <Form ask={ask} action={`/contracts/${view.row.id}/weeks`} typed={typed} wrong={wrong}>
        <Choices
          {...fieldsOf(ask, typed, wrong)('count')}
          label={t('frames.fundCount')}
          hint={t('frames.balance', { yen: format.yen(available) })}
          required
          options={costs.map((cost, index) => ({
            value: String(index + 1),
            label: t(pledged ? 'frames.fundOptionPledge' : 'frames.fundOption', {
              count: index + 1,
              until: format.date(addDays(next.sunday, 7 * index)),
              yen: format.yen(cost),
            }),
          }))}
        />
        <p class="soft">{t('frames.fundHint')}</p>
        <Button kind="primary" wide>
          {t('frames.fundNext')}
        </Button>
      </Form>
      {available < short ? (
        <TooShort
          ask={ask}
          view={view}
          count={typed.text('count')}
          {...{ available }}
          needed={short}
        />
      ) : null}
    </div>
  )
}

/** How much is missing, and the way to pay just that in and come back to what was chosen. */
export const TooShort = (props: {
  ask: Ask
  view: ContractView
  count: string
  available: Yen
  needed: Yen
}) => {
  const { ask, view, count, available, needed } = props
  const { t, format } = ask
  const missing = needed - available
  const back = encodeURIComponent(`/contracts/${view.row.id}?count=${count}#fund`)
  const own = view.standsFor === null
  return (
    <Notice tone="clock">
      <p>
        {t('frames.fundShort', {
          available: format.yen(available),
          missing: format.yen(missing),
        })}{' '}
        {own ? t('frames.fundKept') : t('frames.fundTheirs')}
      </p>
      {own ? (
        <p class="notice-way">
          <LinkButton href={`/wallet?amount=${missing}&back=${back}`}>
            {t('frames.fundPayIn', { missing: format.yen(missing) })}
          </LinkButton>
        </p>
      ) : null}
    </Notice>
  )
}
