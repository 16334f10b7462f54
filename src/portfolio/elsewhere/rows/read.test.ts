import { expect, test } from 'vitest'
import {
  addEntry,
  changeElsewhere,
  elsewhereFor,
  enterElsewhere,
  removeElsewhere,
} from '#portfolio'
import type { ElsewhereDraft } from '#portfolio'
import { newId } from '#platform'
import { testDatabase } from '../../../../test/database.ts'
import { day, someDay, testContext } from '../../../../test/world.ts'
import { readAll } from './read.ts'

const { db } = await testDatabase()
const context = testContext(db)
const aiko = { id: newId('per'), name: '愛子' }

const draft: ElsewhereDraft = {
  platform: 'lancers',
  clientName: '鈴木商店',
  title: '記事5本',
  price: 50_000n,
  agreedOn: '2026-11-01',
  deliverOn: '2026-11-30',
  payOn: null,
  reference: '',
  stage: 'delivered',
  stageOn: '2026-11-20',
}

test('what is remembered of contracts elsewhere is what reading everything again gives', async () => {
  context.time.set(someDay)
  const platforms = ['lancers', 'direct', 'upwork', 'crowdworks', 'crowdworksHourly'] as const
  const ids: string[] = []
  for (const platform of platforms) {
    const deliverOn = platform === 'crowdworksHourly' ? null : draft.deliverOn
    const entered = { ...draft, platform, deliverOn, stage: 'working' as const }
    ids.push((await enterElsewhere(context, aiko, entered, newId('key'))).id)
  }
  const same = async () => {
    // Another handle on the database remembers nothing.
    const anew = await readAll({ ...context, db: Object.create(db) }, aiko.id)
    expect(await readAll(context, aiko.id)).toEqual(anew)
    expect(await readAll(context, aiko.id)).toEqual(anew)
    return anew
  }
  const before = await same()
  for (const [step, id] of ids.entries()) {
    context.time.set(someDay + step * 3 * day + 3_600_000)
    const { action, by } = (await elsewhereFor(context, aiko, id)).acts[0]!
    const said = {
      kind: 'act',
      action,
      by,
      at: context.time.now(),
      text: '',
      amount: null,
    } as const
    await addEntry(context, aiko, id, said, newId('key'))
    await same()
  }
  await changeElsewhere(context, aiko, ids[0]!, { ...draft, price: 60_000n })
  await same()
  for (const days of [13, 20, 31, 70, 400]) {
    context.time.set(someDay + days * day)
    await same()
  }
  await removeElsewhere(context, aiko, ids[1]!)
  const after = await same()
  expect(after).toHaveLength(4)
  expect(after.map(({ folded }) => folded.current.contract.state)).not.toEqual(
    before.map(({ folded }) => folded.current.contract.state),
  )
})
