import { expect, test } from 'vitest'
import type { Locator } from 'playwright-core'
import { password, said, yen } from './stage/acting.ts'
import { atWork } from './stage/contracts.ts'
import { become } from './stage/places.ts'
import { somebody } from './stage/somebody.ts'
import type { Somebody } from './stage/somebody.ts'

const farthest = 150

/** What has the focus, and whether one sees that it has. */
const focus = (who: Somebody): Promise<{ what: string; seen: boolean }> =>
  who.page.evaluate(() => {
    const one = document.activeElement ?? document.body
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
    const { width, height, top, bottom } = one.getBoundingClientRect()
    // The parts of a date's field are drawn by the browser itself.
    const inside = !one.matches(':focus')
    const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0
    const drawn = inside || outlined || boxShadow !== 'none'
    const there = width > 0 && height > 0 && bottom > 0 && top < innerHeight
    return { what: one.outerHTML.slice(0, 120), seen: drawn && there }
  })

/** Goes on by Tab until something has the focus; every stop on the way must be seen. */
const tabTo = async (who: Somebody, target: Locator): Promise<void> => {
  for (let step = 0; step < farthest; step += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) return
    await who.page.keyboard.press('Tab')
    const { what, seen } = await focus(who)
    expect(seen, `one sees the focus on ${what}`).toBe(true)
  }
  throw new Error('Tab does not lead there')
}

const enter = async (who: Somebody, target: Locator): Promise<void> => {
  await tabTo(who, target)
  await who.arrive(() => who.page.keyboard.press('Enter'))
}

const write = async (who: Somebody, name: string, text: string): Promise<void> => {
  await tabTo(who, who.page.locator(`main [name="${name}"]:visible`).first())
  await who.page.keyboard.type(text)
}

const button = (who: Somebody, words: string): Locator =>
  who.page.locator('main').getByRole('button', { name: words, exact: true })

const postByKeys = async (who: Somebody): Promise<void> => {
  const { t, page } = who
  await who.go('/')
  await page.keyboard.press('Tab')
  expect((await focus(who)).what).toContain('class="skip"')
  await page.keyboard.press('Enter')
  await enter(who, page.locator('main a[href^="/sign-up?side=client"]'))
  await write(who, 'name', 'Ben')
  await write(who, 'email', `ben-${Math.random()}@example.jp`)
  await write(who, 'password', password)
  await who.arrive(() => page.keyboard.press('Enter'))
  expect(who.path()).toBe('/jobs/new')
  await write(who, 'title', 'ロゴの制作')
  await write(who, 'description', '和菓子の店のロゴです。')
  await tabTo(who, page.locator('[name="category"]'))
  await page.keyboard.press('ArrowDown')
  await write(who, 'price', '50000')
  await enter(who, button(who, t('jobs.toPreview')))
  await enter(who, button(who, t('jobs.publish')))
  await who.sees(t('jobs.published'))
}

export const keyboard = (): void => {
  test('a job is posted by keys alone: the first Tab skips to the content', async () => {
    const who = await somebody({ locale: 'ja', scripts: true, phone: false })
    await postByKeys(who)
    await who.leave()
  })

  test('a contract is delivered and paid by keys alone; a question closes by Escape', async () => {
    const { path, client, worker } = await atWork()
    const who = await somebody({ locale: 'en', scripts: true, phone: false })
    const { page } = who
    await become(who, worker)
    await who.go(path)
    const question = page.locator('#do-deliver summary').first()
    await tabTo(who, question)
    await page.keyboard.press('Enter')
    await page.locator('#do-deliver dialog[open]').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => question.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    const form = page.locator('#do-deliver form[action$="/deliver"]')
    await tabTo(who, form.locator('[name="note"]'))
    await page.keyboard.type('Here you are.')
    await enter(who, form.locator('button').last())
    await who.sees(said(who, 'actions.deliver.done'), 'Here you are.')
    await become(who, client)
    await who.go(path)
    await tabTo(who, page.locator('#do-accept summary').first())
    await page.keyboard.press('Space')
    await enter(who, page.locator('#do-accept form[action$="/accept"] button').last())
    await who.sees(said(who, 'states.paid'), yen(who, 50_000n))
    await who.leave()
  })
}
