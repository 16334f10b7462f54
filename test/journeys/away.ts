import { expect, test } from 'vitest'
import { signUp } from './stage/acting.ts'
import { somebody } from './stage/somebody.ts'
import type { Seat } from './stage/somebody.ts'

const seats: Record<string, Seat> = {
  'in Japanese on a phone': { locale: 'ja', scripts: true, phone: true },
  'in English without scripts': { locale: 'en', scripts: false, phone: false },
}

/** Who will be away lets a fellow member stand in, and keeps the deadlines in a calendar. */
export const away = (): void => {
  test.each(Object.keys(seats))(
    '%s, an organisation is founded, joined by a mailed link, and gives a deputy',
    async (name) => {
      const [owner, fellow] = [await somebody(seats[name]!), await somebody(seats[name]!)]
      const { t } = owner
      await signUp(owner, 'Aiko')
      const email = await signUp(fellow, 'Dora')
      await owner.go('/organisation')
      await owner.type({ name: 'Aoba' })
      await owner.press(t('organisation.foundButton'))
      await owner.type({ email })
      await owner.press(t('organisation.inviteButton'))
      await owner.sees(email)

      await fellow.go('/organisation')
      await fellow.press(t('organisation.invitedBy', { organisation: 'Aoba', by: 'Aiko' }))
      await fellow.press(t('organisation.accept'))
      expect(fellow.path()).toBe('/organisation')
      await fellow.sees('Aoba', 'Aiko')

      await owner.go('/organisation')
      const naming = owner.page.locator('form[action^="/organisation/deputies/"]')
      if (!(await naming.isVisible()))
        await owner.page.locator('summary', { hasText: t('organisation.nameDeputy') }).click()
      await owner.arrive(() => naming.locator('button').click())
      await owner.sees(t('organisation.isDeputy'))
      await Promise.all([owner.leave(), fellow.leave()])
    },
  )

  test.each(Object.keys(seats))(
    '%s, the address for calendar programs is made and answers',
    async (name) => {
      const who = await somebody(seats[name]!)
      await signUp(who, 'Aiko')
      await who.go('/calendar')
      await who.press(who.t('calendar.feedMake'))
      const address = await who.page.locator('#feed code').innerText()
      const { pathname } = new URL(address)
      await Promise.all([
        who.page.waitForEvent('download'),
        // A browser that begins to save a file says that the page did not come.
        who.page.goto(pathname).catch(() => null),
      ])
      await who.leave()
    },
  )
}
