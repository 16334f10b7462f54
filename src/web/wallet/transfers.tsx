import { rowOf } from '#contracts'
import type { WalletEntry } from '#ledger'
import type { Key } from '#locale'
import { EmptyState, TimeOf } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { saidTitle } from '../weeks/parts/kind.ts'

/** What a transfer is, by the kind of its key and the account of the contract that it came from. */
const wordFor = ({ id, from }: WalletEntry): Key => {
  const [kind] = id.split(':')
  if (kind === 'deposit') return 'wallet.said.deposit'
  if (kind === 'withdrawal') return 'wallet.said.withdrawal'
  if (kind === 'reserve') return 'wallet.said.reserve'
  if (kind === 'return') return 'wallet.said.return'
  if (kind === 'payout') {
    const refund = id.endsWith(':refundable') || from === 'refundable'
    return refund ? 'wallet.said.refundable' : 'wallet.said.payable'
  }
  return 'wallet.said.other'
}

/** The titles of the contracts that transfers are about, in one round trip. */
export const titlesOf = async (
  ask: Ask,
  entries: readonly WalletEntry[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = [
    ...new Set(entries.flatMap(({ about }) => (about?.startsWith('ctr_') ? [about] : []))),
  ]
  const found = await Promise.all(ids.map((id) => rowOf(ask.context.db, id)))
  return new Map(found.flatMap((one) => (one ? [[one.row.id, saidTitle(ask, one.row)]] : [])))
}

/** Every transfer of a wallet in words, each with the contract that it belongs to. */
export const Transfers = (props: {
  ask: Ask
  entries: readonly WalletEntry[]
  titles: ReadonlyMap<string, string>
}) => {
  const { ask, entries, titles } = props
  const { t } = ask
  if (entries.length === 0) {
    return (
      <EmptyState title={t('wallet.none')}>
        <p>{t('wallet.noneHint')}</p>
      </EmptyState>
    )
  }
  return (
    <ul class="entries transfers">
      {entries.map((entry) => (
        <OneTransfer key={entry.id} ask={ask} entry={entry} titles={titles} />
      ))}
    </ul>
  )
}

const OneTransfer = (props: {
  ask: Ask
  entry: WalletEntry
  titles: ReadonlyMap<string, string>
}) => {
  const { ask, entry, titles } = props
  const { t, format } = ask
  const { amount, about, at } = entry
  const title = about === null ? undefined : titles.get(about)
  return (
    <li>
      <p class="transfer">
        <strong>{t(wordFor(entry) as 'wallet.said.other')}</strong>
        <span class={amount > 0n ? 'tone-safe' : undefined}>
          {amount > 0n ? '+' : ''}
          {format.yen(amount)}
        </span>
      </p>
      <p class="facts">
        <TimeOf at={at} format={format} />
        {title === undefined ? null : <a href={`/contracts/${about}`}>{title}</a>}
      </p>
    </li>
  )
}
