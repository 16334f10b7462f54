import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { act, letPass, said, signUp, yen } from './stage/acting.ts'
import type { File } from './stage/acting.ts'
import { somebody } from './stage/somebody.ts'
import type { Seat, Somebody } from './stage/somebody.ts'

const title = '商品登録 200点 / 200 product entries'
const work: File = {
  name: '一覧.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('id,name\n1,一点目\n'),
}

/** Posts a job by way of its preview; gives its address. */
const post = async (client: Somebody): Promise<string> => {
  const { t } = client
  await client.type({
    title,
    description: '一覧のとおりに登録してください。\nPlease enter the list as it stands.',
    category: 'data-entry',
    price: '50,000',
    deliverWithinDays: '14',
  })
  await client.press(t('jobs.toPreview'))
  await client.sees(t('jobs.previewLead'), title, yen(client, 44_500n))
  await client.press(t('jobs.publish'))
  await client.sees(t('jobs.published'))
  return client.path()
}

/** Comes as a stranger, signs up on the way, and applies. */
const apply = async (worker: Somebody, job: string): Promise<void> => {
  const { t } = worker
  await worker.go(job)
  await worker.sees(title, yen(worker, 44_500n))
  await worker.press(t('jobs.applySignIn'))
  await worker.press(t('session.toSignUp'))
  await worker.type({
    name: 'Aiko',
    email: `aiko${Math.random()}@example.jp`,
    password: 'long long ago',
  })
  await worker.press(t('session.signUp'))
  expect(worker.path()).toBe(`${job}#apply`)
  await worker.type({ message: '毎日2時間作業できます。' })
  await worker.press(t('proposals.send'))
  await worker.sees(t('proposals.sent'), '毎日2時間作業できます。')
}

/** Offers a contract to the one who applied; gives its address. */
const offer = async (client: Somebody, job: string): Promise<string> => {
  const { t } = client
  await client.go(job)
  await client.press(t('jobs.seeProposals', { count: 1 }))
  await client.press(t('proposals.toOffer'))
  await client.press(t('proposals.offerSend'))
  await client.sees(t('proposals.offered'), said(client, 'states.offered.turn'))
  return client.path()
}

/** Pays in what is missing, and funds. */
const fund = async (client: Somebody, contract: string): Promise<void> => {
  const { t } = client
  await client.go(contract)
  await act(client, 'fund')
  expect(client.path()).toBe(`${contract}/actions/fund`)
  await client.sees(t('refusals.wallet.short'))
  await client.go('/wallet')
  await client.type({ amount: '50,000' })
  await client.press(t('wallet.deposit'))
  await client.sees(t('wallet.deposited', { yen: yen(client, 50_000n) }))
  await client.go(contract)
  await act(client, 'fund')
  await client.sees(said(client, 'actions.fund.done'), said(client, 'states.working.turn'))
}

const withdraw = async (worker: Somebody): Promise<void> => {
  const { t } = worker
  await worker.go('/wallet')
  await worker.sees(yen(worker, 44_500n), t('wallet.said.payable'), title)
  await worker.press(t('wallet.setBank'))
  await worker.type({
    bankCode: '0001',
    branchCode: '001',
    kind: 'savings',
    number: '1234567',
    holder: 'サトウ アイコ',
  })
  await worker.press(t('everywhere.save'))
  await worker.go('/wallet')
  await worker.type(
    { amount: '４４，５００円' },
    worker.page.locator('form[action="/wallet/withdrawals"]'),
  )
  await worker.press(t('wallet.withdrawCheck'))
  await worker.sees('0001', '001', 'サトウ アイコ', yen(worker, 44_500n))
  await worker.press(t('wallet.withdrawSure'))
  await worker.sees(t('wallet.withdrawn', { yen: yen(worker, 44_500n) }), yen(worker, 0n))
}

const tell = async (seats: { client: Seat; worker: Seat }): Promise<void> => {
  const client = await somebody(seats.client)
  const worker = await somebody(seats.worker)
  await signUp(client, 'Ben', '?side=client&next=%2Fjobs%2Fnew')
  const job = await post(client)
  await apply(worker, job)
  const contract = await offer(client, job)
  await worker.go('/proposals')
  await worker.sees(worker.t('proposals.offeredToYou'))
  await worker.press(worker.t('proposals.toContract'))
  await act(worker, 'agreeToOffer')
  await worker.sees(said(worker, 'actions.agreeToOffer.done'))
  await fund(client, contract)
  await worker.go(contract)
  await act(worker, 'deliver', { note: '200点の登録が終わりました。' }, [work])
  await worker.sees(said(worker, 'actions.deliver.done'), work.name)
  await letPass(worker, 'P14D')
  expect(worker.path()).toBe(contract)
  await worker.sees(said(worker, 'actions.acceptInStead.done'), yen(worker, 44_500n))
  await withdraw(worker)
  await client.go(contract)
  await client.sees(said(client, 'actions.sendFinalNotice.done'), said(client, 'states.paid'))
  const saving = client.page.waitForEvent('download')
  await client.page.locator('main a[download]').filter({ hasText: work.name }).click()
  expect(readFileSync(await (await saving).path())).toEqual(work.buffer)
  await Promise.all([client.leave(), worker.leave()])
}

/** Both languages, with and without scripts, on a phone and at a desk, on either side. */
const pairs: Record<string, { client: Seat; worker: Seat }> = {
  'in Japanese': {
    client: { locale: 'ja', scripts: true, phone: true },
    worker: { locale: 'ja', scripts: false, phone: false },
  },
  'in English': {
    client: { locale: 'en', scripts: false, phone: true },
    worker: { locale: 'en', scripts: true, phone: false },
  },
}

export const firstJob = (): void => {
  test.each(Object.keys(pairs))(
    '%s, a stranger posts a job, another does it, the first vanishes, and the pay reaches the bank',
    async (name) => {
      await tell(pairs[name]!)
    },
    180_000,
  )
}
