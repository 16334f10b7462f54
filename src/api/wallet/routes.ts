import { z } from '@hono/zod-openapi'
import { heldFor } from '#contracts'
import { walletEntries, walletOf } from '#ledger'
import { depositSandbox, withdrawToBank } from '#payments'
import { newId, sha256 } from '#platform'
import type { Context } from '#platform'
import { listOf, pageOf, pageQuery, placeOf } from '../frame/paging.ts'
import { route } from '../frame/route.ts'
import { idOf, instant, isoOf, yen, yenIn } from '../frame/values.ts'
import { about } from '../frame/about.ts'

const wallet = z
  .object({
    available: yen.openapi(about('available')),
    held: yen.openapi(about('held')),
    incoming: yen.openapi(about('incoming')),
  })
  .openapi('Wallet')

const account = z.string().openapi({ example: 'sandbox' })

const transfer = z
  .object({
    id: idOf('trf'),
    from: account,
    to: account,
    amount: yen.openapi(about('transferAmount')),
    at: instant,
    about: z.string().nullable().openapi(about('transferAbout')),
  })
  .openapi('Transfer')

const amountInput = z.strictObject({ amount: yenIn })

async function walletFor({ db }: Context, personId: string): Promise<z.input<typeof wallet>> {
  const [{ available, incoming }, held] = await Promise.all([
    walletOf(db, personId),
    heldFor(db, personId),
  ])
  return { available, held, incoming }
}

const show = route({
  method: 'get',
  path: '/wallet',
  name: 'showWallet',
  who: 'person',
  answer: wallet,
  handle: ({ context, person }) => walletFor(context, person.id),
})

const transfers = route({
  method: 'get',
  path: '/wallet/transfers',
  name: 'listTransfers',
  who: 'person',
  query: z.strictObject(pageQuery),
  answer: listOf(transfer),
  refuses: ['cursor.malformed'],
  async handle({ context, person, query: { limit, cursor } }) {
    const before = placeOf(cursor, (place) => /^[\x20-\x7e]{1,300}$/.test(place))
    const rows = await walletEntries(context.db, person.id, limit + 1, before)
    const iso = isoOf(context)
    const page = pageOf(rows, limit, ({ id }) => id)
    const items = page.items.map(({ id, from, to, amount, at, about }) => ({
      id: transferId(person.id, id),
      from,
      to,
      amount,
      at: iso(at),
      about,
    }))
    return { items, next: page.next }
  },
})

/** The ledger names a transfer by its owner and key; outside it has one name. */
const transferId = (owner: string, key: string): string =>
  `trf_${sha256(`${owner} ${key}`).slice(0, 26)}`

const deposit = route({
  method: 'post',
  path: '/wallet/deposits',
  name: 'deposit',
  who: 'person',
  body: amountInput,
  status: 201,
  answer: wallet,
  refuses: ['amount.too_small', 'amount.too_large', 'payments.sandbox_only'],
  async handle({ context, person, body, key }) {
    await depositSandbox(context, person, body.amount, key ?? newId('dep'))
    return walletFor(context, person.id)
  },
})

const withdrawal = route({
  method: 'post',
  path: '/wallet/withdrawals',
  name: 'withdraw',
  who: 'person',
  body: amountInput,
  status: 201,
  answer: wallet,
  refuses: ['amount.too_small', 'amount.too_large', 'bank.missing', 'wallet.insufficient_funds'],
  async handle({ context, person, body, key }) {
    await withdrawToBank(context, person, body.amount, key ?? newId('wdr'))
    return walletFor(context, person.id)
  },
})

export const walletRoutes = [show, transfers, deposit, withdrawal]
