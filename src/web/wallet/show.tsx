import { contractsOf, heldFor, processOf } from '#contracts'
import type { ContractRow } from '#contracts'
import { isFrame } from '#engine'
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
import { saidTitle } from '../weeks/parts/kind.ts'
import { titlesOf, Transfers } from './transfers.tsx'

const pageLength = 30
/** Contracts looked at for what they hold. */
const mostHeld = 200

/** A form of the wallet that came back. */
export type CameBack = { form: 'deposit' | 'withdrawal'; typed: Typed; wrong: Wrong }

export const showWallet = async (ask: Ask<SignedIn>, came?: CameBack): Promise<Response> => {
  const { context, person, t } = ask
  const before = ask.query('cursor')
  const [wallet, held, holding, bank, found] = await Promise.all([
    walletOf(context.db, person.id),
    heldFor(context.db, person.id),
    contractsOf(context.db, person.id, {
      side: 'client',
      open: true,
      allChildren: true,
      limit: mostHeld,
    }),
    bankDetailsOf(context, person.id),
    walletEntries(context.db, person.id, pageLength + 1, before === '' ? undefined : before),
  ])
  const entries = found.slice(0, pageLength)
  const titles = await titlesOf(ask, entries)
  const next = found.length > pageLength ? (entries.at(-1)?.id ?? null) : null
  return ask.page(
    { title: t('wallet.title'), status: came?.wrong.status ?? 200, at: '/wallet' },
    <>
      <PageHead title={t('wallet.title')} />
      <Columns
        now={
          <>
            <Balance ask={ask} wallet={wallet} held={held} holding={holding} />
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

type BalanceProps = {
  ask: Ask
  wallet: Wallet
  held: bigint
  /** The reader's contracts as a client. */
  holding: readonly ContractRow[]
}

const Balance = (props: BalanceProps) => {
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
      <Held ask={props.ask} rows={props.holding.filter(({ pot }) => pot > 0n)} />
    </Card>
  )
}

/** Which contracts hold how much: weeks by their days, a pledge by its frame. */
const Held = ({ ask, rows }: { ask: Ask; rows: readonly ContractRow[] }) => {
  const { t, format } = ask
  if (rows.length === 0) return null
  return (
    <details class="part-only">
      <summary>{t('wallet.heldBy')}</summary>
      <ul class="held">
        {rows.map((row) => (
          <li key={row.id}>
            <a href={`/contracts/${row.id}`}>{saidTitle(ask, row)}</a>
            <span>
              {format.yen(row.pot)}
              {isFrame(processOf(row)) ? <small>{t('frames.pledge')}</small> : null}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

type FormProps = { ask: Ask; came: CameBack | undefined }

const formOf = (ask: Ask, came: CameBack | undefined, form: CameBack['form']) => {
  const mine = came?.form === form ? came : undefined
  const asked = form === 'deposit' ? { amount: ask.query('amount'), back: ask.query('back') } : {}
  const typed = mine?.typed ?? prefilled(asked)
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
        {typed.text('back') === '' ? null : (
          <>
            <input type="hidden" name="back" value={typed.text('back')} />
            <p class="soft">{t('wallet.backTo')}</p>
          </>
        )}
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
