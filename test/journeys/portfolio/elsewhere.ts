import { expect, test } from 'vitest'
import type { Locator } from 'playwright-core'
import { rulesElsewhere } from '#processes'
import { letPass, signUp, yen } from '../stage/acting.ts'
import { market } from '../stage/market.ts'
import { soundly } from '../stage/seated.ts'
import { somebody } from '../stage/somebody.ts'
import type { Seat, Somebody } from '../stage/somebody.ts'

const seats: Record<string, Seat> = {
  'in Japanese on a phone': { locale: 'ja', scripts: true, phone: true },
  'in English without scripts': { locale: 'en', scripts: false, phone: false },
}

/** The market's day, so many days ago. */
const daysAgo = (days: number): string =>
  Temporal.Instant.fromEpochMilliseconds(market().context.time.now())
    .toZonedDateTimeISO('Asia/Tokyo')
    .toPlainDate()
    .subtract({ days })
    .toString()

/** What that place calls it, in this reader's language. */
const there = ({ seat }: Somebody, key: string): string =>
  rulesElsewhere.crowdworks.offering.texts[seat.locale][key] ?? key

const title = '雑貨サイトの商品登録 / product entries'

/** Comes alone, signs up, and writes down what was agreed at CrowdWorks: one form. */
const enter = async (who: Somebody): Promise<string> => {
  const { t } = who
  await signUp(who, 'Mina', '?next=%2Felsewhere')
  await who.sees(t('elsewhere.none'), t('elsewhere.givesLetter'))
  await soundly(who)
  await who.press(t('elsewhere.enter'))
  await who.type({
    platform: 'crowdworks',
    title,
    clientName: 'みどり商店',
    price: '33,000',
    agreedOn: daysAgo(20),
    deliverOn: daysAgo(6),
    stage: 'working',
    stageOn: daysAgo(20),
  })
  await soundly(who)
  await who.press(t('elsewhere.enterButton'))
  await who.sees(t('elsewhere.entered'), t('contracts.yours'), yen(who, 33_000n))
  return who.path()
}

/** What can be recorded with two taps, by what is said on it. */
const tapped = async (who: Somebody, label: string): Promise<Locator> => {
  const box = who.page.locator('.taps .confirm').filter({ hasText: label }).first()
  await box.locator('summary').click()
  return who.page.locator('.taps form:visible').first()
}

const record = async (who: Somebody, label: string, fields: Record<string, string> = {}) => {
  const form = await tapped(who, label)
  await who.type(fields, form)
  await who.press(who.t('elsewhere.recordButton'), form)
  await who.sees(who.t('elsewhere.recorded'))
}

/** Delivered, and then nobody answers: nothing is promised, but there is something to do. */
const deliver = async (who: Somebody): Promise<void> => {
  const { t } = who
  const at = { on: daysAgo(8), time: '10:30' }
  await record(who, there(who, 'actions.deliver.done'), { ...at, text: '150 / 150' })
  await record(who, t('elsewhere.entry.sent'), { on: daysAgo(3), text: 'ご確認ください。' })
  await who.sees(
    there(who, 'states.inspecting.turn'),
    t('elsewhere.sentenceNever'),
    there(who, 'steps.askDesk'),
    t('elsewhere.openNow'),
    t('elsewhere.waiting'),
  )
  await soundly(who)
}

const sendLetter = async (who: Somebody): Promise<void> => {
  const { t, page } = who
  await who.arrive(() => page.locator('#steps a.button').first().click())
  const [subject, body] = await page.locator('textarea.letter-text').all()
  expect(await subject?.inputValue()).not.toBe('')
  expect(await body?.inputValue()).toContain('みどり商店')
  await soundly(who)
  await who.press(t('elsewhere.sentButton'))
  await who.sees(t('elsewhere.recorded'), t('elsewhere.entry.note'))
}

/** Mends what was written, and the facts. */
const mend = async (who: Somebody): Promise<void> => {
  const { t, page } = who
  const contract = who.path()
  await who.arrive(() => page.locator('#history a').last().click())
  await who.type({ text: '事務局に問い合わせました。' })
  await soundly(who)
  await who.press(t('everywhere.save'))
  await who.sees(
    t('elsewhere.correctedNow'),
    '事務局に問い合わせました。',
    t('elsewhere.corrected'),
  )
  await who.press(t('elsewhere.edit'))
  await who.type({ price: '35,000' })
  await who.press(t('everywhere.save'))
  expect(who.path()).toBe(contract)
  await who.sees(yen(who, 35_000n))
}

/** Follows a link to a file, and waits until it has come. */
export const fetched = async (who: Somebody, link: Locator): Promise<string> => {
  const [download] = await Promise.all([who.page.waitForEvent('download'), link.click()])
  await download.path()
  return download.suggestedFilename()
}

const takeAlong = async (who: Somebody, contract: string): Promise<void> => {
  const { page } = who
  expect(await fetched(who, page.locator('a[href$="/evidence"][download]'))).toMatch(/\.zip$/)
  await who.go('/elsewhere')
  await who.sees(title, there(who, 'states.inspecting.turn'))
  expect(await fetched(who, page.locator('a[href$="/contracts.csv"]'))).toMatch(/\.csv$/)
  await who.go(contract)
}

const table = [
  'platform,clientName,title,price,agreedOn,stage',
  'lancers,森デザイン,カタログの入力,44000,2026-09-01,working',
  'mars,火星,x,100,2026-09-01,working',
].join('\n')

const takeIn = async (who: Somebody): Promise<void> => {
  const { t } = who
  await who.go('/elsewhere')
  await who.press(t('elsewhere.import'))
  await who.type({ table })
  await who.press(t('elsewhere.importLook'))
  await who.sees(t('elsewhere.previewCount', { fresh: 1, known: 0, wrong: 1 }))
  await soundly(who)
  await who.press(t('elsewhere.importTake', { count: 1 }))
  await who.sees(t('elsewhere.imported', { count: 1 }), 'カタログの入力')
}

/** On the day on which something can be done there, a mail says so. */
const hearOfIt = async (who: Somebody): Promise<void> => {
  const { t, page } = who
  await who.go('/elsewhere')
  await who.arrive(() => page.locator('main .entries a').filter({ hasText: title }).click())
  const way = page.locator('#history .entry-done a').last()
  await who.arrive(() => way.click())
  await who.type({ on: daysAgo(0), time: '00:00' })
  await who.press(t('everywhere.save'))
  await letPass(who, 'P7D')
  await who.go('/mails')
  await who.sees(t('elsewhereMails.step', { title }))
}

const remove = async (who: Somebody, contract: string): Promise<void> => {
  const { t, page } = who
  await who.go(`${contract}/edit`)
  await page.locator('.confirm summary').click()
  await who.press(t('elsewhere.remove'), page.locator(`form[action="${contract}/remove"]`))
  await who.sees(t('elsewhere.removed'))
}

/** Of use to who comes alone: nobody else is on the market for it. */
export const elsewhere = (): void => {
  test.each(Object.keys(seats))(
    '%s, a contract made elsewhere is written down, goes silent, and there is something to do',
    async (name) => {
      const who = await somebody(seats[name]!)
      const contract = await enter(who)
      await deliver(who)
      await sendLetter(who)
      await mend(who)
      await takeAlong(who, contract)
      await takeIn(who)
      await hearOfIt(who)
      await remove(who, contract)
      await who.leave()
    },
    120_000,
  )
}
