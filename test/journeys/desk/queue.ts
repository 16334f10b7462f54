import { expect, test } from 'vitest'
import { personNamed } from '../stage/places.ts'
import { seated } from '../stage/seated.ts'

/** What somebody of the desk does first in the morning: two are reminded at once. */
export const queue = (): void => {
  test('without scripts on a phone, the desk reminds two at once, and is asked before', async () => {
    const desk = await seated(
      { locale: 'en', scripts: false, phone: true },
      await personNamed('desk'),
    )
    const { page, t } = desk
    await desk.go('/desk')
    await desk.type({ side: 'client' })
    await desk.press(t('desk.filter'))
    const boxes = page.locator('main input[name="case"]')
    for (const place of [0, 1]) await boxes.nth(place).check()
    await desk.press(t('desk.nudgeSelected'))
    await desk.sees(t('desk.nudgeLead', { count: 2 }))
    await desk.press(t('desk.nudgeSend', { count: 2 }))
    expect(desk.path()).toBe('/desk?side=client')
    await desk.leave()
  })
}
