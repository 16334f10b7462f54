import { beforeAll, expect, test } from 'vitest'
import { wordsFor } from '#locale'
import { webApp } from '#web'
import { testDatabase } from '../../../test/database.ts'
import { visitorOf } from '../../../test/visitor.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { someDay, testContext } from '../../../test/world.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = visitorOf(webApp(testContext((await testDatabase()).db, someDay)))
})

/** What is read, without the marks of the page. */
const readAt = async (path: string): Promise<string> => {
  const { status, text } = await visitor.get(path)
  expect(status).toBe(200)
  return text.replaceAll(/<[^>]+>/g, '')
}

test('the half year is told in both languages, with a picture, and in words beside it', async () => {
  for (const locale of ['ja', 'en'] as const) {
    const { t } = wordsFor(locale)
    const page = (await visitor.get(`/story?lang=${locale}`)).text
    expect(page.match(/class="story-picture/g)).toHaveLength(6)
    expect(page).not.toMatch(/\bstory\.[a-z]/)
    const read = await readAt(`/story?lang=${locale}`)
    for (const key of ['crowdworks', 'heard', 'told', 'untold', 'byModel'] as const)
      expect(read).toContain(t(`story.${key}`))
  }
})

test('with the pledge there is money for the silent end, without it an end, elsewhere neither', async () => {
  const read = await readAt('/story?lang=ja')
  expect(read).toContain('最後の返事から9日で知らされ、16日で終わり、48,000円を受け取ります。')
  expect(read).toContain('最後の返事から9日で知らされ、16日で終わります。')
  expect(read).toContain('終わったことは、だれからも知らされません')
  expect(read).toMatch(/知らされたとき10月11日\(日\) 24:0010月11日\(日\) 24:00知らされない/)
  expect(read).toMatch(/契約が終わったとき10月18日\(日\) 24:0010月18日\(日\) 24:00終わらない/)
  expect(read).toMatch(/黙って終わられた分として48,000円0円0円/)
})

test('the hours are paid alike everywhere, and the page says so', async () => {
  const read = await readAt('/story?lang=ja')
  expect(read).toMatch(/時間の報酬(264,000円){3}/)
  expect(read).toMatch(/支払われないおそれのあった額(0円){3}/)
})

test('the front page and the kinds of contract lead to it, with its three ends', async () => {
  for (const path of ['/?lang=ja', '/processes?lang=ja']) {
    expect((await visitor.get(path)).text).toContain('href="/story"')
    const read = await readAt(path)
    expect(read).toContain('16日で終わり、48,000円を受け取ります')
    expect(read).toContain('終わったことは、だれからも知らされません')
  }
})
