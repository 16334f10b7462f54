/** Whatever is done to a pack after it was made is found, and named. */
import { readFile, writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOf } from '#contracts'
import { evidenceKey, verifyEvidence } from '#papers'
import { testDatabase } from '../../../../test/database.ts'
import type { PackedContract } from '../shape.ts'
import { delivered, evidenceIn, listedAnew, marketOn, packAt, packed } from './packed.ts'
import { place, unpacked, withEvidence } from './packed.ts'
import type { Pack } from './packed.ts'

const { db } = await testDatabase()
const context = marketOn(db)
const { id, aiko } = await delivered(context)
const path = await packAt(context, aiko, id)
const pack = await unpacked(path)
const key = evidenceKey(context)

/** What is wrong with a pack, a line each. */
const wrongIn = async (changed: Pack | string, wanted: string | null = null) => {
  const verdict = await verifyEvidence(
    typeof changed === 'string' ? changed : await packed(changed),
    wanted,
  )
  const wrong = verdict.lines.filter(({ ok }) => !ok).map(({ says }) => says)
  expect(verdict.ok).toBe(wrong.length === 0)
  return wrong
}

const contractIn = (change: (contract: PackedContract) => void): Pack =>
  withEvidence(pack, ({ contracts }) => change(contracts[0]!))

const fileIn = (found: Pack): string => [...found.keys()].find((one) => one.startsWith('files/'))!

const changed = 'evidence.json was changed'
const unsigned = 'manifest.json was changed after it was signed'

test('a pack as it was made is valid, packed anew as well', async () => {
  expect(await wrongIn(path, key)).toEqual([])
  expect(await wrongIn(pack, key)).toEqual([])
})

test('a changed event is named, also when the list was made anew', async () => {
  const changing = contractIn(({ events }) => {
    events[3]!.input = events[3]!.input!.replace('納品します', '納品しません')
  })
  const named = expect.stringContaining(`${id}: event 4 (deliver`)
  expect(await wrongIn(changing)).toEqual([changed, named])
  expect(await wrongIn(listedAnew(changing))).toEqual([unsigned, named])
})

test('who did it, when and where it led are bound as well', async () => {
  const named = expect.stringContaining(`${id}: event 3 (`)
  const changes: ((contract: PackedContract) => void)[] = [
    ({ events }) => (events[2]!.by = 'worker'),
    ({ events }) => (events[2]!.at = '2026-11-01T00:00:00.000Z'),
    ({ events }) => (events[2]!.action = 'withdraw'),
    ({ events }) => (events[2]!.to = 'ended'),
    ({ events }) => (events[2]!.moves = '[]'),
    ({ events }) => (events[2]!.personId = aiko.id),
  ]
  for (const change of changes) expect(await wrongIn(contractIn(change))).toContainEqual(named)
})

test('a chain that was made anew from a changed event on is given away by the signature', async () => {
  const forged = contractIn((contract) => {
    const { events } = contract
    events[3]!.input = events[3]!.input!.replace('納品します', '納品しません')
    const at = Temporal.Instant.from(events[3]!.at).epochMilliseconds
    const hash = hashOf({ ...events[3]!, contractId: id, at, input: events[3]!.input })
    events[3]!.hash = hash
    contract.head.hash = hash
  })
  expect(await wrongIn(forged)).toEqual([changed])
  expect(await wrongIn(listedAnew(forged))).toEqual([unsigned])
})

test('a pack that somebody signed with a key of their own is found by the market’s key', async () => {
  const forged = listedAnew(pack, 'a secret that somebody else has made up')
  expect(await wrongIn(forged, key)).toEqual([
    `the key is not the expected ${key}: somebody else signed this`,
  ])
})

test('a removed event is named, in the middle and at the end', async () => {
  const middle = contractIn(({ events }) => void events.splice(1, 1))
  expect(await wrongIn(middle)).toContain(`${id}: event 2 was removed`)
  const end = contractIn(({ events }) => void events.pop())
  expect(await wrongIn(end)).toContain(`${id}: events 4 to 4 were removed`)
  const all = contractIn(({ events }) => void events.splice(0))
  expect(await wrongIn(all)).toContain(`${id}: there are no events`)
})

test('events in another order, or one more, are named', async () => {
  const turned = contractIn(({ events }) => void events.splice(1, 0, events.pop()!))
  expect(await wrongIn(turned)).toContainEqual(expect.stringContaining('does not follow'))
  const more = contractIn(({ events }) => void events.push({ ...events[3]!, seq: 5 }))
  expect(await wrongIn(more)).toContainEqual(expect.stringContaining('event 5 (deliver'))
})

test('what is left out is only what a pack leaves out', async () => {
  const named = `${id}: event 4 (deliver`
  const sealed = contractIn(({ events }) => {
    Object.assign(events[3]!, { input: null, withheld: 'sealed' })
  })
  expect(await wrongIn(listedAnew(sealed))).toContainEqual(expect.stringContaining(named))
  const staff = contractIn(({ events }) => {
    Object.assign(events[3]!, { personId: null, withheld: 'staff' })
  })
  expect(await wrongIn(listedAnew(staff))).toContainEqual(expect.stringContaining(named))
})

test('terms, price and clocks are those that the first event binds', async () => {
  const price = contractIn((contract) => (contract.price = 1))
  expect(await wrongIn(price)).toContain(`${id}: the price are not those of the offer`)
  const terms = contractIn((contract) => {
    contract.terms = { ...contract.terms, description: '10点' }
  })
  expect(await wrongIn(terms)).toContain(`${id}: the terms are not those of the offer`)
  const clocks = contractIn((contract) => (contract.clocks['inspection'] = 3))
  expect(await wrongIn(clocks)).toContain(`${id}: the clocks are not those of the offer`)
})

test('a changed message is given away by the list, and that by its signature', async () => {
  const message = contractIn(({ messages }) => (messages[1]!.text = '黒でお願いします。'))
  expect(await wrongIn(message)).toEqual([changed])
  expect(await wrongIn(listedAnew(message))).toEqual([unsigned])
})

test('a swapped file is named, also when the list was made anew', async () => {
  const file = fileIn(pack)
  const swapped = new Map(pack).set(file, Buffer.from('別のもの'))
  expect(await wrongIn(swapped)).toEqual([`${file} was changed`])
  const [first] = evidenceIn(pack).contracts[0]!.files
  expect(await wrongIn(listedAnew(swapped))).toEqual([
    unsigned,
    `${id}: ${file} (${first!.name}) is not the file that was sent`,
  ])
})

test('a file or a paper that was taken out or put in is named', async () => {
  const file = fileIn(pack)
  const without = new Map(pack)
  without.delete(file)
  expect(await wrongIn(without)).toEqual([`${file} is missing`])
  const more = new Map(pack).set('files/more.txt', Buffer.from('x'))
  expect(await wrongIn(more)).toEqual(['files/more.txt is not in the list: added'])
  const paper = new Map(pack).set('evidence.pdf', Buffer.from('%PDF-1.7'))
  expect(await wrongIn(paper)).toEqual(['evidence.pdf was changed'])
  const untold = contractIn(({ files }) => void files.pop())
  expect(await wrongIn(untold)).toContainEqual(expect.stringContaining('nothing is told of it'))
})

test('a changed or missing list is named', async () => {
  const text = pack.get('manifest.json')!.toString().replace('evidence.json', 'evidenee.json')
  const other = new Map(pack).set('manifest.json', Buffer.from(text))
  expect(await wrongIn(other)).toEqual([
    unsigned,
    'evidence.json is not in the list: added',
    'evidenee.json is missing',
  ])
  for (const part of ['manifest.json', 'manifest.sig', 'evidence.json']) {
    const without = new Map(pack)
    without.delete(part)
    expect(await wrongIn(without)).toContainEqual(expect.stringContaining(`${part} is missing`))
  }
  const nonsense = new Map(pack).set('manifest.json', Buffer.from('{"entries":[1]}'))
  expect(await wrongIn(nonsense)).toContainEqual(
    expect.stringContaining('manifest.json is no list'),
  )
})

test('a ZIP that is cut off anywhere, or has a bit turned over, is no valid pack', async () => {
  const bytes = await readFile(path)
  for (const share of [0, 0.1, 0.5, 0.9, 0.999]) {
    const cut = place()
    await writeFile(cut, bytes.subarray(0, Math.floor(bytes.length * share)))
    expect(await wrongIn(cut)).toEqual([
      expect.stringContaining('this is no whole ZIP file, it is cut off or damaged'),
    ])
  }
  for (const share of [0.2, 0.4, 0.6, 0.8]) {
    const turned = Buffer.from(bytes)
    turned[Math.floor(bytes.length * share)]! ^= 1
    const at = place()
    await writeFile(at, turned)
    expect(await wrongIn(at)).not.toEqual([])
  }
})

/** Every place in a JSON value, as a path of names. */
const placesIn = (value: unknown, at: string): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inside]) => {
        const place = `${at}/${name}`
        return [place, placesIn(inside, place)].flat()
      })
    : []

test('whatever stands in the data, there is a verdict, and it is never valid', async () => {
  const whole = evidenceIn(pack)
  const places = fc.constantFrom(...placesIn(whole, ''))
  const values = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.constant('{}'))
  const changing = fc.asyncProperty(places, values, async (place, value) => {
    const names = place.slice(1).split('/')
    const evidence = structuredClone(whole)
    const last = names.at(-1)!
    const inside = names
      .slice(0, -1)
      .reduce((found, name) => found[name] as never, evidence as unknown as Record<string, never>)
    const before = JSON.stringify(inside[last])
    fc.pre(before !== JSON.stringify(value))
    Object.assign(inside, { [last]: value })
    const other = new Map(pack).set('evidence.json', Buffer.from(JSON.stringify(evidence)))
    expect(await wrongIn(listedAnew(other))).toContain(unsigned)
  })
  await fc.assert(changing, { numRuns: 150 })
})

test('the data are refused where they have another form, which is named', async () => {
  const day = contractIn(({ events }) => (events[1]!.at = '2026-99-99T00:00:00.000Z'))
  expect(await wrongIn(day)).toContain(
    'evidence.json has not the form of yakusoku-evidence/1: contracts.0.events.1.at',
  )
})
