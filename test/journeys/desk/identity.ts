import { expect, test } from 'vitest'
import { trader } from '../../market.ts'
import { cardPicture } from '../../../src/simulation/demo/files/index.ts'
import { market } from '../stage/market.ts'
import { personNamed } from '../stage/places.ts'
import { seated, soundly } from '../stage/seated.ts'
import type { Seat } from '../stage/somebody.ts'

const seats: Record<string, { person: Seat; desk: Seat }> = {
  'in Japanese on a phone': {
    person: { locale: 'ja', scripts: true, phone: true },
    desk: { locale: 'ja', scripts: true, phone: false },
  },
  'in English without scripts': {
    person: { locale: 'en', scripts: false, phone: false },
    desk: { locale: 'en', scripts: false, phone: true },
  },
}

const picture = (name: string) => ({
  name: `${name}.png`,
  mimeType: 'image/png',
  buffer: cardPicture([58, 110, 92]),
})

/** Somebody proves who they are; of the pictures nothing remains but how and when. */
export const identity = (): void => {
  test.each(Object.keys(seats))(
    '%s, documents are sent, looked at, approved and gone; the badge says how and when',
    async (name) => {
      const { context } = market()
      const { id } = await trader(context, 'Aiko Proven')
      const person = await seated(seats[name]!.person, id)
      const desk = await seated(seats[name]!.desk, await personNamed('desk'))
      const { t } = person
      await person.go('/settings/identity')
      await soundly(person)
      await person.type({ document: 'driversLicence' })
      for (const side of ['front', 'back', 'selfie'])
        await person.page
          .locator(`input[type="file"][name="${side}"]`)
          .setInputFiles([picture(side)])
      await person.press(t('identity.send'))
      await person.sees(t('identity.sent'), t('identity.waiting'))

      await desk.go('/identity')
      await soundly(desk)
      await desk.press('Aiko Proven')
      const document = await desk.page.locator('main figure img').first().getAttribute('src')
      await soundly(desk)
      await desk.page.locator('summary', { hasText: desk.t('identity.approve') }).click()
      await desk.press(desk.t('identity.approve'), desk.page.locator('form[action$="/approve"]'))
      await desk.sees(desk.t('identity.approveDone'))
      expect((await desk.page.request.get(document ?? '')).status()).toBe(404)

      await person.go(`/people/${id}`)
      await person.sees(t('identity.document.driversLicence'))
      await soundly(person)
      await Promise.all([person.leave(), desk.leave()])
    },
  )
}
