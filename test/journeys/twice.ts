import { expect, test } from 'vitest'
import { act, fillIn, said, signUp, yen } from './stage/acting.ts'
import { atWork } from './stage/contracts.ts'
import { become } from './stage/places.ts'
import { somebody } from './stage/somebody.ts'
import type { Seat, Somebody } from './stage/somebody.ts'

const seats: Record<string, Seat> = {
  'with scripts': { locale: 'ja', scripts: true, phone: true },
  'without scripts': { locale: 'en', scripts: false, phone: false },
}

/** Presses twice as fast as one can. */
const pressTwice = (who: Somebody, form: string, words: string): Promise<void> =>
  who.arrive(() =>
    who.page
      .locator(`main form[action="${form}"] button`)
      .filter({ hasText: words })
      .dblclick({ noWaitAfter: true }),
  )

/** Back by the browser's own button, and the same once more. */
const againFromBefore = async (who: Somebody, form: string, words: string): Promise<void> => {
  // Without scripts the page from before comes anew, and what it sends is new.
  if (!who.seat.scripts) return
  await who.arrive(() => who.page.goBack())
  await pressTwice(who, form, words)
}

const postTwice = async (who: Somebody): Promise<void> => {
  const { t, page } = who
  await signUp(who, 'Ben', '?side=client&next=%2Fjobs%2Fnew')
  await who.type({
    title: 'ロゴの制作',
    description: '和菓子の店です。',
    category: 'design',
    price: '50000',
  })
  await who.press(t('jobs.toPreview'))
  await pressTwice(who, '/jobs/new', t('jobs.publish'))
  await who.go('/jobs/mine')
  expect(await page.locator('main .entries > li').count()).toBe(1)
}

const payInTwice = async (who: Somebody): Promise<void> => {
  const { t } = who
  await who.go('/wallet')
  await who.type({ amount: '30000' })
  await pressTwice(who, '/wallet/deposits', t('wallet.deposit'))
  await againFromBefore(who, '/wallet/deposits', t('wallet.deposit'))
  await who.go('/wallet')
  await who.sees(yen(who, 30_000n))
  expect(await who.text()).not.toContain(yen(who, 60_000n))
}

const sayTwice = async (who: Somebody, path: string): Promise<void> => {
  const { t, page } = who
  await who.go(path)
  await who.type({ text: '一度だけ言います。' }, page.locator(`form[action="${path}/messages"]`))
  await pressTwice(who, `${path}/messages`, t('everywhere.send'))
  await againFromBefore(who, `${path}/messages`, t('everywhere.send'))
  await who.go(path)
  expect((await who.text()).split('一度だけ言います。')).toHaveLength(2)
}

const sendTwice = async (seat: Seat): Promise<void> => {
  const who = await somebody(seat)
  await postTwice(who)
  await payInTwice(who)
  const { path, worker } = await atWork()
  await become(who, worker)
  await sayTwice(who, path)
  await who.leave()
}

const goBack = async (seat: Seat): Promise<void> => {
  const who = await somebody(seat)
  const { path, worker } = await atWork()
  await become(who, worker)
  await who.go(path)
  await act(who, 'deliver', { note: '納品します。' })
  await who.arrive(() => who.page.goBack())
  expect(await who.page.locator('#do-deliver').count()).toBe(0)
  await who.sees(said(who, 'states.inspecting.turn'))
  await who.leave()
}

const useTwoTabs = async (seat: Seat): Promise<void> => {
  const early = await somebody(seat)
  const { path, client } = await atWork()
  await become(early, client)
  const late = await early.tab()
  await late.go(path)
  const reason = '予算がなくなりました。\n申し訳ありません。'
  const form = await fillIn(late, 'requestEnd', { amount: '10000', reason })
  await early.go(path)
  await act(early, 'requestEnd', { amount: '20000', reason: '企画が変わりました。' })
  await late.press(said(late, 'actions.requestEnd'), form)
  await late.sees(late.t('refusals.contract.moved_on'), reason, '10000')
  await late.sees(said(late, 'actions.requestEnd.done'), yen(late, 20_000n))
  await early.leave()
}

const watchOpenPage = async (): Promise<void> => {
  const { path, client, worker } = await atWork()
  const ben = await somebody(seats['with scripts']!)
  const aiko = await somebody(seats['without scripts']!)
  await become(ben, client)
  await become(aiko, worker)
  await ben.go(path)
  const reason = '企画が変わりました。'
  const form = await fillIn(ben, 'requestEnd', { reason })
  await ben.page.keyboard.press('Escape')
  await aiko.go(path)
  await act(aiko, 'deliver', { note: '納品します。' })
  await ben.page.locator('#history').getByText('納品します。').waitFor()
  await fillIn(ben, 'requestEnd', { amount: '10000' })
  expect(await form.locator('[name="reason"]').inputValue()).toBe(reason)
  await ben.press(said(ben, 'actions.requestEnd'), form)
  await ben.sees(ben.t('refusals.contract.moved_on'), reason)
  await ben.leave()
  await aiko.leave()
}

export const twice = (): void => {
  test.each(Object.keys(seats))('%s, what is sent twice is done once', (name) =>
    sendTwice(seats[name]!),
  )
  test.each(Object.keys(seats))('%s, from before an act one comes to what became of it', (name) =>
    goBack(seats[name]!),
  )
  test.each(Object.keys(seats))('%s, the stale one of two tabs loses nothing', (name) =>
    useTwoTabs(seats[name]!),
  )
  test('an open page follows the other side, and keeps what one has typed', watchOpenPage)
}
