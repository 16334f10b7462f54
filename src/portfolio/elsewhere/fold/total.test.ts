import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarOf } from '#platform'
import { platforms, rulesElsewhere } from '#processes'
import type { ContractRow, EntryRow } from '../rows/rows.ts'
import { ringsAfter } from '../ring/next.ts'
import { foldElsewhere } from './places.ts'
import type { Folded } from './places.ts'
import { actsOf, lettersOf, stepsOf } from './steps.ts'
import { answeringOf, estimateOf, silenceOn } from './waits.ts'

const calendar = calendarOf('Asia/Tokyo')
const start = Temporal.ZonedDateTime.from('2026-04-27T12:00[Asia/Tokyo]').epochMilliseconds
const minute = 60_000
const hours = 3_600_000

const anything = platforms.flatMap((platform) =>
  Object.entries(rulesElsewhere[platform].offering.process.actions).flatMap(([action, { ways }]) =>
    ways.flatMap(({ by }) =>
      by.flatMap((actor) => (actor === 'clock' ? [] : [{ platform, action, by: actor }])),
    ),
  ),
)

const told = (platform: (typeof platforms)[number]) =>
  fc.record({
    act: fc.constantFrom(...anything.filter((one) => one.platform === platform)),
    kind: fc.constantFrom('act', 'act', 'act', 'sent', 'received', 'note'),
    hour: fc.integer({ min: -48, max: 4000 }),
    amount: fc.option(fc.bigInt({ min: 1n, max: 90_000n })),
  })

const written = fc.constantFrom(...platforms).chain((platform) =>
  fc.record({
    platform: fc.constant(platform),
    entries: fc.array(told(platform), { maxLength: 14 }),
    now: fc.integer({ min: 0, max: 5000 }),
    payOn: fc.option(fc.constant('2026-06-30')),
  }),
)

type Written = typeof written extends fc.Arbitrary<infer Value> ? Value : never

const rowOf = ({ platform, payOn }: Written): ContractRow => ({
  id: 'els_1',
  ownerId: 'per_1',
  platform,
  clientName: 'x',
  title: 'x',
  price: 50_000n,
  agreedOn: '2026-04-27',
  deliverOn: '2026-05-20',
  payOn,
  reference: '',
  createdAt: start,
})

const entriesIn = ({ entries }: Written): EntryRow[] =>
  entries
    .map(({ act, kind, hour, amount }, place): EntryRow => ({
      contractId: 'els_1',
      id: `eln_${String(place).padStart(3, '0')}`,
      kind: kind as EntryRow['kind'],
      action: kind === 'act' ? act.action : null,
      by: kind === 'act' ? act.by : null,
      at: start + hour * hours + minute,
      text: '',
      amount,
      recordedAt: start,
      replaces: null,
      takenBack: false,
    }))
    .toSorted((one, other) => one.at - other.at)

const checkTold = ({ told: lines }: Folded, rows: readonly EntryRow[], until: number) => {
  const before = rows.filter(({ at }) => at <= until)
  expect(lines.flatMap(({ id }) => id ?? []).toSorted()).toEqual(
    before.map(({ id }) => id).toSorted(),
  )
  const instants = lines.map(({ at }) => at)
  expect(instants).toEqual(instants.toSorted((one, other) => one - other))
}

const checkSilence = ({ rules, told: lines }: Folded, until: number) => {
  const spoken = { contractId: 'els_1', rules, told: lines, startedAt: start, over: false }
  const answering = answeringOf([spoken], until, calendar)
  const silent = silenceOn(answering, 'els_1', until)
  expect(silent >= 0 && silent <= 1).toBe(true)
  const found = estimateOf(answering, 'els_1', until)
  if (!found) return
  expect(found.oneIn).toBeLessThanOrEqual(400)
  expect(found.answered).toBeLessThanOrEqual(found.asked)
  expect(found.by30).toBeGreaterThanOrEqual(found.within7 - 1e-12)
}

test('whatever is written down, the fold is total, loses nothing, and leaves a sane contract', () => {
  const holds = (one: Written): void => {
    const [row, rows, until] = [rowOf(one), entriesIn(one), start + one.now * hours]
    const folded = foldElsewhere(row, rows, until, calendar)
    checkTold(folded, rows, until)
    for (const { contract } of folded.parts) {
      expect(contract.pot >= 0n && contract.pot <= 50_000n).toBe(true)
      expect(contract.enteredAt).toBeLessThanOrEqual(until)
      expect(contract.dueAt === null || contract.dueAt > until).toBe(true)
    }
    const steps = stepsOf(row, folded, until)
    expect(new Set(lettersOf(folded, steps)).size).toBe(lettersOf(folded, steps).length)
    for (const { by } of actsOf(row, folded, until)) expect(by).not.toBe('clock')
    for (const { at } of ringsAfter(row, rows, until, calendar)) expect(at).toBeGreaterThan(until)
    checkSilence(folded, until)
  }
  fc.assert(fc.property(written, holds), { numRuns: 2000 })
})
