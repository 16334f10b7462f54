import { heldFor } from '#contracts'
import { walletEntries, walletOf } from '#ledger'
import type { Wallet } from '#ledger'
import { bankDetailsOf } from '#people'
import type { BankDetails, SignedIn } from '#people'
import {
  Button,
  Card,
  Columns,
  Field,
  LinkButton,
  MoneyRows,
  PageHead,
  Pagination,
} from '../components/index.ts'
import { Form, fieldsOf, nothingWrong, prefilled } from '../frame/index.ts'
import type { Ask, Typed, Wrong } from '../frame/index.ts'
import { titlesOf, Transfers } from './transfers.tsx'

const pageLength = 30

/** A form of the wallet that came back. */
export type CameBack = { form: 'deposit' | 'withdrawal'; typed: Typed; wrong: Wrong }

export const showWallet = async (ask: Ask<SignedIn>, came?: CameBack): Promise<Response> => {
  const { context, person, t } = ask
  const before = ask.query('cursor')
  const [wallet, held, bank, found] = await Promise.all([
    walletOf(context.db, person.id),
    heldFor(context.db, person.id),
    bankDetailsOf(context, person.id),
    walletEntries(context.db, person.id, pageLength + 1, before === '' ? undefined : before),
  ])
  const entries = found.slice(0, pageLength)
  const titles = await titlesOf(context, entries)
  const next = found.length > pageLength ? (entries.at(-1)?.id ?? null) : null
  return ask.page(
    { title: t('wallet.title'), status: came?.wrong.status ?? 200, at: '/wallet' },
    <>
      <PageHead title={t('wallet.title')} />
      <Columns
        now={
          <>
            <Balance ask={ask} wallet={wallet} held={held} />
            {context.settings.demo ? <PayIn ask={ask} came={came} /> : null}
            <PayOut ask={ask} came={came} bank={bank} />
          </>
        }
      >
        <h2>{t('wallet.transfers')}</h2>
        <Transfers ask={ask} entries={entries} titles={titles} />
        <Pagination
          t={t}
          next={next}
          first={before === '' ? undefined : '/wallet'}
          href={(cursor) => `/wallet?cursor=${encodeURIComponent(cursor)}`}
        />
      </Columns>
    </>,
  )
}

const Balance = (props: { ask: Ask; wallet: Wallet; held: bigint }) => {
  const { t, format } = props.ask
  const { available, incoming } = props.wallet
  return (
    <Card tone="safe">
      <MoneyRows
        rows={[
          {
            label: t('wallet.incoming'),
            amount: format.yen(incoming),
            note: t('wallet.incomingNote'),
          },
          { label: t('wallet.held'), amount: format.yen(props.held), note: t('wallet.heldNote') },
          { label: t('wallet.available'), amount: format.yen(available), strong: true },
        ]}
      />
    </Card>
  )
}

type FormProps = { ask: Ask; came: CameBack | undefined }

const formOf = (ask: Ask, came: CameBack | undefined, form: CameBack['form']) => {
  const mine = came?.form === form ? came : undefined
  const typed = mine?.typed ?? prefilled()
  const wrong = mine?.wrong ?? nothingWrong
  const id = came && !mine ? `field-${form}-amount` : undefined
  const field = {
    ...fieldsOf(ask, typed, wrong)('amount'),
    id: id ?? (mine ? undefined : `field-${form}`),
  }
  const { id: plain, ...rest } = field
  return { typed, wrong, field: plain === undefined ? rest : { ...rest, id: plain } }
}

const PayIn = ({ ask, came }: FormProps) => {
  const { t } = ask
  const { typed, wrong, field } = formOf(ask, came, 'deposit')
  return (
    <Card title={t('wallet.deposit')}>
      <p class="soft">{t('wallet.depositHint')}</p>
      <Form ask={ask} action="/wallet/deposits" typed={typed} wrong={wrong}>
        <Field {...field} label={t('wallet.depositAmount')} unit="yen" required maxlength={20} />
        <Button wide>{t('wallet.deposit')}</Button>
      </Form>
    </Card>
  )
}

const PayOut = ({ ask, came, bank }: FormProps & { bank: BankDetails | null }) => {
  const { t } = ask
  const { typed, wrong, field } = formOf(ask, came, 'withdrawal')
  return (
    <Card title={t('wallet.withdraw')}>
      {bank === null ? (
        <>
          <p class="soft">{t('wallet.noBank')}</p>
          <LinkButton href="/settings/bank" wide>
            {t('wallet.setBank')}
          </LinkButton>
        </>
      ) : (
        <>
          <p class="soft">{t('wallet.withdrawHint')}</p>
          <p>{accountIn(ask, bank)}</p>
          <Form ask={ask} action="/wallet/withdrawals" typed={typed} wrong={wrong}>
            <Field
              {...field}
              label={t('wallet.withdrawAmount')}
              unit="yen"
              required
              maxlength={20}
            />
            <Button wide>{t('wallet.withdrawCheck')}</Button>
          </Form>
        </>
      )}
    </Card>
  )
}

/** A bank account in one line. */
export const accountIn = ({ t }: Ask, bank: BankDetails): string =>
  t('wallet.account', {
    bank: bank.bankCode,
    branch: bank.branchCode,
    kind: t(`wallet.${bank.kind}`),
    number: bank.number,
    holder: bank.holder,
  })
