/**
 * Whole journeys through the served product in a real browser, each told in sentences. They share
 * one market: those that only look come first, those that move its clock follow.
 */
import { expect, test } from 'vitest'
import { everyPage } from './every-page.ts'
import { firstJob } from './first-job.ts'
import { findBrowser } from './stage/browser.ts'
import { market, openMarket } from './stage/market.ts'

openMarket()

test('a missing browser is one line that says how to get one', () => {
  expect(() => findBrowser(['/nowhere'])).toThrow(/^the journeys need a browser: apt-get install/)
})

firstJob()
//everyPage()

test('every page of the product was visited by some journey', () => {
  const { routes, visited } = market()
  const left = routes.filter((route) => route.method === 'GET' && !visited.has(route))
  expect(left.map(({ path }) => path)).toEqual([])
})
