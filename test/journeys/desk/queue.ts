import { expect, test } from 'vitest'
import { personNamed } from '../stage/places.ts'
import { seated, soundly } from '../stage/seated.ts'

/** A morning of the desk: the queue without a mouse, and two reminders at once. */
export const queue = (): void => {
  test('the desk goes through its queue by keys alone: down, open, next, take', async () => {
    const desk = await seated(
      { locale: 'ja', scripts: true, phone: false },
      await personNamed('desk'),
    )
    const { page, t } = desk
    const press = (key: string) => page.keyboard.press(key)
    await desk.go('/desk')
    await press('j')
    await press('j')
    await press('k')
    const first = await page.locator('main .case-row a').first().getAttribute('href')
    await desk.arrive(() => press('Enter'))
    expect(desk.path().split('?')[0]).toBe(first)
    await desk.arrive(() => press('n'))
    expect(desk.path()).toMatch(/^\/desk\/cases\/cas_/)
    expect(desk.path().split('?')[0]).not.toBe(first)

    await desk.go('/desk?whose=nobody')
    await press('j')
    await desk.arrive(() => press('a'))
    await desk.sees(t('desk.taken'))
    await press('?')
    await page.locator('main details.keys[open]').waitFor()
    await soundly(desk)

    await desk.go('/desk?side=client')
    for (const key of ['j', 'x', 'j', 'x']) await press(key)
    await desk.press(t('desk.nudgeSelected'))
    await soundly(desk)
    await desk.press(t('desk.nudgeSend', { count: 2 }))
    expect(desk.path().split('?')[0]).toBe('/desk')
    await desk.leave()
  })
}
