import { expect, test } from 'vitest'
import { act, letPass, said, yen } from '../stage/acting.ts'
import { atWork } from '../stage/contracts.ts'
import { personNamed } from '../stage/places.ts'
import { casePath, seated, soundly, unfold } from '../stage/seated.ts'
import type { Seat } from '../stage/somebody.ts'

const seats: Record<string, { worker: Seat; desk: Seat }> = {
  'in Japanese, the worker on a phone': {
    worker: { locale: 'ja', scripts: true, phone: true },
    desk: { locale: 'ja', scripts: true, phone: false },
  },
  'in English, the desk without scripts on a phone': {
    worker: { locale: 'en', scripts: false, phone: false },
    desk: { locale: 'en', scripts: false, phone: true },
  },
}

/** The client never comes: reminded by the clock, asked by the desk, accepted in their stead. */
export const silentClient = (): void => {
  test.each(Object.keys(seats))(
    '%s, a client who is silent after a delivery is asked by the desk, and the worker is paid',
    async (name) => {
      const { path, worker: aiko } = await atWork()
      const worker = await seated(seats[name]!.worker, aiko)
      const desk = await seated(seats[name]!.desk, await personNamed('desk'))
      await worker.go(path)
      await act(worker, 'deliver', { note: '納品します。' })
      await letPass(worker, 'P7D')
      await worker.sees(said(worker, 'actions.sendFinalNotice.done'))
      await letPass(worker, 'P1D')

      const at = await casePath(path, 'finalNotice')
      await desk.go('/desk?cause=finalNotice')
      await soundly(desk)
      await desk.arrive(() => desk.page.locator(`main a[href="${at}"]`).first().click())
      await desk.press(desk.t('desk.nudge'))
      await desk.sees(desk.t('desk.nudged'))
      const call = await unfold(desk, '/calls', { to: 'client', text: '留守番電話でした。' })
      await desk.type({ result: 'noAnswer' }, call)
      await desk.press(desk.t('desk.keepCall'), call)
      await desk.sees(desk.t('cases.result.noAnswer'), '留守番電話でした。')
      await soundly(desk)

      await worker.go(path)
      await worker.sees(worker.t('contracts.nudged'))
      expect(await worker.text()).not.toContain('留守番電話でした。')
      await soundly(worker)
      await letPass(worker, 'next')
      await worker.sees(said(worker, 'actions.acceptInStead.done'), yen(worker, 44_500n))
      await desk.go(at)
      await desk.sees(desk.t('cases.over'))
      await Promise.all([worker.leave(), desk.leave()])
    },
  )
}
