import { expect, test } from 'vitest'
import { password, signUp } from './stage/acting.ts'
import { somebody } from './stage/somebody.ts'
import type { Seat, Somebody } from './stage/somebody.ts'

const seats: Record<string, Seat> = {
  'in Japanese on a phone': { locale: 'ja', scripts: true, phone: true },
  'in English without scripts': { locale: 'en', scripts: false, phone: false },
}

const signOut = async (who: Somebody): Promise<void> => {
  const menu = who.page.locator('.site-header details.menu')
  await menu.locator('summary').click()
  await who.press(who.t('layout.signOut'), menu)
  await who.press(who.t('layout.signIn'), who.page.locator('.site-header'))
}

/** Forgets the password, finds the mail on the demo's mail page, and chooses another. */
const forget = async (who: Somebody, email: string): Promise<void> => {
  const { t } = who
  await who.press(t('session.forgot'))
  await who.type({ email })
  await who.press(t('session.forgotSend'))
  await who.sees(t('session.forgotSent'))
  await who.go('/mails')
  const mail = who.page.locator('article.mail').filter({ hasText: email })
  await who.arrive(() => mail.locator('a[href*="/reset-password/"]').click())
  await who.type({ password: 'another long word' })
  await who.press(t('session.resetButton'))
  await who.sees(t('session.resetDone'))
}

export const passwords = (): void => {
  test.each(Object.keys(seats))(
    '%s, a forgotten password is set anew from a mail',
    async (name) => {
      const who = await somebody(seats[name]!)
      const { t } = who
      const email = await signUp(who, 'Aiko')
      await signOut(who)
      await forget(who, email)
      await signOut(who)
      await who.type({ email, password })
      await who.press(t('session.signIn'))
      expect(who.path()).toBe('/sign-in')
      await who.type({ password: 'another long word' })
      await who.press(t('session.signIn'))
      expect(who.path()).toBe('/home')
      await who.leave()
    },
  )

  test.each(Object.keys(seats))('%s, a strange sign-in is seen and ended', async (name) => {
    const [here, elsewhere] = [await somebody(seats[name]!), await somebody(seats[name]!)]
    const { t } = here
    const email = await signUp(here, 'Aiko')
    await elsewhere.go('/sign-in?next=%2Fsettings')
    await elsewhere.type({ email, password })
    await elsewhere.press(t('session.signIn'))
    expect(elsewhere.path()).toBe('/settings')
    await here.go('/settings/sign-ins')
    await here.sees(t('settings.thisDevice'), '127.0.0.1')
    await here.press(t('settings.revoke'))
    await here.sees(t('settings.revoked'))
    expect(await here.page.locator('main .entries > li').count()).toBe(1)
    await elsewhere.go('/settings')
    expect(elsewhere.path()).toBe('/sign-in?next=%2Fsettings')
    await here.leave()
    await elsewhere.leave()
  })
}
