/**
 * Whole journeys through the served product in a real browser, each told in sentences. They share
 * one market: those that only look come first, those that move its clock follow.
 */
import { expect, test } from 'vitest'
import { testDatabase } from '../database.ts'
import { away } from './away.ts'
import { contest } from './contest.ts'
import { byKeys } from './desk/by-keys.ts'
import { fourEyes } from './desk/four-eyes.ts'
import { identity } from './desk/identity.ts'
import { lock } from './desk/lock.ts'
import { queue } from './desk/queue.ts'
import { silentClient } from './desk/silent-client.ts'
import { solicitation } from './desk/solicitation.ts'
import { ending } from './ending.ts'
import { everyPage } from './every-page.ts'
import { firstJob } from './first-job.ts'
import { forms } from './forms.ts'
import { hourlyJob } from './hourly-job.ts'
import { keyboard } from './keyboard.ts'
import { passwords } from './password.ts'
import { dashboard } from './portfolio/dashboard.ts'
import { elsewhere } from './portfolio/elsewhere.ts'
import { proof } from './proof.ts'
import { reading } from './reading.ts'
import { silence } from './silence/here.ts'
import { halfYear, story } from './story.ts'
import { twice } from './twice.ts'
import { findBrowser } from './stage/browser.ts'
import { market, openMarket } from './stage/market.ts'

/** Answers with another page's address alone. */
const leadingOn = ['/desk/next']

await openMarket()
const { url: withoutDemo } = await testDatabase({ connections: 1 })

test('a missing browser is one line that says how to get one', () => {
  expect(() => findBrowser(['/nowhere'])).toThrow(/^the journeys need a browser: apt-get install/)
})

everyPage()
reading()
forms()
queue()
byKeys()
dashboard()
silence()
story()
firstJob()
hourlyJob()
ending()
contest()
solicitation()
identity()
fourEyes()
silentClient()
lock()
keyboard()
twice()
passwords()
elsewhere()
away()
halfYear()
proof(withoutDemo)

test('every page of the product was visited by some journey', () => {
  const { routes, visited } = market()
  const left = routes.filter((route) => route.method === 'GET' && !visited.has(route))
  expect(left.map(({ path }) => path)).toEqual(leadingOn)
})
