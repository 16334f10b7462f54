import { meaningOfSilence, verify } from '#engine'
import type { Calendar, Days, SilenceMeaning } from '#engine'
import { offeringOf, peers } from '#processes'
import type { Offering } from '#processes'
import { Table } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'

/** What the rules of one place promise, as the verifier finds it. */
type Row = {
  offering: Offering
  ours: boolean
  meaning: SilenceMeaning | null
  everybodySilent: Days
  broken: number
}

const rowOf = (offering: Offering, calendar: Calendar): Row => {
  const { process, texts } = offering
  const { bounds, findings } = verify(process, texts, calendar)
  return {
    offering,
    ours: process.sources === undefined,
    meaning: meaningOfSilence(process, calendar),
    everybodySilent: bounds.everybodySilent,
    broken: new Set(findings.map(({ rule }) => rule)).size,
  }
}

const proved = new WeakMap<Calendar, readonly Row[]>()

/** Proved once for each server: neither rules nor holidays change while it runs. */
const rowsFor = (calendar: Calendar): readonly Row[] => {
  const ours = offeringOf('fixed-price')
  const rows =
    proved.get(calendar) ?? [...(ours ? [ours] : []), ...peers].map((one) => rowOf(one, calendar))
  proved.set(calendar, rows)
  return rows
}

/** The same question put to our rules and to those that others publish. */
export const PeersTable = ({ ask }: { ask: Ask }) => {
  const { t } = ask
  return (
    <section class="stack">
      <h2>{t('front.peers')}</h2>
      <p class="prose">{t('front.peersLead')}</p>
      <Table
        caption={t('front.peers')}
        hideCaption
        keyOf={({ offering }) => offering.process.name}
        rows={rowsFor(ask.context.calendar)}
        columns={[
          { title: t('front.place'), heading: true, cell: (row) => nameOf(ask, row) },
          { title: t('front.afterDelivery'), cell: (row) => <After ask={ask} row={row} /> },
          { title: t('front.beforeDelivery'), cell: (row) => <Before ask={ask} row={row} /> },
          { title: t('front.everybodySilent'), cell: (row) => <Over ask={ask} row={row} /> },
          { title: t('front.rulesBroken'), cell: (row) => <Broken ask={ask} row={row} /> },
        ]}
      />
    </section>
  )
}

const nameOf = ({ t, locale }: Ask, { offering, ours }: Row): string =>
  ours ? t('front.here') : (offering.texts[locale]['name'] ?? offering.process.name)

type Cell = { ask: Ask; row: Row }

const Said = (props: { text: string; safe: boolean; more?: string | undefined }) => (
  <>
    <span class={props.safe ? 'tone-safe' : 'tone-danger'}>{props.text}</span>
    {props.more === undefined ? null : <small class="soft under">{props.more}</small>}
  </>
)

const After = ({ ask: { t }, row: { meaning } }: Cell) => {
  if (!meaning) return <>–</>
  const { paid, within, deskMayPay } = meaning.afterDelivery
  if (paid === 'all') return <Said text={t('front.paidWithin', { count: within })} safe />
  const text =
    within === Infinity ? t('front.waitsForEver') : t('front.goesBackAfter', { count: within })
  return <Said text={text} safe={false} more={deskMayPay ? t('front.deskMayPay') : undefined} />
}

const Before = ({ ask: { t }, row: { meaning } }: Cell) => {
  if (!meaning) return <>–</>
  const { within, soFar } = meaning.beforeDelivery
  const text = within === 0 ? t('front.endUnpaidAtOnce') : t('front.endUnpaidIn', { count: within })
  return soFar ? <Said text={t('front.orSoFar')} safe more={text} /> : <>{text}</>
}

const Over = ({ ask: { t }, row: { everybodySilent: days } }: Cell) =>
  days === Infinity ? (
    <Said text={t('front.never')} safe={false} />
  ) : (
    <>{t('front.withinDays', { count: days })}</>
  )

const Broken = ({ ask: { t }, row: { broken } }: Cell) =>
  broken === 0 ? (
    <Said text={t('front.noneBroken')} safe />
  ) : (
    <>{t('front.brokenCount', { count: broken })}</>
  )
