import { deposit, withdraw } from '#ledger'
import { payeeOf } from '#people'
import { refuse } from '#platform'
import type { Context } from '#platform'

/**
 * What one payment may be, in yen: the bank's own limits are not ours to guess, a slip of the
 * finger is.
 */
const most = 100_000_000n

const checked = (amount: bigint): bigint => {
  if (amount < 1n) refuse('amount.too_small', { min: '1' })
  if (amount > most) refuse('amount.too_large', { max: most.toString() })
  return amount
}

/**
 * Pays play money into a wallet at once; the same key pays once. Refuses `amount.too_small`,
 * `amount.too_large`, `idempotency.conflict` (another amount under that key),
 * `payments.sandbox_only` outside demo mode.
 */
export const depositSandbox = async (
  context: Context,
  person: { id: string },
  amount: bigint,
  key: string,
): Promise<void> => {
  if (!context.settings.demo) refuse('payments.sandbox_only')
  const paid = await deposit(context.db, person.id, key, checked(amount), context.time.now())
  if (paid === 'other') refuse('idempotency.conflict')
}

/**
 * Pays out of a wallet to the person's bank account; the sandbox's bank always answers "succeeded"
 * at once. The same key pays once. Refuses `amount.too_small`, `amount.too_large`, `bank.missing`,
 * `wallet.insufficient_funds`, `idempotency.conflict` (another amount under that key).
 */
export const withdrawToBank = async (
  context: Context,
  person: { id: string },
  amount: bigint,
  key: string,
): Promise<void> => {
  checked(amount)
  if (!(await payeeOf(context, person.id))) refuse('bank.missing')
  const outcome = await withdraw(context.db, person.id, key, amount, context.time.now())
  if (outcome === 'other') refuse('idempotency.conflict')
  if (outcome === 'short') refuse('wallet.insufficient_funds', { amount: amount.toString() })
}
