import { expect, test } from 'vitest'
import { wordsFor } from '#locale'
import { signUp } from './stage/acting.ts'
import { somebody } from './stage/somebody.ts'
import type { Seat, Somebody } from './stage/somebody.ts'

const japanese: Seat = { locale: 'ja', scripts: false, phone: true }

const backgroundOf = (who: Somebody): Promise<number[]> =>
  who.page.evaluate(() =>
    (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).slice(0, 3).map(Number),
  )

const titles = (who: Somebody): Promise<string[]> =>
  who.page.locator('main .job-entry h2').allInnerTexts()

export const reading = (): void => {
  test('the language is switched on the page where one is, and stays', async () => {
    const who = await somebody(japanese)
    await who.go('/jobs?q=翻訳&sort=price')
    const search = who.path()
    who.seat.locale = 'en'
    await who.press('English', who.page.locator('.site-header'))
    expect(who.path()).toBe(search)
    const { t } = wordsFor('en')
    await who.sees(t('jobs.title'))
    await who.go('/sign-up')
    await who.sees(t('session.signUpTitle'))
    await signUp({ ...who, t }, 'Aiko')
    who.seat.locale = 'ja'
    await who.press('日本語', who.page.locator('.site-footer'))
    await who.go('/home')
    await who.sees(wordsFor('ja').t('home.waitsForYou'))
    await who.leave()
  })

  test('light and dark follow the machine until one chooses', async () => {
    const who = await somebody({ locale: 'ja', scripts: true, phone: false, scheme: 'dark' })
    const { t } = who
    await who.go('/sign-in')
    expect(Math.max(...(await backgroundOf(who)))).toBeLessThan(80)
    await signUp(who, 'Aiko')
    await who.go('/settings/display')
    await who.type({ theme: 'light' })
    await who.press(t('everywhere.save'))
    await who.go('/home')
    expect(Math.min(...(await backgroundOf(who)))).toBeGreaterThan(200)
    await who.page.emulateMedia({ colorScheme: 'light' })
    await who.go('/settings/display')
    await who.type({ theme: 'dark' })
    await who.press(t('everywhere.save'))
    expect(Math.max(...(await backgroundOf(who)))).toBeLessThan(80)
    await who.leave()
  })

  test('jobs are found in Japanese whatever the width and kana, narrowed and sorted', async () => {
    const who = await somebody(japanese)
    const { t, page } = who
    await who.go('/jobs')
    const all = await titles(who)
    expect(all.length).toBeGreaterThan(5)
    await who.type({ q: 'ｅｘｃｅｌ' })
    await who.press(t('everywhere.search'))
    const wide = await titles(who)
    await who.type({ q: 'Excel' })
    await who.press(t('everywhere.search'))
    expect(await titles(who)).toEqual(wide)
    expect(wide.length).toBeGreaterThan(0)
    await who.type({ q: '' })
    await page.locator('.filters-box summary').click()
    await who.type({ minPrice: '２０，０００円', sort: 'price' })
    await who.press(t('everywhere.search'))
    const prices = (await page.locator('main .job-pay strong').allInnerTexts()).map((text) =>
      Number(text.replaceAll(/\D/g, '')),
    )
    expect(prices).toEqual(prices.toSorted((a, b) => b - a))
    expect(Math.min(...prices)).toBeGreaterThanOrEqual(20_000)
    await who.type({ q: 'こんな仕事はどこにもない' })
    await who.press(t('everywhere.search'))
    await who.sees(t('jobs.empty'), t('jobs.emptyHint'))
    await who.press(t('jobs.emptyAll'))
    expect(await titles(who)).toEqual(all)
    await who.leave()
  })
}
