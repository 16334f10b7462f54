import { expect, test } from 'vitest'
import { act, letPass, said, yen } from './stage/acting.ts'
import { atWork } from './stage/contracts.ts'
import { become } from './stage/places.ts'
import { somebody } from './stage/somebody.ts'
import type { Seat } from './stage/somebody.ts'

const phone: Seat = { locale: 'ja', scripts: true, phone: true }
const plain: Seat = { locale: 'en', scripts: false, phone: false }

/** Who asks to end reads that it ends unpaid, and is offered the better way first. */
const deliverInstead = async (seats: { client: Seat; worker: Seat }): Promise<void> => {
  const { path, client: ben, worker: aiko } = await atWork()
  const [client, worker] = [await somebody(seats.client), await somebody(seats.worker)]
  await become(client, ben)
  await become(worker, aiko)
  const { t, page } = worker
  await worker.go(path)
  const ending = page.locator('#do-requestEnd')
  await ending.locator('summary').first().click()
  expect(await ending.innerText()).toContain(t('contracts.endsUnpaid'))
  await worker.press(t('contracts.deliverSoFar'), ending)
  const form = page.locator('form[action$="/actions/deliver"]')
  await worker.type({ amount: '３０，０００円', note: 'ロゴの案を3点' }, form)
  await worker.press(said(worker, 'actions.deliver'), form)
  await worker.sees(t('contracts.confirmTitle'), yen(worker, 30_000n))
  await worker.press(t('contracts.change'))
  expect(await form.locator('[name="note"]').inputValue()).toBe('ロゴの案を3点')
  await worker.type({ amount: '40000' }, form)
  await worker.press(said(worker, 'actions.deliver'), form)
  await worker.sees(yen(worker, 40_000n))
  await worker.press(t('contracts.confirmed'))
  await worker.sees(said(worker, 'actions.deliver.done'), yen(worker, 35_600n))
  await client.go(path)
  await act(client, 'accept')
  await client.sees(said(client, 'states.paid'), yen(client, 40_000n), yen(client, 10_000n))
  await client.leave()
  await worker.leave()
}

export const ending = (): void => {
  test('ending asks once and offers to deliver so far, with scripts on a phone', async () => {
    await deliverInstead({ client: plain, worker: phone })
  })

  test('ending asks once and offers to deliver so far, without scripts', async () => {
    await deliverInstead({ client: phone, worker: plain })
  })

  test('who ends all the same is let go after a week of silence, and the money goes back', async () => {
    const { path, client, worker: aiko } = await atWork()
    const worker = await somebody(phone)
    await become(worker, aiko)
    await worker.go(path)
    await act(worker, 'requestEnd', { reason: '体調のため続けられません。' })
    await worker.sees(said(worker, 'actions.requestEnd.done'), '体調のため続けられません。')
    await letPass(worker, 'P7D')
    await worker.sees(said(worker, 'states.ended'), yen(worker, 50_000n))
    await become(worker, client)
    await worker.go('/wallet')
    await worker.sees(worker.t('wallet.said.refundable'), yen(worker, 50_000n))
    await worker.leave()
  })

  test('a client who ends names an amount, and is asked once', async () => {
    const { path, client: ben, worker: aiko } = await atWork()
    const client = await somebody(plain)
    await become(client, ben)
    await client.go(path)
    await act(client, 'requestEnd', { amount: '20,000', reason: 'Our plans have changed.' })
    await client.sees(said(client, 'actions.requestEnd.done'), yen(client, 20_000n))
    const worker = await somebody(phone)
    await become(worker, aiko)
    await worker.go(path)
    await worker.sees('Our plans have changed.', yen(worker, 20_000n))
    await act(worker, 'agreeToEnd')
    await worker.sees(said(worker, 'states.ended'), yen(worker, 17_800n))
    await client.leave()
    await worker.leave()
  })
}
