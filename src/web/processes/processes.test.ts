import { beforeAll, expect, test } from 'vitest'
import { rules } from '#engine'
import { wordsFor } from '#locale'
import { known } from '#processes'
import { webApp } from '#web'
import { testDatabase } from '../../../test/database.ts'
import { visitorOf } from '../../../test/visitor.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { testContext } from '../../../test/world.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = visitorOf(webApp(testContext((await testDatabase()).db)))
})

test('every kind of contract is drawn, in words, with its bounds; others’ rules with what they break', async () => {
  const list = (await visitor.get('/processes')).text
  for (const { process, texts } of known) {
    expect(list).toContain(`/processes/${process.name}`)
    for (const locale of ['ja', 'en'] as const) {
      const { status, text } = await visitor.get(`/processes/${process.name}?lang=${locale}`)
      expect(status).toBe(200)
      expect(text).toContain('<svg')
      expect(text).toContain(texts[locale]['name'])
      expect(text).not.toMatch(/processes\.[a-z]/)
    }
  }
  const ours = (await visitor.get('/processes/fixed-price')).text
  expect(ours).toContain('11の規則のすべてを守っています。')
  expect(ours).toContain('81日以内')
  const theirs = (await visitor.get('/processes/crowdworks-fixed')).text
  expect(theirs).toContain('守られていない規則')
})

test('every rule of the verifier stands there in words, with what it means for either side', async () => {
  for (const locale of ['ja', 'en'] as const) {
    const { t } = wordsFor(locale)
    const { text } = await visitor.get(`/processes?lang=${locale}`)
    for (const rule of rules) {
      expect(text).toContain(`id="${rule}"`)
      for (const key of [rule, `${rule}.worker`, `${rule}.client`] as const)
        expect(text).toContain(t(`processes.rule.${key}`))
    }
  }
})

test('each kind is listed once, and an earlier version stays to be read', async () => {
  const list = (await visitor.get('/processes')).text
  expect(list.match(/href="\/processes\/fixed-price"/g)).toHaveLength(1)
  const now = (await visitor.get('/processes/fixed-price')).text
  expect(now).toContain('第2版')
  expect(now).toContain('href="/processes/fixed-price?version=1"')
  const before = (await visitor.get('/processes/fixed-price?version=1')).text
  expect(before).toContain('新しい契約は次の版で結びます')
  expect(before).toContain('67日以内')
  expect(before).not.toContain('不在を届け出る')
})

test('a kind of contract that nobody knows has no page', async () => {
  for (const name of ['unheard-of', '__proto__', 'toString', 'fixed-price?version=4'])
    expect((await visitor.get(`/processes/${name}`)).status).toBe(404)
})

test('a frame is told with what it opens, its notice, and who is warned', async () => {
  const weeks = (await visitor.get('/processes/recurring?lang=ja')).text
  expect(weeks).toContain('「次の週を仮払いする」で、「')
  expect(weeks).toContain('30日前までに必要です')
  expect(weeks).toContain('再委託の元の契約が解除された')
  expect(weeks).toContain('予告した終了日まで')
  expect(weeks).toContain('ワーカーにも「まだ動きがない」と知らせます')
  const parts = (await visitor.get('/processes/milestones?lang=en')).text
  expect(parts).toContain('moves the frame on to the next part')
  expect(parts).toContain('Once the last one is funded, it is in “Every part funded”')
  expect(parts).toContain('until the day to fund the next part by')
  expect((await visitor.get('/processes/fixed-price?lang=en')).text).not.toContain('How the frame')
})
