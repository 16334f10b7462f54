import { expect, test } from 'vitest'
import { day, opened, play, start, tokyoTime } from '../../../test/engine.ts'
import type { Beat, Played } from '../../../test/engine.ts'
import { verify } from '#engine'
import { peers } from '#processes'

const { process, texts } = peers.find((peer) => peer.process.name === 'crowdworks-hourly')!

/** The round of the week from Monday 7 to Sunday 13 December, seen from Tuesday the 1st. */
const round = (beats: readonly Beat[]): Played =>
  play(beats, opened(process, '2026-12-13'), start, process)

const untilMonday = 5 + 14 / 24
const working: Beat[] = [['client', 'fund'], untilMonday]
const recorded: Beat[] = [...working, 2, ['worker', 'record', { amount: 12_000n, note: '登録' }]]

test('hours recorded in a week that was deposited for are paid on Friday, whatever the client does', () => {
  const { contract, decisions } = round([...recorded, 30])
  expect(contract).toMatchObject({ state: 'paid', pot: 0n })
  expect(contract.enteredAt).toBe(tokyoTime('2026-12-18 00:00'))
  const last = decisions.at(-1)
  expect(last?.ok && last.moves).toEqual([
    { kind: 'release', amount: 12_000n },
    { kind: 'refund', amount: 38_000n },
  ])
})

test('when the next deposit does not come, nothing says that the contract is over', () => {
  const { contract, decisions } = round([365])
  expect(contract).toMatchObject({ state: 'awaitingDeposit', dueAt: null })
  expect(decisions).toEqual([])
})

test('who asks for the end is free a week later, unanswered and without money for the notice', () => {
  const asked: Beat[] = [21, ['worker', 'requestEnd']]
  expect(round(asked).contract.dueAt).toBe(start + (21 + 7) * day)
  const { contract, decisions } = round([...asked, 8])
  expect(contract.state).toBe('ended')
  expect(decisions.flatMap((decision) => (decision.ok ? decision.moves : []))).toEqual([])
})

test('the verifier finds one thing: with everybody silent it never ends', () => {
  const { findings, bounds } = verify(process, texts)
  expect(findings.map(({ rule }) => rule)).toEqual(['silence-ends'])
  expect(bounds).toMatchObject({ everybodySilent: Infinity, paidAfterDelivery: 11 })
  expect(bounds.othersSilent.worker).toBeLessThan(Infinity)
})
