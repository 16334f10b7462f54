import type { Move } from '#engine'
import { feesOn } from '#ledger'
import type { Fees } from '#ledger'
import type { Formats, Translate } from '#locale'
import { MoneyRows } from '../../components/index.ts'
import { sumOf } from './ways.ts'

/** What an act would do with the money, in amounts; nothing where none moves. */
export const MoneyMoved = (props: {
  t: Translate
  format: Formats
  moves: readonly Move[]
  fees: Fees
}) => {
  const { t, format, moves, fees } = props
  if (moves.length === 0) return null
  const held = sumOf(moves, 'fund')
  const paid = sumOf(moves, 'release')
  const back = sumOf(moves, 'refund')
  const rows = [
    held > 0n && { label: t('contracts.moneyHeld'), amount: format.yen(held), strong: true },
    held === 0n && { label: t('contracts.moneyToWorker'), amount: format.yen(paid), strong: true },
    paid > 0n && { label: t('contracts.moneyArrives'), amount: format.yen(feesOn(paid, fees).net) },
    held === 0n && { label: t('contracts.moneyBack'), amount: format.yen(back) },
  ]
  return <MoneyRows rows={rows.filter((row) => row !== false)} />
}
