import { expect, test } from 'vitest'
import { personNamed } from '../stage/places.ts'
import { seated, soundly } from '../stage/seated.ts'
import type { Seat, Somebody } from '../stage/somebody.ts'
import { fetched } from './elsewhere.ts'

const seats: Record<string, Seat> = {
  'in Japanese on a phone': { locale: 'ja', scripts: true, phone: true },
  'in English, dark, without scripts': {
    locale: 'en',
    scripts: false,
    phone: false,
    scheme: 'dark',
  },
}

/** From the whole to one client, and what remains without them. */
const toTheLargest = async (who: Somebody): Promise<void> => {
  const { t, page } = who
  await who.go('/portfolio')
  await who.sees(t('portfolio.now'), t('portfolio.expected'), t('portfolio.clients'))
  await soundly(who)
  await who.arrive(() => page.locator('main a[href^="/portfolio/clients/"]').first().click())
  await who.sees(t('portfolio.goneMonthly'), t('portfolio.goneMonthlyAfter'))
  await soundly(who)
  await who.arrive(() => page.locator('main a[href^="/portfolio/paid?client"]').click())
  await who.sees(t('portfolio.yearTotal'))
}

/** Every figure leads to the contracts that it is made of, those made elsewhere among them. */
const behindFigures = async (who: Somebody): Promise<void> => {
  const { t, page } = who
  for (const state of ['atRisk', 'held', 'delivered'] as const) {
    await who.go('/portfolio')
    const figure = page.locator(`main a[href="/portfolio/contracts?state=${state}"]`).first()
    await who.arrive(() => figure.click())
    expect(await page.locator('main tbody tr').count()).toBeGreaterThan(0)
  }
  await who.go('/portfolio/contracts')
  await who.arrive(() => page.locator('main a[href^="/elsewhere/els_"]').first().click())
  await who.sees(t('elsewhere.papers'))
}

const papers = async (who: Somebody): Promise<void> => {
  const { t, page } = who
  await who.go('/portfolio')
  const open = page.locator('main a[href="/portfolio/contracts.csv"]')
  expect(await fetched(who, open)).toMatch(/\.csv$/)
  await who.arrive(() => page.locator('main a[href^="/portfolio/years/"]').first().click())
  await who.sees(t('portfolio.yearByClient'))
  await soundly(who)
  expect(await fetched(who, page.locator('main a[href$="/payments.csv"]'))).toMatch(/\.csv$/)
}

/** A job is suggested because of the figures, and is gone when it is not wanted. */
const dismiss = async (who: Somebody): Promise<void> => {
  const { t, page } = who
  await who.go('/portfolio')
  const forms = page.locator('main form[action^="/portfolio/suggestions/"]')
  const before = await forms.count()
  expect(before).toBeGreaterThan(0)
  await who.arrive(() => forms.first().locator('button').click())
  await who.sees(t('portfolio.dismissed'))
  expect(await forms.count()).toBe(before - 1)
}

export const dashboard = (): void => {
  test.each(Object.keys(seats))(
    '%s, a worker reads what is coming, what one client would take along, and opens every figure',
    async (name) => {
      const who = await seated(seats[name]!, await personNamed('worker'))
      await toTheLargest(who)
      await behindFigures(who)
      await papers(who)
      await dismiss(who)
      await who.leave()
    },
    120_000,
  )
}
