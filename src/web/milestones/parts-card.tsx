import type { ContractView } from '#contracts'
import { addDays, dayOf } from '#engine'
import { feesOn } from '#ledger'
import { listOfDays } from '#market'
import { Badge, Card, MoneyRows } from '../components/index.ts'
import { speechIn, stateName } from '../contracts/promise/speech.ts'
import type { Ask } from '../frame/index.ts'
import type { PartsFacts } from './facts.ts'
import { PartsTable } from './parts-table.tsx'
import type { Told } from './parts-table.tsx'

type Props = { ask: Ask; view: ContractView; facts: PartsFacts }

/** What is not funded must not be worked on, or never will be. */
const unfundedIn = ({ ask: { t }, view }: Props): Told['state'] => {
  if (view.final) return <Badge tone="quiet">{t('milestones.dropped')}</Badge>
  const worker = view.party === 'worker'
  return (
    <Badge tone={worker ? 'danger' : 'quiet'}>
      {t(worker ? 'milestones.notFunded' : 'milestones.notFundedYet')}
    </Badge>
  )
}

const toldOf = (props: Props): Told[] => {
  const { ask, view, facts } = props
  return facts.agreed.map(({ title }, place) => {
    const child = facts.begun[place]
    if (!child) return { name: title, state: unfundedIn(props), begun: view.final }
    const speech = speechIn(child, ask.words, ask.format)
    return {
      name: <a href={`/contracts/${child.id}`}>{title}</a>,
      state: (
        <Badge tone={child.turn === null ? 'done' : 'clock'}>
          {stateName(speech, child.state)}
        </Badge>
      ),
      begun: true,
      deliverOn: child.deliver_on,
    }
  })
}

/** A part can be funded only so long before its day: from when on, where that lies ahead. */
const FundFrom = ({ ask, view, facts }: Props) => {
  const next = facts.agreed[facts.begun.length]
  if (!next || view.final || view.party !== 'client') return null
  const { between: days } = listOfDays()
  const from = addDays(next.deliverOn, -days)
  if (from <= dayOf(ask.now, ask.context.calendar)) return null
  const date = ask.format.date(from)
  return <p class="soft">{ask.t('milestones.fundFrom', { date, days })}</p>
}

/** Every part that was agreed, with its contract where it is funded. */
export const PartsCard = (props: Props) => {
  const { ask, view, facts } = props
  const begins = view.row.state === view.process.start
  return (
    <Card title={ask.t('milestones.parts')} id="parts">
      <PartsTable ask={ask} parts={facts.agreed} {...(begins ? {} : { told: toldOf(props) })} />
      <FundFrom {...props} />
    </Card>
  )
}

const sum = (prices: readonly { price: bigint }[]) =>
  prices.reduce((all, { price }) => all + price, 0n)

/** The money of all the parts: what was funded, what was not, what reaches the worker. */
export const PartsMoney = ({ ask, view, facts }: Props) => {
  const { t, format } = ask
  const { row, final } = view
  const funded = sum(facts.begun)
  const whole = sum(facts.agreed)
  const left = t(final ? 'milestones.unfundedDropped' : 'milestones.unfunded')
  const { net } = feesOn(final ? funded : whole, row.terms.fees)
  return (
    <Card title={t('contracts.money')} id="money">
      <MoneyRows
        rows={[
          { label: t('milestones.total'), amount: format.yen(whole) },
          { label: t('milestones.funded'), amount: format.yen(funded), strong: true },
          ...(whole === funded ? [] : [{ label: left, amount: format.yen(whole - funded) }]),
          ...(view.party === 'worker' && net > 0n
            ? [{ label: t('milestones.receive'), amount: format.yen(net) }]
            : []),
        ]}
      />
      {view.party === 'client' ? <p class="soft">{t('contracts.noFee')}</p> : null}
    </Card>
  )
}
