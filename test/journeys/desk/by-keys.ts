import { expect, test } from 'vitest'
import { personNamed } from '../stage/places.ts'
import { seated, soundly } from '../stage/seated.ts'
import type { Somebody } from '../stage/somebody.ts'

const focused = (who: Somebody): Promise<string> =>
  who.page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')

const key = (who: Somebody, name: string) => who.arrive(() => who.page.keyboard.press(name))

/** Who works on the queue all day leaves the mouse alone. */
export const byKeys = (): void => {
  test('the queue is worked through by keys, which can be switched off', async () => {
    const who = await seated(
      { locale: 'ja', scripts: true, phone: false },
      await personNamed('desk'),
    )
    const { page } = who
    await who.go('/desk?whose=nobody')
    const rows = page.locator('.case-title a')
    await page.keyboard.press('j')
    expect(await focused(who)).toBe(await rows.nth(0).getAttribute('href'))
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    const first = await focused(who)
    expect(first).toBe(await rows.nth(0).getAttribute('href'))
    await key(who, 'Enter')
    expect(who.path()).toBe(first)
    await soundly(who)
    await page.keyboard.press('i')
    await page.keyboard.type('un')
    expect(await page.locator('textarea:focus').inputValue()).toBe('un')
    await page.locator('h1').click()
    await key(who, 'n')
    expect(who.path()).toMatch(/^\/desk\/cases\/cas_/)
    await key(who, 'u')
    expect(who.path()).toBe('/desk')
    await page.keyboard.press('?')
    await page.locator('[data-keys]').uncheck()
    await page.locator('h1').click()
    await page.keyboard.press('n')
    await page.keyboard.press('j')
    expect([who.path(), await focused(who)]).toEqual(['/desk', ''])
    await who.leave()
  })
}
