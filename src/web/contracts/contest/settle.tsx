import type { ContractView } from '#contracts'
import type { Yen } from '#engine'
import { feesOn } from '#ledger'
import { Button, Field, Table } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'
import { yenOf } from '../acting/typed-input.ts'
import type { ContestFacts } from './facts.ts'

type Props = { ask: Ask; view: ContractView; facts: ContestFacts }

/** A way to settle, by the worker's part of the pot. */
type Option = { label: string; amount: Yen }

/** What was asked to be worked out, and why it cannot be. */
const reckoned = ({ ask, view }: Props): { text: string; amount: Yen | null; error?: string } => {
  const text = ask.query('settle')
  if (text === '') return { text, amount: null }
  const amount = yenOf(text)
  if (amount === null) return { text, amount, error: ask.t('refusals.amount.malformed') }
  const max = ask.format.yen(view.row.pot)
  return amount > view.row.pot
    ? { text, amount: null, error: ask.t('contest.reckonHint', { max }) }
    : { text, amount }
}

/**
 * What each way of settling brings to the yen: the claim, what stands open, and any amount that who
 * looks wants to try, without script and without telling anybody.
 */
export const WaysToSettle = (props: Props) => {
  const { ask, view, facts } = props
  const { t, format } = ask
  const tried = reckoned(props)
  const named: [string, Yen | null][] = [
    [t('contest.byClaim'), facts.claim],
    [t('contest.byClient'), facts.open.client],
    [t('contest.byWorker'), facts.open.worker],
    [t('contest.reckoned'), tried.amount],
  ]
  const options = named.flatMap(([label, amount]): Option[] =>
    amount === null ? [] : [{ label, amount }],
  )
  return (
    <section class="stack">
      <h3>{t('contest.options')}</h3>
      <Options {...props} options={options} />
      <form method="get" action={`/contracts/${view.row.id}#contest`} class="stack">
        <Field
          t={t}
          name="settle"
          unit="yen"
          label={t('contest.reckonAmount')}
          hint={t('contest.reckonHint', { max: format.yen(view.row.pot) })}
          value={tried.text}
          error={tried.error}
          maxlength={20}
        />
        <Button>{t('contest.reckon')}</Button>
      </form>
    </section>
  )
}

const Options = ({ ask, view, options }: Props & { options: readonly Option[] }) => {
  const { t, format } = ask
  const { pot, terms } = view.row
  return (
    <Table
      caption={t('contest.options')}
      hideCaption
      stacks
      rows={options}
      keyOf={({ label }) => label}
      columns={[
        { title: t('contest.option'), heading: true, cell: ({ label }) => label },
        {
          title: t('contest.toWorker'),
          figure: true,
          cell: ({ amount }) => format.yen(amount),
        },
        {
          title: t('contest.arrives'),
          figure: true,
          cell: ({ amount }) => format.yen(feesOn(amount, terms.fees).net),
        },
        {
          title: t('contest.toClient'),
          figure: true,
          cell: ({ amount }) => format.yen(pot - amount),
        },
      ]}
    />
  )
}
