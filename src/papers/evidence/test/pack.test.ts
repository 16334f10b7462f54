import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { act, contractFor, eventsOf, fireDue } from '#contracts'
import { verifyEvidence } from '#papers'
import { staffLog } from '#people'
import { newId } from '#platform'
import { saySeen, sendMessage } from '#talk'
import { testDatabase } from '../../../../test/database.ts'
import { framed } from '../../../../test/frames.ts'
import { refusalOf } from '../../../../test/market.ts'
import { contractIn } from '../../../../test/states.ts'
import { day, someDay } from '../../../../test/world.ts'
import { factsOf } from '../gather.ts'
import { drawPaper, otherWords } from '../pdf/paper.ts'
import { speechIn } from '../say.ts'
import { delivered, evidenceIn, marketOn, packAt, pagesOf, store, unpacked } from './packed.ts'

const { db } = await testDatabase()
const context = marketOn(db)

beforeEach(() => void context.time.set(someDay))

const whole = async (text: Promise<string>) => {
  const path = await text
  expect(await verifyEvidence(path, null)).toMatchObject({ ok: true })
  return unpacked(path)
}

/** A delivery that was accepted in the client's stead, and its paper page by page. */
const silent = await delivered(context)
await saySeen(context, silent.ben, silent.id, { by: '2026-11-26' })
context.time.set(context.time.now() + 16 * day)
await fireDue(context, context.time.now())
const { id: silentId, sketch: sent, work: done } = silent
const pages = await pagesOf(
  (await whole(packAt(context, silent.aiko, silentId))).get('evidence.pdf'),
)
const text = pages.join('\n')

test('the paper says on its first page what it is, of which contract, between whom, made when', () => {
  const [front = ''] = pages
  for (const said of [
    '証拠資料',
    silentId,
    '田中商店のロゴ',
    'Aiko',
    'Ben',
    '約束-2026-',
    '50,000円',
  ])
    expect(front).toContain(said)
  expect(front).toContain('2026年12月10日(木) 14:02')
  expect(front).toContain('デモ：この資料は')
})

test('the paper has a list of contents that names the page of each chapter', () => {
  const [, contents = ''] = pages
  const chapters = [...contents.matchAll(/(\d)\. (\S+) \D+? (\d+)(?= |$)/g)]
  expect(chapters.map(({ 2: name }) => name)).toEqual([
    '取引条件',
    '経過',
    'お金の動き',
    'メッセージ',
    'ファイル',
    '期限の記録',
    '事務局の対応',
    '検証の方法',
  ])
  for (const { 1: number, 2: name, 3: page } of chapters)
    expect(pages[Number(page) - 1]).toContain(`${number}. ${name}`)
})

test('the paper has its number on every page, and the contract’s on every further one', () => {
  for (const [at, page] of pages.entries()) {
    expect(page).toContain(`${at + 1} / ${pages.length} ページ`)
    expect(page).toContain(silentId)
  }
})

test('the paper tells every event in words, with its hash', async () => {
  const events = await eventsOf(db, silentId, 'worker')
  expect(events.map(({ action }) => action)).toContain('acceptInStead')
  for (const { hash } of events) expect(text).toContain(hash)
  for (const said of [
    '契約を申し込みました',
    '条件に合意しました',
    '仮払いが済みました',
    '納品しました',
    '最終通知を送りました',
    '返事がなかったため検収を代行し、支払いが確定しました',
    'ワーカーへ 50,000円（手数料・税を引いて 44,500円）',
  ])
    expect(text).toContain(said)
})

test('the paper has the messages word for word and the files by their hashes', () => {
  expect(text).toContain('ラフを送ります👍')
  expect(text).toContain('鼠色と「紺」、どちらがよいですか？')
  expect(text).toContain('紺でお願いします。')
  for (const { sha256 } of [sent, done]) expect(text).toContain(sha256)
})

test('the paper shows what a sign is that it has no letter for', () => {
  expect(text).toContain('〔U+D55C〕')
})

test('the paper tells the clocks, what was sent, and who said they had seen it', () => {
  expect(text).toContain('期限までに返事がなく、自動で')
  expect(text).toContain('期限の知らせを送りました')
  expect(text).toContain('「見ました、2026年11月26日(木)までに答えます」と返しました')
})

test('who reads English gets the paper in English beside the Japanese one', async () => {
  const { id, aiko } = await delivered(context)
  const pack = await whole(packAt(context, aiko, id, 'en'))
  const [front = ''] = await pagesOf(pack.get('evidence-en.pdf'))
  expect(front).toContain('The record of a contract made on Yakusoku')
  expect((await pagesOf(pack.get('evidence.pdf')))[0]).toContain('証拠資料')
})

test('the data hold the chain as it was hashed, messages in order, and only files that were sent', async () => {
  const { id, ben, sketch, secret, work } = await delivered(context)
  const pack = await whole(packAt(context, ben, id))
  const [contract] = evidenceIn(pack).contracts
  const rows = await db.query('select hash from events where contract_id = $1 order by seq', [id])
  expect(contract!.events.map(({ hash }) => ({ hash }))).toEqual(rows)
  expect(contract!.messages.map(({ by }) => by)).toEqual(['worker', 'client'])
  expect(contract!.files.map((file) => file.id)).toEqual([sketch.id, work.id])
  const text = [...pack.values()].join('\n')
  expect(text).not.toContain(secret.id)
  expect(pack.get(contract!.files[0]!.path!)?.toString()).toBe('案 <1>.txt の中身\n')
})

test('no name leads out of the folder into which a pack is unpacked', async () => {
  const { id, aiko } = await delivered(context)
  const long = ['💣', '約', 'が'].map((sign) => `${sign.repeat(130)}.txt`)
  const names = ['../../etc/passwd', 'C:\\Windows\\a.txt', 'a\u0301/..', '.bashrc', ...long]
  const sent = []
  for (const name of names) sent.push((await store(context, aiko, id, name)).id)
  await sendMessage(context, aiko, id, { text: '', files: sent })
  const pack = await whole(packAt(context, aiko, id))
  const files = [...pack.keys()].filter((path) => path.startsWith('files/'))
  expect(files).toHaveLength(2 + names.length)
  for (const path of files) expect(Buffer.byteLength(path.split('/').at(-1)!)).toBeLessThan(220)
  for (const path of files) expect(path).toMatch(/^files\/\w{10}\/\w{10}-[^/\\:]+$/)
})

test('a file that is no longer on the disk is told of, and the rest is whole', async () => {
  const { id, aiko, sketch, work } = await delivered(context)
  await rm(join(context.settings.dataFolder, 'files', id, sketch.id))
  const pack = await whole(packAt(context, aiko, id))
  const [contract] = evidenceIn(pack).contracts
  expect(contract!.files.map(({ path }) => path !== null)).toEqual([false, true])
  expect((await pagesOf(pack.get('evidence.pdf'))).join()).toContain('保管場所になく')
  expect([...pack.keys()].filter((path) => path.includes(work.id.slice(-10)))).toHaveLength(1)
})

test('a stranger gets nothing, the desk is logged, and what it knows of its own stays with it', async () => {
  const { id, aiko, ben, desk } = await contractIn(context, 'held')
  const stranger = { id: newId('per'), roles: [] }
  expect(await refusalOf(() => packAt(context, stranger, id))).toEqual({
    code: 'contract.not_found',
    params: {},
  })
  const theirs = await whole(packAt(context, aiko, id))
  expect([...theirs.values()].join()).not.toContain(desk.id)
  const ofDesk = evidenceIn(await whole(packAt(context, desk, id)))
  expect(ofDesk.contracts[0]!.events.at(-1)).toMatchObject({ by: 'desk', personId: desk.id })
  const { entries } = await staffLog(context, { aboutId: id, action: 'madeEvidence' })
  expect(entries).toMatchObject([{ staffId: desk.id }])
  await whole(packAt(context, ben, id))
})

test('a proposal under seal is not in the other side’s pack, until both are open', async () => {
  const { id, aiko, ben, desk } = await contractIn(context, 'mediating')
  const read = async (who: typeof aiko) => {
    const pack = await whole(packAt(context, who, id))
    const paper = await pagesOf(pack.get('evidence.pdf'))
    return `${pack.get('evidence.json')!.toString()} ${paper.join()}`
  }
  expect(await read(aiko)).not.toMatch(/25000|25,000/)
  expect(await read(aiko)).toContain('金額は封印されています')
  for (const who of [ben, desk]) expect(await read(who)).toMatch(/25000.*25,000/s)
  await act(context, id, 'propose', aiko, { amount: 34_567n })
  expect(await read(aiko)).toMatch(/25000.*25,000/s)
})

test('the pack of a frame holds every week that it opened', async () => {
  const { id, aiko, ben } = await framed(context, {})
  await act(context, id, 'agreeToOffer', aiko, {})
  await act(context, id, 'fundWeek', ben, {})
  const pack = await whole(packAt(context, aiko, id))
  const { contracts } = evidenceIn(pack)
  expect(contracts.map(({ frameId }) => frameId)).toEqual([null, id])
  expect((await pagesOf(pack.get('evidence.pdf'))).join()).toContain('商品登録')
})

test('a list of contents that goes on over pages names the page of each chapter', async () => {
  const { id, aiko } = await delivered(context)
  const { row, party } = await contractFor(db, id, aiko)
  const asking = { person: aiko, party, at: context.time.now(), cases: new Map() }
  const facts = await factsOf(context, row, asking)
  const speech = speechIn('ja', context)
  const chunks = await drawPaper(speech, {
    about: { id: 'evd_1', at: asking.at, party, market: '', publicKey: '', demo: false },
    facts,
    number: null,
    missing: new Set(),
    thread: async function* () {},
    children: Array.from({ length: 70 }, (_, number) => ({
      title: `第${number}部 ${'長い題名'.repeat(number % 20)}`,
      facts: async () => facts,
    })),
    other: otherWords(speech),
  })
  const found = await pagesOf(Buffer.concat(chunks))
  const first = found.findIndex((page, at) => at > 1 && page.includes('1. 取引条件'))
  const listed = [
    ...found
      .slice(1, first)
      .join(' ')
      .matchAll(/(\d+)\. 第(\d+)部 .*? ?(\d+)(?= \d+\. | \d+ \/)/g),
  ]
  expect(first).toBeGreaterThan(3)
  expect(listed).toHaveLength(70)
  for (const { 1: chapter, 2: part, 3: page } of listed)
    expect(found[Number(page) - 1]).toContain(`${chapter}. 第${part}部`)
  expect(found[0]).toContain(`1 / ${found.length} ページ`)
})

test('nobody makes packs without end', async () => {
  const earnest = { ...context, settings: { ...context.settings, demo: false } }
  const { id, aiko } = await delivered(context)
  const refused = await refusalOf(async () => {
    for (let times = 0; times < 7; times += 1) await packAt(earnest, aiko, id)
  })
  expect(refused.code).toBe('rate.limited')
})
