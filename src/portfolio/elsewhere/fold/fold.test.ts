import { expect, test } from 'vitest'
import { forecast } from '#engine'
import { calendarOf } from '#platform'
import type { Platform } from '#processes'
import { platforms } from '#processes'
import type { ContractRow, EntryRow } from '../rows/rows.ts'
import { foldElsewhere } from './places.ts'
import { actsOf, lettersOf, stepsOf } from './steps.ts'
import { answeringOf } from './waits.ts'

const calendar = calendarOf('Asia/Tokyo')
const at = (day: string, time = '12:00') =>
  Temporal.ZonedDateTime.from(`${day}T${time}[Asia/Tokyo]`).epochMilliseconds
const day = (instant: number | null) =>
  instant === null
    ? null
    : Temporal.Instant.fromEpochMilliseconds(instant)
        .toZonedDateTimeISO('Asia/Tokyo')
        .toPlainDate()
        .toString()

const row = (platform: Platform, more: Partial<ContractRow> = {}): ContractRow => ({
  id: 'els_1',
  ownerId: 'per_1',
  platform,
  clientName: '鈴木商店',
  title: '記事5本',
  price: 50_000n,
  agreedOn: '2026-09-01',
  deliverOn: null,
  payOn: null,
  reference: '',
  createdAt: at('2026-09-01'),
  ...more,
})

let told = 0
const entry = (
  kind: EntryRow['kind'],
  when: string,
  act?: [EntryRow['by'], string],
  amount?: bigint,
): EntryRow => ({
  contractId: 'els_1',
  id: `eln_${String((told += 1)).padStart(4, '0')}`,
  kind,
  action: act?.[1] ?? null,
  by: act?.[0] ?? null,
  at: when.includes(' ') ? at(...(when.split(' ') as [string, string])) : at(when),
  text: '',
  amount: amount ?? null,
  recordedAt: at('2026-11-01'),
  replaces: null,
  takenBack: false,
})
const act = (by: EntryRow['by'], action: string, when: string, amount?: bigint) =>
  entry('act', when, [by, action], amount)

const folded = (contract: ContractRow, entries: EntryRow[], now: string) =>
  foldElsewhere(contract, entries, at(now), calendar)

test('every platform has a contract that can begin and wait', () => {
  for (const platform of platforms) {
    const { current } = folded(row(platform), [], '2026-09-02')
    expect(current.contract.pot).toBe(0n)
  }
})

test('at CrowdWorks a delivery waits for ever, and after a week the desk can be asked', () => {
  const contract = row('crowdworks')
  const entries = [act('client', 'fund', '2026-09-02'), act('worker', 'deliver', '2026-09-20')]
  const found = folded(contract, entries, '2026-11-22')
  expect(found.current.contract).toMatchObject({ state: 'inspecting', dueAt: null, pot: 50_000n })
  const steps = stepsOf(contract, found, at('2026-09-22'))
  expect(steps.map(({ name, open, from }) => [name, open, day(from)])).toEqual([
    ['nudge', true, '2026-09-20'],
    ['askDesk', false, '2026-09-27'],
  ])
  expect(stepsOf(contract, found, at('2026-11-22'))[0]).toMatchObject({
    name: 'askDesk',
    open: true,
  })
  const { process } = found.rules
  const foreseen = forecast(process, found.current.contract, 'worker', at('2026-11-22'), calendar)
  expect(foreseen).toMatchObject({ youReceive: 0n, endsBy: null })
})

test('an early end is over after a week of silence, unless something else was told', () => {
  const contract = row('crowdworks')
  const asked = [act('client', 'fund', '2026-09-02'), act('worker', 'requestEnd', '2026-09-10')]
  const silent = folded(contract, asked, '2026-09-20')
  expect(silent.current.contract.state).toBe('ended')
  expect(silent.told.at(-1)).toMatchObject({ kind: 'clock', action: 'endInSilence', id: null })
  expect(day(silent.told.at(-1)!.at)).toBe('2026-09-17')
  const refused = [...asked, act('client', 'refuseToEnd', '2026-09-19')]
  const goesOn = folded(contract, refused, '2026-09-20')
  expect(goesOn.current.contract.state).toBe('working')
  expect(goesOn.told.at(-1)).toMatchObject({ effect: 'late' })
})

test('no contract ends by a deadline that nobody wrote down', () => {
  const { current } = folded(row('crowdworks'), [], '2026-11-22')
  expect(current.contract).toMatchObject({ state: 'unfunded', dueAt: null })
})

test('what the rules there do not know is kept, and moves nothing', () => {
  const strange = [act('client', 'accept', '2026-09-02'), act('client', 'fund', '2026-09-03')]
  const { told: lines, current } = folded(row('crowdworks'), strange, '2026-09-04')
  expect(lines.map(({ effect }) => effect)).toEqual(['beside', 'moved'])
  expect(current.contract.state).toBe('working')
})

test('at Lancers a nudge can be asked for after seven days without contact, once', () => {
  const contract = row('lancers')
  const entries = [
    act('client', 'fund', '2026-09-02'),
    act('worker', 'deliver', '2026-09-05'),
    entry('received', '2026-09-08'),
    entry('sent', '2026-09-09'),
  ]
  const found = folded(contract, entries, '2026-09-10')
  const nudge = stepsOf(contract, found, at('2026-09-10')).find(({ name }) => name === 'nudge')
  expect(nudge).toMatchObject({ open: false, action: 'nudge' })
  expect(day(nudge!.from)).toBe('2026-09-15')
  const nudged = [...entries, act('worker', 'nudge', '2026-09-15')]
  const passed = folded(contract, nudged, '2026-09-23')
  expect(passed.current.contract.state).toBe('atSupportAfterReport')
  expect(stepsOf(contract, passed, at('2026-09-23'))).toMatchObject([{ name: 'askSupport' }])
  expect(lettersOf(passed, stepsOf(contract, passed, at('2026-09-23')))[0]).toBe('desk')
})

test('at Upwork what was submitted is paid after fourteen days of silence', () => {
  const entries = [act('client', 'fund', '2026-09-02'), act('worker', 'deliver', '2026-09-05')]
  const { current } = folded(row('upwork'), entries, '2026-09-20')
  expect(current.contract).toMatchObject({ state: 'paid', pot: 0n })
})

test('a talk room of Coconala is closed for the seller 120 days after the purchase', () => {
  const contract = row('coconala')
  const entries = [
    act('client', 'fund', '2026-09-02'),
    act('worker', 'greet', '2026-09-02'),
    act('worker', 'deliver', '2026-10-20'),
  ]
  const waiting = folded(contract, entries, '2026-11-01').current.contract
  expect([waiting.state, day(waiting.dueAt! - 1)]).toEqual(['answered', '2026-12-31'])
  expect(folded(contract, entries, '2027-01-02').current.contract.state).toBe('paid')
  const cancel = stepsOf(
    contract,
    folded(contract, entries.slice(0, 2), '2026-09-03'),
    at('2026-09-03'),
  )
  expect(cancel.map(({ name, open }) => [name, open])).toEqual([
    ['announce', true],
    ['cancel', false],
  ])
  expect(day(cancel[1]!.from)).toBe('2026-09-06')
})

test('without a platform payment is late after the agreed day, at the latest the sixtieth', () => {
  const delivered = [act('worker', 'deliver', '2026-09-10')]
  const lawful = folded(row('direct'), delivered, '2026-09-11').current.contract
  expect(day(lawful.dueAt! - 1)).toBe('2026-11-08')
  const agreed = folded(row('direct', { payOn: '2026-09-30' }), delivered, '2026-10-01')
  expect(agreed.current.contract.state).toBe('overdue')
  expect(stepsOf(row('direct'), agreed, at('2026-10-01')).map(({ letter }) => letter)).toEqual([
    'payReminder',
    null,
  ])
  const late = folded(row('direct', { payOn: '2027-09-30' }), delivered, '2026-11-22')
  expect(late.current.contract.state).toBe('overdue')
})

test('thanks ask for nothing, and an empty yes is no answer', () => {
  const contract = row('upwork')
  const begun = [act('client', 'fund', '2026-09-02')]
  const waits = (...more: EntryRow[]) => {
    const { told: lines, rules } = folded(contract, [...begun, ...more], '2026-10-01')
    const spoken = {
      contractId: 'els_1',
      rules,
      told: lines,
      startedAt: at('2026-09-01'),
      over: false,
    }
    return answeringOf([spoken], at('2026-10-01'), calendar).waits.get('els_1')?.since ?? null
  }
  const said = (kind: 'sent' | 'received', when: string, text: string) => ({
    ...entry(kind, when),
    text,
  })
  expect(waits()).toBeNull()
  expect(waits(said('sent', '2026-09-05', 'ありがとうございました。'))).toBeNull()
  const asked = said('sent', '2026-09-05', '色はどれがよいでしょうか？')
  expect(waits(asked)).toBe(at('2026-09-05'))
  expect(waits(asked, said('received', '2026-09-06', 'はい'))).toBe(at('2026-09-05'))
  expect(waits(asked, said('received', '2026-09-06', '青でお願いします。'))).toBeNull()
})

test('by the hour week follows week; without the next deposit everybody just waits', () => {
  const contract = row('crowdworksHourly', { agreedOn: '2026-10-05', price: 20_000n })
  const entries = [
    act('client', 'fund', '2026-10-05'),
    act('worker', 'record', '2026-10-11 20:00', 18_000n),
    // The next week is deposited for before the first one is paid.
    act('client', 'fund', '2026-10-12 09:00'),
    act('worker', 'record', '2026-10-18 20:00', 20_000n),
  ]
  const running = folded(contract, entries, '2026-10-14')
  expect(running.parts.map((part) => part.contract.state)).toEqual(['reviewing', 'working'])
  const silent = folded(contract, entries, '2026-11-22')
  expect(silent.parts.map((part) => part.contract.state)).toEqual([
    'paid',
    'paid',
    'awaitingDeposit',
  ])
  expect(day(silent.current.contract.enteredAt - 1)).toBe('2026-10-18')
  const released = silent.parts.flatMap((part) => part.moves.flatMap(({ moves }) => moves))
  expect(released.filter(({ kind }) => kind === 'release').map(({ amount }) => amount)).toEqual([
    18_000n,
    20_000n,
  ])
  expect(stepsOf(contract, silent, at('2026-11-22')).map(({ name }) => name)).toEqual([
    'nudge',
    'requestEnd',
  ])
  expect(
    actsOf(contract, silent, at('2026-11-22')).map(({ action, by }) => `${by} ${action}`),
  ).toContain('client fund')
  const asked = [
    ...entries,
    act('worker', 'requestEnd', '2026-11-20'),
    act('client', 'agreeToEnd', '2026-11-21'),
  ]
  expect(folded(contract, asked, '2026-11-22').current.contract.state).toBe('ended')
  const comesBack = [...entries, act('client', 'fund', '2026-11-20')]
  expect(folded(contract, comesBack, '2026-11-22').current.contract.state).toBe('working')
})
