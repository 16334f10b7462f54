import { expect, test } from 'vitest'
import { atWork } from '../stage/contracts.ts'
import { personNamed } from '../stage/places.ts'
import { casePath, seated, soundly, unfold } from '../stage/seated.ts'
import type { Seat, Somebody } from '../stage/somebody.ts'

const seats: Record<string, { worker: Seat; desk: Seat; text: string; fine: string }> = {
  'in Japanese on a phone': {
    worker: { locale: 'ja', scripts: true, phone: true },
    desk: { locale: 'ja', scripts: true, phone: false },
    text: '次からはＬＩＮＥで直接お願いします。IDは aiko_88 です。',
    fine: '商品番号はKT-0047、価格は1,200円です。',
  },
  'in English without scripts': {
    worker: { locale: 'en', scripts: false, phone: false },
    desk: { locale: 'en', scripts: false, phone: true },
    text: 'Let us continue outside: aiko (at) example (dot) com, no fees there.',
    fine: 'The item number is KT-0047, at 1,200 yen.',
  },
}

const send = async (who: Somebody, text: string): Promise<void> => {
  const form = who.page.locator('main form[action$="/messages"]')
  await who.type({ text }, form)
  await who.press(who.t('everywhere.send'), form)
}

/** Who would leave the market is told what they would lose, before anything is sent. */
export const solicitation = (): void => {
  test.each(Object.keys(seats))(
    '%s, a message that leads away is warned of, kept, and sent with the desk’s leave or without',
    async (name) => {
      const { text, fine, ...seat } = seats[name]!
      const { path, worker: aiko, client: ben } = await atWork()
      const worker = await seated(seat.worker, aiko)
      const client = await seated(seat.worker, ben)
      const desk = await seated(seat.desk, await personNamed('desk'))
      const { t } = worker
      await worker.go(path)
      await send(worker, fine)
      await worker.sees(fine)
      await send(worker, text)
      await worker.sees(t('guard.title'), t('guard.lost'))
      const field = worker.page.locator('main form[action$="/messages"] [name="text"]')
      expect(await field.inputValue()).toBe(text)
      await soundly(worker)
      await client.go(path)
      expect(await client.text()).not.toContain(text)

      await worker.press(t('guard.askPermission'))
      await worker.press(t('guard.permissionSend'))
      await worker.sees(t('guard.permissionAsked'))
      const at = await casePath(path, 'permission')
      await desk.go(at)
      await soundly(desk)
      const form = await unfold(desk, '/close', { text: '打ち合わせのために許可します。' })
      await desk.type({ outcome: 'granted' }, form)
      await desk.press(desk.t('desk.closeSend'), form)
      await worker.go(path)
      await send(worker, text)
      await worker.sees(text)

      await client.go(path)
      await client.sees(text)
      await Promise.all([worker.leave(), client.leave(), desk.leave()])
    },
  )

  test('who was warned can send all the same', async () => {
    const { text, worker: seat } = seats['in English without scripts']!
    const { path, client: ben } = await atWork()
    const client = await seated(seat, ben)
    await client.go(path)
    await send(client, text)
    await client.press(client.t('guard.sendAnyway'))
    await client.sees(text)
    await client.leave()
  })
}
