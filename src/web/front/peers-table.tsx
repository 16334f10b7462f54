import { meaningOfSilence } from '#engine'
import type { Days, SilenceMeaning } from '#engine'
import { offeringOf, peers } from '#processes'
import type { Offering } from '#processes'
import { Table } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { brokenRules, verdictOn } from '../processes/verdicts.ts'

/** What the rules of one place promise, as the verifier finds it. */
type Row = {
  offering: Offering
  ours: boolean
  meaning: SilenceMeaning | null
  everybodySilent: Days
  broken: number
}

const rowOf = (offering: Offering): Row => {
  const { process } = offering
  const verdict = verdictOn(offering)
  return {
    offering,
    ours: process.sources === undefined,
    meaning: meaningOfSilence(process),
    everybodySilent: verdict.bounds.everybodySilent,
    broken: brokenRules(verdict),
  }
}

let proved: readonly Row[] | undefined

/** The same figures as on the pages of the processes; proved once, as rules never change. */
const rows = (): readonly Row[] => {
  const ours = ['fixed-price', 'hourly-week'].flatMap((name) => offeringOf(name) ?? [])
  // Where nobody holds money, the questions have no answer.
  proved ??= [...ours, ...peers].map(rowOf).filter(({ meaning }) => meaning !== null)
  return proved
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
        rows={rows()}
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

const nameOf = ({ t, locale }: Ask, { offering, ours }: Row): string => {
  const name = offering.texts[locale]['name'] ?? offering.process.name
  return ours ? t('front.here', { name }) : name
}

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
