import { expect, test } from 'vitest'
import { act, letPass, said, yen } from './stage/acting.ts'
import { atWork } from './stage/contracts.ts'
import { become, personNamed } from './stage/places.ts'
import { somebody } from './stage/somebody.ts'
import type { Seat, Somebody } from './stage/somebody.ts'

const sitting = async (seat: Seat, personId: string): Promise<Somebody> => {
  const who = await somebody(seat)
  await become(who, personId)
  return who
}

const sketch = {
  name: 'colours.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('The agreed red is #b00020.\n'),
}

const objection = {
  amount: '10,000',
  criterion: 'The red of the sample',
  reason: 'The colours are wrong.',
}

export const contest = (): void => {
  test('what is contested is answered, mediated, and ruled by the desk to the yen', async () => {
    const { path, client: ben, worker: aiko } = await atWork()
    const worker = await sitting({ locale: 'ja', scripts: true, phone: true }, aiko)
    const client = await sitting({ locale: 'en', scripts: false, phone: false }, ben)
    const desk = await sitting(
      { locale: 'ja', scripts: true, phone: false },
      await personNamed('desk'),
    )
    await worker.go(path)
    await act(worker, 'deliver', { note: '納品します。' })
    await client.go(path)
    await act(client, 'contest', objection, [sketch])
    await client.sees(said(client, 'actions.contest.done'), sketch.name)
    await worker.go(path)
    await worker.sees('The colours are wrong.', yen(worker, 10_000n))
    await act(worker, 'answer', { note: '見本帳のとおりです。' })
    await act(worker, 'propose', { amount: '45000' })
    await worker.sees(worker.t('contest.mineSealed', { yen: yen(worker, 45_000n) }))
    await client.go(path)
    expect(await client.page.locator('main').innerText()).not.toContain(yen(client, 45_000n))
    await act(client, 'propose', { amount: '25000', note: 'This is my last word.' })
    await client.sees(said(client, 'states.mediating.turn'), yen(client, 25_000n))
    await client.sees(yen(client, 45_000n))
    await desk.go(path)
    await desk.sees('The colours are wrong.', '見本帳のとおりです。', 'This is my last word.')
    await act(desk, 'rule', { amount: '35,000', reason: '見本帳と一致しています。' })
    await desk.sees(said(desk, 'actions.rule.done'))
    await worker.go(path)
    await worker.sees(
      said(worker, 'states.settled'),
      '見本帳と一致しています。',
      yen(worker, 31_150n),
    )
    await client.go(path)
    await client.sees(said(client, 'states.settled'), yen(client, 15_000n))
    await Promise.all([worker.leave(), client.leave(), desk.leave()])
  })

  test('an acceptance in the client’s stead can be held by the desk, which is on a clock too', async () => {
    const { path, worker: aiko } = await atWork()
    const worker = await sitting({ locale: 'en', scripts: true, phone: false }, aiko)
    const desk = await sitting(
      { locale: 'ja', scripts: false, phone: true },
      await personNamed('desk'),
    )
    await worker.go(path)
    await act(worker, 'deliver', { note: 'Here you are.' })
    await letPass(worker, 'P7D')
    await worker.sees(said(worker, 'actions.sendFinalNotice.done'))
    await desk.go(path)
    await act(desk, 'hold', { reason: '差し替えの納品を確認しています。' })
    await desk.sees(said(desk, 'actions.hold.done'), said(desk, 'states.held.turn'))
    await worker.go(path)
    await worker.sees('差し替えの納品を確認しています。')
    await letPass(worker, 'next')
    await worker.sees(said(worker, 'actions.acceptInStead.done'), yen(worker, 44_500n))
    await Promise.all([worker.leave(), desk.leave()])
  })
}
