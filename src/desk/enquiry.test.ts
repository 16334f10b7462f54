import { expect, test } from 'vitest'
import { act } from '#contracts'
import { caseFor, deskFigures, enquire, queue } from '#desk'
import { testDatabase } from '../../test/database.ts'
import { contractIn } from '../../test/states.ts'
import { day, people, someDay, testContext } from '../../test/world.ts'

const { db } = await testDatabase()
const context = testContext(db)

const asked = async (cause: string, state = 'inspecting') => {
  context.time.set(someDay)
  const made = await contractIn(context, state, people())
  const { id: caseId } = await enquire(context, made.aiko, made.id, { cause, text: '返事がない。' })
  const stand = async () => (await caseFor(context, caseId, made.aiko)).found
  return { ...made, caseId, stand }
}

test('an enquiry for want of an answer is over once the other side has acted', async () => {
  const { id, ben, desk, caseId, stand } = await asked('noAnswer')
  const rework = { reason: '色が違います', criterion: '見本の赤' }
  await act(context, id, 'requestRework', ben, rework)
  expect(await stand()).toMatchObject({ outcome: 'requestRework', closedBy: 'client' })
  const open = (await queue(context, desk)).items.filter((one) => one.id === caseId)
  expect(open).toEqual([])
})

test('what one does oneself does not answer one’s own enquiry', async () => {
  const { id, aiko, stand } = await asked('noAnswer', 'working')
  await act(context, id, 'deliver', aiko, {})
  expect((await stand()).closedAt).toBeNull()
})

test('a contract that is over leaves no enquiry open that waited for it, and counts none against the desk', async () => {
  const period = { from: someDay - day, until: someDay + 100 * day }
  const before = await deskFigures(context, period)
  const { id, ben, stand } = await asked('notInspected')
  await act(context, id, 'accept', ben, {})
  expect(await stand()).toMatchObject({ outcome: 'accept', closedBy: 'client' })
  const after = await deskFigures(context, period)
  expect(after.withoutDesk - before.withoutDesk).toBeGreaterThanOrEqual(1)
  expect([after.decided, after.defaulted]).toEqual([before.decided, before.defaulted])
})

test('asked again after an answer, it is open again', async () => {
  const { id, aiko, ben, caseId, stand } = await asked('noAnswer')
  await act(context, id, 'requestRework', ben, { reason: '色', criterion: '赤' })
  const again = await enquire(context, aiko, id, { cause: 'noAnswer', text: 'また返事がない。' })
  expect(again).toEqual({ id: caseId, opened: true })
  expect((await stand()).closedAt).toBeNull()
})

test('how somebody dealt with one stays a matter for the desk when the contract is over', async () => {
  const { id, ben, stand } = await asked('unfairRework')
  await act(context, id, 'accept', ben, {})
  expect((await stand()).closedAt).toBeNull()
})
