import type { ContractView } from '#contracts'
import type { Move } from '#engine'
import { feesOn } from '#ledger'
import type { Fees } from '#ledger'
import type { Formats, Translate } from '#locale'
import { MoneyRows } from '../../components/index.ts'
import { sumOf } from './ways.ts'

/** Whose wallet is spent from, where it is not the reader's own. */
export const otherPayer = ({ row, standsFor }: ContractView, format: Formats): string | undefined =>
  standsFor === null ? undefined : format.name(row.terms.clientName)

/** What an act would do with the money, in amounts; nothing where none moves. */
export const MoneyMoved = (props: {
  t: Translate
  format: Formats
  moves: readonly Move[]
  fees: Fees
  /** Whose wallet, where it is not the reader's own. */
  from?: string | undefined
}) => {
  const { t, format, moves, fees, from: name } = props
  if (moves.length === 0) return null
  const held = sumOf(moves, 'fund')
  const paid = sumOf(moves, 'release')
  const back = sumOf(moves, 'refund')
  const rows = [
    held > 0n && {
      label: name === undefined ? t('contracts.moneyHeld') : t('contracts.moneyHeldOf', { name }),
      amount: format.yen(held),
      strong: true,
    },
    held === 0n && { label: t('contracts.moneyToWorker'), amount: format.yen(paid), strong: true },
    paid > 0n && { label: t('contracts.moneyArrives'), amount: format.yen(feesOn(paid, fees).net) },
    held === 0n && { label: t('contracts.moneyBack'), amount: format.yen(back) },
  ]
  return <MoneyRows rows={rows.filter((row) => row !== false)} />
}
