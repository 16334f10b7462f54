import { walletOf } from '#ledger'
import { depositSandbox, withdrawToBank } from '#payments'
import { bankDetailsOf } from '#people'
import type { SignedIn } from '#people'
import { refuse } from '#platform'
import { Button, Card, LinkButton, MoneyRows, PageHead } from '../components/index.ts'
import { yenOf } from '../contracts/acting/typed-input.ts'
import { attempt, Form, withNewKey } from '../frame/index.ts'
import type { Ask, Typed } from '../frame/index.ts'
import { accountIn, showWallet } from './show.tsx'

const amountIn = (typed: Typed): bigint => {
  const text = typed.text('amount').trim()
  if (text === '') refuse('input.required', {}, [{ path: 'amount', code: 'input.required' }])
  return yenOf(text) ?? refuse('amount.malformed')
}

const fields = { amount: 'amount', wallet: 'amount' }

/** Play money comes in at once. */
export const payIn = async (ask: Ask<SignedIn>): Promise<Response> => {
  const typed = await ask.form()
  const pay = async () => {
    const amount = amountIn(typed)
    await depositSandbox(ask.context, ask.person, amount, typed.key)
    const yen = ask.format.yen(amount)
    return ask.goBack(typed.text('back'), '/wallet', { key: 'wallet.deposited', params: { yen } })
  }
  const again = (wrong: Parameters<Parameters<typeof attempt>[2]>[0]) =>
    showWallet(ask, { form: 'deposit', typed: withNewKey(typed), wrong })
  return attempt(ask, pay, again, fields)
}

/** Money leaves for the bank, after it was asked about once with the amount and the account. */
export const payOut = async (ask: Ask<SignedIn>): Promise<Response> => {
  const typed = await ask.form()
  const pay = async () => {
    const amount = amountIn(typed)
    if (!typed.has('confirmed')) return askFirst(ask, typed, amount)
    await withdrawToBank(ask.context, ask.person, amount, typed.key)
    const yen = ask.format.yen(amount)
    return ask.go('/wallet', { key: 'wallet.withdrawn', params: { yen } })
  }
  const again = (wrong: Parameters<Parameters<typeof attempt>[2]>[0]) =>
    showWallet(ask, { form: 'withdrawal', typed: withNewKey(typed), wrong })
  return attempt(ask, pay, again, fields)
}

const askFirst = async (ask: Ask<SignedIn>, typed: Typed, amount: bigint): Promise<Response> => {
  const { context, person, t, format } = ask
  const [{ available }, bank] = await Promise.all([
    walletOf(context.db, person.id),
    bankDetailsOf(context, person.id),
  ])
  if (!bank) return refuse('bank.missing')
  if (amount < 1n) refuse('amount.too_small', { min: '1' })
  if (amount > available) refuse('wallet.insufficient_funds')
  return ask.page(
    { title: t('wallet.withdrawCheck'), width: 'narrow', at: '/wallet' },
    <>
      <PageHead
        title={t('wallet.withdrawCheck')}
        trail={[{ href: '/wallet', label: t('wallet.title') }]}
        trailLabel={t('layout.breadcrumbs')}
      />
      <Card>
        <MoneyRows
          rows={[
            { label: t('wallet.withdrawAmount'), amount: format.yen(amount), strong: true },
            { label: t('wallet.after'), amount: format.yen(available - amount) },
          ]}
        />
        <p>
          <span class="soft">{t('wallet.to')}</span> {accountIn(ask, bank)}
        </p>
        <Form ask={ask} action="/wallet/withdrawals" typed={typed}>
          <input type="hidden" name="amount" value={typed.text('amount')} />
          <Button kind="primary" wide name="confirmed" value="yes">
            {t('wallet.withdrawSure')}
          </Button>
        </Form>
        <LinkButton href="/wallet" kind="quiet" wide>
          {t('everywhere.cancel')}
        </LinkButton>
      </Card>
    </>,
  )
}
