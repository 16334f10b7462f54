import { expect } from 'vitest'
import type { Locator } from 'playwright-core'
import type { Somebody } from './somebody.ts'

/** What is typed, by the names of the fields. */
export type Fields = Readonly<Record<string, string>>

/** Sends a form as it stands, past what the browser itself would not let through. */
const send = async (who: Somebody, form: Locator): Promise<void> => {
  await form.evaluate((one) => one.setAttribute('novalidate', ''))
  const main = form.locator('button.button-primary:visible')
  const button = (await main.count()) > 0 ? main : form.locator('button:visible')
  await who.arrive(() => button.first().click())
}

const kept = async (form: Locator, name: string): Promise<string> => {
  const field = form.locator(`[name="${name}"]`)
  const choices = await field.count()
  return choices > 1 ? form.locator(`[name="${name}"]:checked`).inputValue() : field.inputValue()
}

/** Types, is refused, and finds everything as it was typed; passwords alone are typed again. */
export const refuse = async (who: Somebody, action: string, typed: Fields): Promise<void> => {
  const form = who.page.locator(`main form[action="${action}"]`).first()
  await who.type(typed, form)
  await send(who, form)
  expect(
    await who.page.locator('main [role="alert"], main .notice-danger').count(),
  ).toBeGreaterThan(0)
  const found = await Promise.all(Object.keys(typed).map((name) => kept(form, name)))
  const wanted = Object.entries(typed).map(([name, text]) =>
    /password|current/.test(name) ? '' : text,
  )
  expect(found).toEqual(wanted)
}
