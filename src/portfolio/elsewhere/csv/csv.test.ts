import { beforeEach, expect, test } from 'vitest'
import {
  changeElsewhere,
  elsewhereFor,
  elsewhereOf,
  exportElsewhere,
  importElsewhere,
  previewImport,
} from '#portfolio'
import { newId } from '#platform'
import { testDatabase } from '../../../../test/database.ts'
import { someDay, testContext } from '../../../../test/world.ts'

const { db } = await testDatabase()
const context = testContext(db)
let aiko = { id: '', name: '' }
beforeEach(() => {
  context.time.set(someDay)
  aiko = { id: newId('per'), name: '愛子' }
})

const head = 'platform,clientName,title,price,agreedOn,deliverOn,stage,stageOn,payOn,reference'
const refusalOf = (table: string) =>
  previewImport(context, aiko, table).then(
    () => null,
    ({ refusal }: { refusal: { code: string; params: object } }) => [
      refusal.code,
      ...Object.values(refusal.params),
    ],
  )

test('a table is looked at before it is taken in, line by line, and taken in once', async () => {
  const table = `\ufeff${head}\r\n
crowdworks,鈴木商店,記事5本,"50,000",2026/9/1,2026-09-20,delivered,2026-09-20,,No. 1\r
ランサーズ,"山田 ""本舗""",ロゴ,¥30000,2026年10月1日,,作業中,,,\r
nowhere,,"バナー
2枚",abc,2027-01-01,,,,,\r
crowdworks,鈴木商店,記事5本,50000,2026-09-01,,,,,No. 1\r
`
  const { lines, taken } = await previewImport(context, aiko, table)
  expect(taken).toBe(0)
  expect(
    lines.map(({ line, outcome, issues }) => [line, outcome, issues.map(({ code }) => code)]),
  ).toEqual([
    [3, 'new', []],
    [4, 'new', []],
    [
      5,
      'wrong',
      ['platform.unknown', 'client_name.required', 'price.too_small', 'agreed_on.too_late'],
    ],
    [7, 'known', []],
  ])
  expect(await elsewhereOf(context, aiko)).toEqual([])
  const both = await Promise.all([
    importElsewhere(context, aiko, table),
    importElsewhere(context, aiko, table),
  ])
  expect(both.map((one) => one.taken).toSorted()).toEqual([0, 2])
  expect((await importElsewhere(context, aiko, table)).taken).toBe(0)
  const found = await elsewhereOf(context, aiko)
  expect(found.map(({ contract, state }) => [contract.clientName, state]).toSorted()).toEqual([
    ['山田 "本舗"', 'working'],
    ['鈴木商店', 'inspecting'],
  ])
})

test('what was taken out is known when it comes in again, and new to somebody else', async () => {
  const hostile = '=HYPERLINK("http://evil")'
  const quoted = hostile.replaceAll('"', '""')
  await importElsewhere(
    context,
    aiko,
    [head, `upwork,"${quoted}",@SUM(A1),1000,2026-11-01,,paid,2026-11-20,,-1`].join('\n'),
  )
  const table = await exportElsewhere(context, aiko)
  const cells = table.replace('\ufeff', '').split('\r\n')[1]!
  expect(cells).toContain(`"'=HYPERLINK(""http://evil"")"`)
  expect(cells).toContain("'@SUM(A1)")
  expect(cells).toContain("'-1")
  expect((await previewImport(context, aiko, table)).lines).toMatchObject([{ outcome: 'known' }])
  const ben = { id: newId('per'), name: 'Ben' }
  expect((await importElsewhere(context, ben, table)).taken).toBe(1)
  const [line] = await elsewhereOf(context, ben)
  const view = await elsewhereFor(context, ben, line!.contract.id)
  expect(view).toMatchObject({ state: 'paid', contract: { clientName: hostile, reference: '-1' } })
})

test('a table that is none is refused with the place where it goes wrong', async () => {
  expect(await refusalOf('')).toEqual(['table.required'])
  expect(await refusalOf(' \n,,\n')).toEqual(['table.required'])
  expect(await refusalOf('platform,title\n')).toEqual(['column.missing', 'clientName'])
  expect(await refusalOf(`${head},場所`)).toEqual(['column.twice', 'platform'])
  expect(await refusalOf(`${head}\nupwork,"open\n\n`)).toEqual(['table.malformed', 2])
  expect(await refusalOf('x'.repeat(1_000_001))).toEqual(['table.too_large', 1_000_000])
  expect(await refusalOf('あ'.repeat(400_000))).toEqual(['table.too_large', 1_000_000])
  expect(await refusalOf(`${head}${'\nupwork'.repeat(501)}`)).toEqual(['table.too_many', 500])
})

test('columns may stand anywhere, be called as in Japan, and be copied from a sheet', async () => {
  const table =
    '件名\t場所\t金額\t相手\t合意日\tメモ\nロゴ\t直接\t１０，０００円\t田中\t2026-11-01\tx'
  expect((await importElsewhere(context, aiko, table)).taken).toBe(1)
  const [line] = await elsewhereOf(context, aiko)
  expect(line!.contract).toMatchObject({ platform: 'direct', price: 10_000n, clientName: '田中' })
})

test('no megabyte of quotation marks keeps the server busy', async () => {
  const began = performance.now()
  const marks = `${head}\nupwork,${'a'.repeat(450_000)}${'"'.repeat(450_000)}`
  expect((await previewImport(context, aiko, marks)).lines).toMatchObject([{ outcome: 'wrong' }])
  for (const part of [' ', '"",', ' "" ', ',', '"\n"', '\t'])
    expect(await refusalOf(part.repeat(Math.floor(900_000 / part.length)))).not.toBe(null)
  expect(performance.now() - began).toBeLessThan(20_000)
})

test('a table is taken in again after what came of it was changed here and moved on there', async () => {
  const row = 'lancers,鈴木商店,記事5本,50000,2026-09-01,,'
  await importElsewhere(context, aiko, `${head}\n${row}working,,,`)
  const [line] = await elsewhereOf(context, aiko)
  const { id: _id, createdAt: _at, ...facts } = line!.contract
  await changeElsewhere(context, aiko, line!.contract.id, { ...facts, title: '記事6本' })
  const again = `${head}\n${row}delivered,2026-11-01,,\nupwork,Bob,Logo,1000,2026-11-01,,,,,`
  const { lines, taken } = await importElsewhere(context, aiko, again)
  expect(lines.map(({ outcome }) => outcome)).toEqual(['known', 'new'])
  expect(taken).toBe(1)
})
