import { test } from 'vitest'
import { become, personNamed } from '../stage/places.ts'
import { refuse } from '../stage/refusing.ts'
import { somebody } from '../stage/somebody.ts'
import type { Seat, Somebody } from '../stage/somebody.ts'
import { elsewherePaths } from './places.ts'

/** Of contracts made elsewhere: forms in which nothing is typed. */
export const buttonsElsewhere = [
  '/elsewhere/:id/remove',
  '/elsewhere/:id/entries/:entry/remove',
  '/portfolio/suggestions/:id/dismissals',
]

/** Every form about a contract made elsewhere comes back with what was typed. */
const refuseElsewhere = async (who: Somebody): Promise<void> => {
  const worker = await personNamed('worker')
  await become(who, worker)
  await who.go('/elsewhere/new')
  await refuse(who, '/elsewhere/new', {
    platform: 'upwork',
    title: '登録 <b>「赤」',
    clientName: ' ',
    price: 'たくさん',
    agreedOn: '2040-01-01',
    deliverOn: '2041-01-01',
    stage: 'reworking',
    stageOn: '2040-01-02',
  })
  await who.go('/elsewhere/import')
  await refuse(who, '/elsewhere/import', { table: 'a,b\n「赤」,2' })
  const [contract = ''] = await elsewherePaths(worker)
  await who.go(`${contract}/edit`)
  await refuse(who, `${contract}/edit`, { title: ' ', price: '０円', clientName: '相手 <i>' })
  await who.go(contract)
  await who.page.locator('.taps summary').first().click()
  const typed = { on: '2040-01-01', time: '12:34', text: '一行目\n「赤」' }
  await refuse(who, `${contract}/entries`, typed)
  await who.go(contract)
  const entry = await who.page.locator('#history a').first().getAttribute('href')
  await who.go(entry ?? '')
  await refuse(who, entry ?? '', typed)
}

export const formsElsewhere = (seats: Readonly<Record<string, Seat>>): void => {
  test.each(Object.keys(seats))(
    '%s, every form about contracts made elsewhere keeps what was typed',
    async (name) => {
      const who = await somebody(seats[name]!)
      await refuseElsewhere(who)
      await who.leave()
    },
    180_000,
  )
}
