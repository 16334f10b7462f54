import { expect, test } from 'vitest'
import { said } from './stage/acting.ts'
import { somebody } from './stage/somebody.ts'

export const story = (): void => {
  test('the story plays to its end with one button', async () => {
    const visitor = await somebody({ locale: 'ja', scripts: false, phone: true })
    const { t, page } = visitor
    await visitor.go('/')
    await visitor.press(t('front.tryStory'))
    const contract = visitor.path()
    expect(contract).toMatch(/^\/contracts\/ctr_/)
    await visitor.sees(said(visitor, 'states.inspecting.turn'), t('contracts.ifSilent'))
    await visitor.press(t('demo.storyPlay'), page.locator('.demo-bar'))
    expect(visitor.path()).toBe(contract)
    await visitor.sees(
      t('demo.storyPlayed'),
      said(visitor, 'actions.sendFinalNotice.done'),
      said(visitor, 'actions.acceptInStead.done'),
      said(visitor, 'states.paid'),
    )
    await visitor.leave()
  })

  test('who comes to the demo in English stays in English, whomever they play', async () => {
    const visitor = await somebody({ locale: 'en', scripts: true, phone: false })
    const { t } = visitor
    await visitor.go('/')
    await visitor.press(t('front.tryWorker'))
    await visitor.press(t('demo.asDesk'), visitor.page.locator('.demo-bar'))
    await visitor.press(t('demo.asClient'), visitor.page.locator('.demo-bar'))
    await visitor.sees(t('home.waitsForYou'))
    await visitor.leave()
  })
}

/** It takes the market's clock so far that it comes last. */
export const halfYear = (): void => {
  test('the half year is played on two contracts with one button, and tells how it went', async () => {
    const visitor = await somebody({ locale: 'ja', scripts: false, phone: true })
    const { t, page } = visitor
    await visitor.go('/demo/half-year')
    await visitor.press(t('demo.halfYearPlay'))
    await page.getByText(t('demo.halfYearTold')).waitFor({ timeout: 60_000 })
    const [pledged] = await page.getByRole('button', { name: t('demo.halfYearSee') }).all()
    await pledged?.click()
    expect(visitor.path()).toMatch(/^\/contracts\/ctr_/)
    await visitor.sees(t('frames.silentTitle'), '42,720円')
    await visitor.press(t('demo.halfYearCompare'), page.locator('.demo-bar'))
    await visitor.sees(t('story.compared'))
    await visitor.leave()
  })
}
