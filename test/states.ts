import { act, fireDue } from '#contracts'
import type { Input } from '#engine'
import { newId } from '#platform'
import { day, offered } from './world.ts'
import type { TestContext } from './world.ts'

type Who = 'aiko' | 'ben' | 'desk'
/** An act of somebody, or days that pass in silence. */
type Beat = [Who, string, Input?] | number

const funded: Beat[] = [
  ['aiko', 'agreeToOffer'],
  ['ben', 'fund'],
]
const note = '200点の登録が終わりました。ご確認をお願いいたします。'
const delivered: Beat[] = [...funded, 5, ['aiko', 'deliver', { note }]]
const reason = '3点だけ、色が見本と違っていました。'
const criterion = '色は見本帳のとおりであること'
const contestedByClient: Beat[] = [
  ...delivered,
  ['ben', 'contest', { reason, criterion, amount: 20_000n }],
]

/** What leads to each state of `fixed-price`. */
export const storyTo: Readonly<Record<string, readonly Beat[]>> = {
  offered: [],
  declined: [['aiko', 'decline', { note: '今月は手がいっぱいです。' }]],
  unfunded: [['aiko', 'agreeToOffer']],
  withdrawn: [
    ['aiko', 'agreeToOffer'],
    ['ben', 'withdraw', {}],
  ],
  lapsed: [['aiko', 'agreeToOffer'], 6],
  working: [...funded, 3],
  overdue: [...funded, 20],
  endingByWorker: [...funded, 3, ['aiko', 'requestEnd', { reason: '体調のため続けられません。' }]],
  endingByClient: [
    ...funded,
    3,
    ['ben', 'requestEnd', { amount: 20_000n, reason: '企画が変わりました。' }],
  ],
  inspecting: [...delivered, 2],
  soFar: [...funded, 5, ['aiko', 'deliver', { note, amount: 30_000n }], 2],
  finalNotice: [...delivered, 9],
  held: [...delivered, 9, ['desk', 'hold', { reason: '差し替えの納品を確認しています。' }]],
  reworking: [...delivered, ['ben', 'requestRework', { reason, criterion }], 1],
  contestedByClient,
  contestedByWorker: [
    ...delivered,
    ['ben', 'requestRework', { reason, criterion }],
    ['aiko', 'contest', { reason: '見本帳のとおりに作っています。', criterion, amount: 40_000n }],
  ],
  mediating: [
    ...contestedByClient,
    ['aiko', 'answer', { note: '見本帳のとおりです。' }],
    ['ben', 'propose', { amount: 25_000n }],
  ],
  ended: [...funded, 3, ['aiko', 'requestEnd', { reason: '体調のため続けられません。' }], 8],
  paid: [...delivered, 15],
  settled: [...contestedByClient, ['aiko', 'agreeToSettle']],
}

/** A contract in that state, between people of the given world. */
export const contractIn = async (
  context: TestContext,
  state: string,
  who?: Parameters<typeof offered>[1],
): Promise<Awaited<ReturnType<typeof offered>>> => {
  const contract = await offered(context, who)
  for (const beat of storyTo[state] ?? []) {
    if (typeof beat === 'number') {
      context.time.set(context.time.now() + beat * day)
      await fireDue(context, context.time.now())
      continue
    }
    const [name, action, input = {}] = beat
    await act(context, contract.id, action, contract[name], input, { key: newId('key') })
    context.time.set(context.time.now() + 3_600_000)
  }
  return contract
}
