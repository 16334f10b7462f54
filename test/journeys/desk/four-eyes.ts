import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { feesOn } from '#ledger'
import { packageRoot } from '#platform'
import { act, fillIn, said, yen } from '../stage/acting.ts'
import { atWork } from '../stage/contracts.ts'
import { market } from '../stage/market.ts'
import { personNamed } from '../stage/places.ts'
import { casePath, seated, soundly } from '../stage/seated.ts'
import type { Somebody } from '../stage/somebody.ts'

const paper = (name: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(`What was agreed: ${name}\n`),
})

const objection = {
  amount: '120,000',
  criterion: 'All 24 points of the list',
  reason: 'Two points are missing.',
}

/** The record of it goes into one file, and whoever has that can check it without the market. */
const proven = async (who: Somebody, path: string): Promise<void> => {
  await who.go(path)
  await who.go(`${path}/evidence`)
  const [download] = await Promise.all([
    who.page.waitForEvent('download'),
    who.page.locator('main a[href$="/evidence/pack"]').click(),
  ])
  const file = await download.path()
  const { status, stdout } = spawnSync(
    process.execPath,
    ['dist/main.js', 'evidence', 'verify', file],
    { cwd: packageRoot, encoding: 'utf8' },
  )
  expect([status, stdout]).toEqual([0, stdout])
}

/** A dispute of more than one of the desk may rule on: split to the yen by two of them. */
export const fourEyes = (): void => {
  test('a dispute over much money is split to the yen once a second one of the desk agrees', async () => {
    const { path, client: ben, worker: aiko } = await atWork(250_000n)
    const worker = await seated({ locale: 'ja', scripts: true, phone: true }, aiko)
    const client = await seated({ locale: 'en', scripts: false, phone: false }, ben)
    const desk = await seated(
      { locale: 'ja', scripts: true, phone: false },
      await personNamed('desk'),
    )
    const second = await seated(
      { locale: 'en', scripts: false, phone: true },
      await personNamed('second.desk'),
    )
    await worker.go(path)
    await act(worker, 'deliver', { note: '納品します。' })
    await client.go(path)
    await act(client, 'contest', objection, [paper('points.txt')])
    await worker.go(path)
    await worker.sees(objection.criterion, objection.reason, 'points.txt')
    await soundly(worker)
    await act(worker, 'answer', { note: '24点すべて満たしています。' }, [paper('checked.txt')])
    await act(worker, 'propose', { amount: '230000' })
    await client.go(path)
    expect(await client.text()).not.toContain(yen(client, 230_000n))
    await act(client, 'propose', { amount: '150,000' })
    await client.sees(yen(client, 230_000n))

    const at = await casePath(path, 'contested')
    await desk.go(at)
    await desk.sees(objection.criterion, 'checked.txt')
    await soundly(desk)
    const reason = '24点のうち22点が確認できました。'
    const form = await fillIn(desk, 'rule', { amount: '200,000', reason })
    await desk.press(desk.t('desk.checkDecision'), form)
    const net = feesOn(200_000n, market().context.settings.fees).net
    await desk.sees(reason, yen(desk, net), yen(desk, 50_000n))
    await desk.press(desk.t('desk.propose'))
    await desk.sees(desk.t('desk.proposed'), desk.t('desk.waitsForSecond'))
    await worker.go(path)
    expect(await worker.text()).not.toContain(reason)

    await second.go(at)
    await second.sees(reason, yen(second, net))
    await second.press(second.t('desk.confirmDecision'))
    await worker.go(path)
    await worker.sees(said(worker, 'states.settled'), reason, yen(worker, net))
    await client.go(path)
    await client.sees(said(client, 'states.settled'), reason, yen(client, 50_000n))
    await proven(worker, path)
    await Promise.all([worker, client, desk, second].map((one) => one.leave()))
  })
}
