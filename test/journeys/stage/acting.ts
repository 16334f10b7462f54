import type { Locator } from 'playwright-core'
import { formatsFor } from '#locale'
import { offeringOf } from '#processes'
import type { Somebody } from './somebody.ts'

/** What everybody types here for a password. */
export const password = 'three quiet foxes'

export type File = { name: string; mimeType: string; buffer: Buffer }

/** An amount as this reader reads it. */
export const yen = ({ seat }: Somebody, amount: bigint): string =>
  formatsFor(seat.locale, 'Asia/Tokyo', 0).yen(amount)

/** A text of the process in this reader's language: `actions.deliver.done`. */
export const said = ({ seat }: Somebody, key: string): string => {
  const text = offeringOf('fixed-price')?.texts[seat.locale][key]
  if (text === undefined) throw new Error(`the process does not say ${key}`)
  return text
}

/** Signs up by the form, where the next page has none of its own business to do first. */
export const signUp = async (who: Somebody, name: string, query = ''): Promise<string> => {
  const email = `${name.toLowerCase()}-${Math.random().toString(36).slice(2)}@example.jp`
  await who.go(`/sign-up${query}`)
  await who.type({ name, email, password })
  await who.press(who.t('session.signUp'))
  return email
}

/** Opens the question of an action of the contract whose page is open, and fills its form in. */
export const fillIn = async (
  who: Somebody,
  action: string,
  fields: Readonly<Record<string, string>> = {},
  files: readonly File[] = [],
): Promise<Locator> => {
  const place = who.page.locator(`#do-${action}`)
  const form = place.locator(`form[action$="/actions/${action}"]`)
  if (!(await form.isVisible())) await place.locator('summary').first().click()
  const part = form.locator('details:not([open]) > summary')
  if ('amount' in fields && (await part.count()) > 0) await part.click()
  await who.type(fields, form)
  if (files.length > 0) await form.locator('input[type="file"]').setInputFiles([...files])
  return form
}

/** Takes an action: its question, its form, and once more where an amount was named. */
export const act = async (
  who: Somebody,
  action: string,
  fields: Readonly<Record<string, string>> = {},
  files: readonly File[] = [],
): Promise<void> => {
  const form = await fillIn(who, action, fields, files)
  await who.press(said(who, `actions.${action}`), form)
  const sure = who.page.locator('main button[name="confirmed"]')
  if ((await sure.count()) > 0) await who.arrive(() => sure.click())
}

/** Lets the demo's time pass: `P14D`, or `next` for the next deadline of what the page is about. */
export const letPass = (who: Somebody, length: string): Promise<void> =>
  who.arrive(() => who.page.locator(`.demo-bar button[value="${length}"]`).click())
