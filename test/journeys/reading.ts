import { expect, test } from 'vitest'
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

const switchLanguage = async (): Promise<void> => {
  const who = await somebody(japanese)
  await who.go('/jobs?q=翻訳&sort=price')
  const search = who.path()
  who.seat.locale = 'en'
  await who.press('English', who.page.locator('.site-header'))
  expect(who.path()).toBe(search)
  await who.sees(who.t('jobs.title'))
  await signUp(who, 'Aiko')
  await who.sees(who.t('session.welcome'))
  who.seat.locale = 'ja'
  await who.press('日本語', who.page.locator('.site-footer'))
  await who.go('/home')
  await who.sees(who.t('home.waitsForYou'))
  await who.leave()
}

const chooseTheme = async (): Promise<void> => {
  const who = await somebody({ locale: 'ja', scripts: true, phone: false, scheme: 'dark' })
  const { t, page } = who
  await who.go('/sign-in')
  expect(Math.max(...(await backgroundOf(who)))).toBeLessThan(80)
  await signUp(who, 'Aiko')
  await who.go('/settings/display')
  await who.type({ theme: 'light' })
  await who.press(t('everywhere.save'))
  await who.go('/home')
  expect(Math.min(...(await backgroundOf(who)))).toBeGreaterThan(200)
  await page.emulateMedia({ colorScheme: 'light' })
  await who.go('/settings/display')
  await who.type({ theme: 'dark' })
  await who.press(t('everywhere.save'))
  expect(Math.max(...(await backgroundOf(who)))).toBeLessThan(80)
  await who.leave()
}

const ask = async (who: Somebody, fields: Readonly<Record<string, string>>): Promise<string[]> => {
  await who.type(fields)
  await who.press(who.t('everywhere.search'))
  return titles(who)
}

const findJobs = async (): Promise<void> => {
  const who = await somebody(japanese)
  const { t, page } = who
  await who.go('/jobs')
  const all = await titles(who)
  expect(all.length).toBeGreaterThan(5)
  const wide = await ask(who, { q: 'ｅｘｃｅｌ' })
  expect(wide.length).toBeGreaterThan(0)
  expect(await ask(who, { q: 'Excel' })).toEqual(wide)
  await page.locator('.filters-box summary').click()
  await ask(who, { q: '', minPrice: '２０，０００円', sort: 'price' })
  const pays = await page.locator('main .job-pay strong').allInnerTexts()
  const prices = pays.map((text) => Number(text.replaceAll(/\D/g, '')))
  expect(prices).toEqual(prices.toSorted((a, b) => b - a))
  expect(Math.min(...prices)).toBeGreaterThanOrEqual(20_000)
  expect(await ask(who, { q: 'こんな仕事はどこにもない' })).toEqual([])
  await who.sees(t('jobs.empty'), t('jobs.emptyHint'))
  await who.press(t('jobs.emptyAll'))
  expect(await titles(who)).toEqual(all)
  await who.leave()
}

export const reading = (): void => {
  test('the language is switched on the page where one is, and stays', switchLanguage)
  test('light and dark follow the machine until one chooses', chooseTheme)
  test('jobs are found whatever the width and case of the words, narrowed and sorted', findJobs)
}
