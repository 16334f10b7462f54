import { expect } from 'vitest'
import { become } from '../stage/places.ts'
import { refuse } from '../stage/refusing.ts'
import type { Fields } from '../stage/refusing.ts'
import { unfold } from '../stage/seated.ts'
import type { Somebody } from '../stage/somebody.ts'
import { deskThings } from './places.ts'

const blank = ' '

/** Goes to a page, unfolds a form there, and has it refused with everything kept. */
const refuseOn = async (who: Somebody, page: string, action: string, typed: Fields) => {
  await who.go(page)
  await unfold(who, action)
  await refuse(who, action, typed)
}

/** What a side writes about its contract: to the desk, and of the other one. */
const sides = async (who: Somebody): Promise<void> => {
  const { worker, asked, silent, ended, reviewed } = await deskThings()
  await become(who, worker)
  const [contract, review] = [`/contracts/${asked['contract']}`, `/contracts/${ended}/review`]
  await refuseOn(who, `/cases/${asked['id']}`, `/cases/${asked['id']}/messages`, { text: blank })
  await refuseOn(who, `${contract}/enquiry?cause=notInspected`, `${contract}/enquiry`, {
    text: blank,
  })
  await refuseOn(who, `${contract}/permission`, `${contract}/permission`, { text: blank })
  await refuseOn(who, review, review, { comment: '一行目\n「二行目」' })
  const known = `/contracts/${reviewed}`
  await refuseOn(who, `${known}/review`, `${known}/reviews/client/reply`, { reply: blank })
  await refuseOn(who, `${known}/review`, `${known}/reviews/client/report`, { reason: blank })
  await become(who, silent['client'] ?? '')
  await refuseOn(who, '/lock', `/lock/${silent['id']}`, { text: blank })
  await refuseOn(who, `/cases/${silent['id']}`, `/cases/${silent['id']}/answer`, { text: blank })
}

/** What the desk writes and decides in a case. */
const desk = async (who: Somebody): Promise<void> => {
  const { desk: person, open, ruled, ruling, reviewed } = await deskThings()
  await become(who, person)
  const at = `/desk/cases/${open}`
  await refuseOn(who, at, `${at}/messages`, { text: blank })
  await refuseOn(who, at, `${at}/notes`, { text: blank })
  await refuseOn(who, at, `${at}/calls`, { text: '留守番電話「また後で」' })
  await refuseOn(who, at, `${at}/close`, { text: blank })
  await refuseOn(who, at, `${at}/hand-over`, { text: '引き継ぎです。\n二行目' })
  const [decided, waits] = [`/desk/cases/${ruling}`, `/desk/cases/${ruled}`]
  await who.go(decided)
  const action = await who.page
    .locator('main form[action*="/actions/"]')
    .first()
    .getAttribute('action')
  if (action !== null)
    await refuseOn(who, decided, action, { amount: 'たくさん', reason: '理由「赤」' })
  await who.go(waits)
  const declining = who.page.locator('main form[action$="/decline"]').first()
  const decline = (await declining.getAttribute('action')) ?? ''
  expect(decline).toContain(waits)
  await refuseOn(who, waits, decline, { text: blank })
  const review = `/contracts/${reviewed}`
  await refuseOn(who, `${review}/review`, `${review}/reviews/client/hide`, { reason: blank })
}

/** What is typed where somebody's identity is checked, and where roles are given. */
const staff = async (who: Somebody): Promise<void> => {
  const { worker, desk: checker, second, check, approved, silent } = await deskThings()
  await become(who, silent['client'] ?? worker)
  await refuseOn(who, '/settings/identity', '/settings/identity', { document: 'passport' })
  await become(who, checker)
  const [refusal, revoke] = [`/identity/${check}/refuse`, `/identity/${approved}/revoke`]
  await refuseOn(who, `/identity/${check}`, refusal, { note: '写真がぼやけています。' })
  await refuseOn(who, `/identity/${approved}`, revoke, { note: blank })
  await become(who, second)
  await refuseOn(who, '/staff', '/staff', { email: 'no address' })
}

/** Every form of the desk, of staff, and of those whom a case concerns, refused once. */
export const refuseAtDesk = async (who: Somebody): Promise<void> => {
  await sides(who)
  await desk(who)
  await staff(who)
}

/** Forms of theirs in which nothing is typed. */
export const buttonsAtDesk = [
  '/desk/nudges',
  '/desk/cases/:id/assign',
  '/desk/cases/:id/nudge',
  '/desk/cases/:id/actions/:action/change',
  '/desk/cases/:id/rulings/:ruling/confirm',
  '/identity/:id/approve',
  '/settings/identity/withdraw',
  '/staff/removal',
]
