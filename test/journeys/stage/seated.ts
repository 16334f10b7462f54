import { expect } from 'vitest'
import { axe } from './axe.ts'
import { market } from './market.ts'
import { become } from './places.ts'
import { somebody } from './somebody.ts'
import type { Seat, Somebody } from './somebody.ts'

/** A person of the market before a browser of their own. */
export const seated = async (seat: Seat, personId: string): Promise<Somebody> => {
  const who = await somebody(seat)
  await become(who, personId)
  return who
}

/** Nothing on the page keeps somebody out; axe needs scripts, and says nothing without. */
export const soundly = async (who: Somebody): Promise<void> => {
  if (who.seat.scripts) expect(await axe(who.page)).toEqual([])
}

/** The address of the desk's case of a contract. Throws where there is none of that cause. */
export const casePath = async (contractPath: string, cause: string): Promise<string> => {
  const [found] = await market().context.db.query<{ id: string }>(
    'select id from cases where about_id = $1 and cause = $2',
    [contractPath.replace('/contracts/', ''), cause],
  )
  if (!found) throw new Error(`there is no case ${cause} of ${contractPath}`)
  return `/desk/cases/${found.id}`
}

/** Opens one of the folded forms, where it is folded, and fills it in. */
export const unfold = async (
  who: Somebody,
  action: string,
  fields: Readonly<Record<string, string>> = {},
) => {
  const form = who.page.locator(`main form[action$="${action}"]`).first()
  if (!(await form.isVisible()))
    await who.page.locator(`main details:has(form[action$="${action}"]) > summary`).first().click()
  await who.type(fields, form)
  return form
}
