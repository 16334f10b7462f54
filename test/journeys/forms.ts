import { expect, test } from 'vitest'
import { buttonsAtDesk, refuseAtDesk } from './desk/refused.ts'
import { buttonsElsewhere, formsElsewhere } from './portfolio/refused.ts'
import { password, signUp } from './stage/acting.ts'
import { refuseAll, typings } from './stage/contract-forms.ts'
import { market } from './stage/market.ts'
import {
  become,
  clientsPlaces,
  everyState,
  hourlyPlaces,
  quietPlaces,
  workersPlaces,
} from './stage/places.ts'
import { refuse } from './stage/refusing.ts'
import { somebody } from './stage/somebody.ts'
import type { Seat, Somebody } from './stage/somebody.ts'

const strangersForms = async (who: Somebody): Promise<void> => {
  const email = await signUp(who, 'Taken')
  await who.context.clearCookies()
  await who.go('/sign-up')
  await refuse(who, '/sign-up', { name: '愛子', email, password, side: 'client' })
  await who.go('/sign-in')
  await refuse(who, '/sign-in', { email, password: 'a wrong guess' })
  await who.go('/forgot-password')
  await refuse(who, '/forgot-password', { email: 'no address' })
  await who.go('/reset-password/x')
  await who.type({ password })
  await who.press(who.t('session.resetButton'))
  await who.sees(who.t('session.linkFailedTitle'), who.t('session.linkFailedReset'))
}

const anyJob = {
  title: 'ロゴの制作「赤」',
  description: '一行目\n二行目 <b>',
  category: 'design',
  closesOn: '2020-01-01',
}
const job = { ...anyJob, kind: 'fixed', price: '1', deliverWithinDays: '10' }
const hours = { weeklyHours: '99', pledgeWeeks: '4' }
const hourlyJob = { ...anyJob, kind: 'hourly', rate: '1', expectedWeeks: 'x', ...hours }

const clientsForms = async (who: Somebody): Promise<void> => {
  const quiet = await quietPlaces()
  await become(who, quiet.personId)
  await who.go('/jobs/new')
  await refuse(who, '/jobs/new', { ...job, 'clocks.inspection': '4', 'clocks.rework': '5' })
  await who.go('/jobs/new')
  await refuse(who, '/jobs/new', hourlyJob)
  const edit = quiet.paths[1] ?? ''
  await who.go(edit)
  await refuse(who, edit, job)
  const { personId, paths } = await clientsPlaces()
  await become(who, personId)
  const offer = paths.at(-1) ?? ''
  await who.go(offer)
  await refuse(who, offer, { price: '100000000', deliverOn: '2020-01-01' })
  await who.go(`${offer}/parts`)
  const parts = { 'milestones.0.title': '設計', 'milestones.1.price': '1' }
  await refuse(who, `${offer}/parts`, parts)
}

const hourlyForms = async (who: Somebody): Promise<void> => {
  const { workerId, clientId, job, offer, monday } = await hourlyPlaces()
  await become(who, workerId)
  await who.go(job)
  await refuse(who, `${job}/proposals`, { price: '1', deliverOn: monday, message: 'はい' })
  await become(who, clientId)
  await who.go(offer)
  await refuse(who, offer, { price: '1', deliverOn: monday, ...hours })
}

const workersForms = async (who: Somebody): Promise<void> => {
  const { personId, paths } = await workersPlaces()
  await become(who, personId)
  const free = paths.find((path) => path.startsWith('/jobs/')) ?? ''
  await who.go(free)
  const message = '毎日2時間。\n「確認」も2回。'
  await refuse(who, `${free}/proposals`, { price: '1', deliverOn: '2020-01-01', message })
  await who.go('/wallet')
  await refuse(who, '/wallet/deposits', { amount: 'たくさん' })
  await who.go('/wallet')
  await refuse(who, '/wallet/withdrawals', { amount: '99,999,999' })
  await who.go('/settings')
  await refuse(who, '/settings', {
    name: ' ',
    'worker.headline': '正確に',
    'worker.about': '一行目\n二行目',
    'worker.skills': 'Excel\n翻訳',
    'client.company': '屋号',
    'client.about': '紹介',
  })
  await who.go('/settings/password')
  await refuse(who, '/settings/password', { current: 'a wrong guess', password })
  await who.go('/settings/bank')
  const bank = { bankCode: '12', branchCode: '1', kind: 'savings', number: 'x', holder: '愛子' }
  await refuse(who, '/settings/bank', bank)
}

const foundersForms = async (who: Somebody): Promise<void> => {
  await who.context.clearCookies()
  await signUp(who, 'Aiko')
  await who.go('/organisation')
  await refuse(who, '/organisation', { name: ' ' })
  await who.type({ name: 'Aoba' })
  await who.press(who.t('organisation.foundButton'))
  await refuse(who, '/organisation/invitations', { email: 'no address' })
  await refuse(who, '/organisation/name', { name: ' ' })
}

/** Every form of every kind of contract, in the states that the demo has of it. */
const onEveryContract = async (): Promise<void> => {
  const who = await somebody(seats['without scripts']!)
  const standing = await everyState()
  for (const of of ['fixed-price', 'recurring', 'hourly-week']) {
    const met = await refuseAll(who, /./, of)
    const there = standing.filter(({ process }) => process === of).map(({ state }) => state)
    const wanted = typings
      .filter(({ process, state }) => process === of && there.includes(state))
      .map(({ form, party }) => `${form} ${party}`)
    expect(there.length).toBeGreaterThan(4)
    expect([...met]).toEqual(expect.arrayContaining([...new Set(wanted)]))
  }
  await who.leave()
}

/** An entry that ends before it begins, a timer for nothing; a contest of nothing, where one is. */
const onWeeks = async (who: Somebody): Promise<void> => {
  const weeks = (await everyState()).filter(({ process }) => process === 'hourly-week')
  const worked = weeks.find(({ state }) => /^(working|recording)$/.test(state))
  await become(who, worked?.worker ?? null)
  const path = `/contracts/${worked?.id}`
  await who.go(path)
  await refuse(who, `${path}/entries`, { from: '10:00', to: '09:00', note: '登録「赤」' })
  await who.go(path)
  await refuse(who, `${path}/timer`, { note: ' ' })
  const checked = weeks.find(({ state }) => state === 'checking')
  if (!checked) return
  await become(who, checked.client)
  const check = `/contracts/${checked.id}`
  await who.go(`${check}?do=contest`)
  await refuse(who, `${check}/entries/contest`, { reason: '一行目\n二行目 <b>' })
}

/** Where a form stands in a dialog: some with every kind of field. */
const inDialogs = async (): Promise<void> => {
  const who = await somebody(seats['on a phone']!)
  expect((await refuseAll(who, /working|overdue|^inspecting/, 'fixed-price')).size).toBeGreaterThan(
    5,
  )
  await who.leave()
}

/** Forms in which nothing is typed, or nothing that could be refused: buttons and choices. */
const nothingTyped = [
  '/locale',
  '/role',
  '/sign-out',
  '/verify-email',
  '/verify-email/:token',
  '/settings/display',
  '/settings/business',
  '/settings/sign-ins/revoke',
  '/jobs/:id/close',
  '/proposals/:id/withdraw',
  '/desk/letters',
  '/organisation/invitations/:id/withdraw',
  '/organisation/members/:id/role',
  '/organisation/members/:id/remove',
  '/organisation/leave',
  '/organisation/deputies/:id',
  '/organisation/deputies/:id/dismiss',
  '/organisation/stands-for/:id/step-down',
  '/invitations/:token/accept',
  '/invitations/:token/decline',
  '/calendar/feed',
  '/calendar/feed/revoke',
  '/demo/clock',
  '/demo/as',
  '/demo/contracts/:id/story',
  '/demo/half-year',
  '/contracts/:id/actions/:action/change',
  '/contracts/:id/seen',
  '/contracts/:id/here',
  '/contracts/:id/weeks',
  '/contracts/:id/standing-order',
  '/contracts/:id/entries/remove',
  '/contracts/:id/entries/contest/change',
  '/timer/stop',
  '/seen/:token',
  '/here/:token',
]

/** Forms that stand on a page from Tuesday to Thursday only, while a week is checked. */
const onSomeDays = ['/contracts/:id/entries/contest']

const seats: Record<string, Seat> = {
  'on a phone': { locale: 'ja', scripts: true, phone: true },
  'without scripts': { locale: 'en', scripts: false, phone: false },
}

export const forms = (): void => {
  test.each(Object.keys(seats))(
    '%s, every form keeps what was typed when it is refused',
    async (name) => {
      const who = await somebody(seats[name]!)
      await strangersForms(who)
      await onWeeks(who)
      await clientsForms(who)
      await workersForms(who)
      await hourlyForms(who)
      await foundersForms(who)
      await who.leave()
    },
    180_000,
  )

  test('every form about cases and of staff keeps what was typed', async () => {
    const who = await somebody(seats['on a phone']!)
    await refuseAtDesk(who)
    await who.leave()
  }, 180_000)

  formsElsewhere(seats)

  test('every form of a contract keeps what was typed', onEveryContract, 180_000)
  test('a form in a dialog keeps what was typed', inDialogs, 180_000)

  test('from a form that came back, the controls around it lead back to its page', async () => {
    const who = await somebody(seats['without scripts']!)
    const { personId, paths } = await workersPlaces()
    await become(who, personId)
    const free = paths.find((path) => path.startsWith('/jobs/')) ?? ''
    for (const [page, action, field] of [
      ['/wallet', '/wallet/deposits', 'amount'],
      [free, `${free}/proposals`, 'price'],
    ] as const) {
      await who.go(page)
      await refuse(who, action, { [field]: 'x' })
      const ways = who.page.locator('form[action="/locale"], .demo-bar form')
      const backs = await ways
        .locator('[name="back"]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('value')))
      expect([...new Set(backs)].toSorted()).toEqual(['/home', page].toSorted())
    }
    await who.leave()
  })

  test('every form in which something is typed was refused once', () => {
    const { routes, refused } = market()
    const left = routes.filter((route) => route.method === 'POST' && !refused.has(route))
    const known = [...nothingTyped, ...buttonsAtDesk, ...buttonsElsewhere, ...onSomeDays]
    expect(left.map(({ path }) => path).filter((path) => !known.includes(path))).toEqual([])
  })
}
