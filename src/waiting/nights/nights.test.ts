import { expect, test } from 'vitest'
import { runChecks } from '#checks'
import { travel } from '#clock'
import { act, fireDue, nextRing } from '#contracts'
import { sendMessage } from '#talk'
import { follow, withWaiting } from '#waiting'
import { testDatabase } from '../../../test/database.ts'
import { delivered, quickBen } from '../../../test/waiting/delivered.ts'
import { day, testContext } from '../../../test/world.ts'

const { db, owner } = await testDatabase()
const context = testContext(db)
const clock = withWaiting(context, {
  nextRing: () => nextRing(db),
  fire: (until) => fireDue(context, until),
})
const goOn = (length: number) =>
  travel(
    { ...clock, time: { ...context.time, advanceTo: context.time.set } },
    context.time.now() + length,
  )

const lastNight = async () =>
  (await db.query('select nights_to, rebuilt, differing from follower'))[0]!

test('a night reckons everything again, also where somebody said more after they had answered', async () => {
  const who = await quickBen(context, 3)
  const id = await delivered(context, who)
  context.time.set(context.time.now() + 3_600_000)
  await act(context, id, 'accept', who.ben, {})
  await follow(context)
  context.time.set(context.time.now() + 3_600_000)
  await sendMessage(context, who.ben, id, { text: 'とてもよい仕上がりでした。' })
  await goOn(2 * day)
  expect(await lastNight()).toMatchObject({ rebuilt: 2, differing: 0 })
  expect(await runChecks(owner)).toEqual([])
})

test('where nothing was answered no night rings', async () => {
  const before = await lastNight()
  await goOn(20 * day)
  expect(await lastNight()).toEqual(before)
})

test('numbers that are not what happened are found, told and left as they are', async () => {
  const who = await quickBen(context, 2)
  await owner.query(
    `update answering set habits = set_byte(habits, 8, (get_byte(habits, 8) + 1) % 256)
     where person_id = $1`,
    [who.ben.id],
  )
  await goOn(2 * day)
  expect(await lastNight()).toMatchObject({ differing: 1 })
  expect(await runChecks(owner)).toEqual([
    {
      check: 'waiting/what-was-reckoned-again-came-to-the-same',
      what: 'the last night',
      found: '1 of 2 people differ',
    },
  ])
})

test('who was left by another version of the model is reckoned from the beginning', async () => {
  const who = await quickBen(context, 3)
  await owner.query(
    `update answering set model = 'before', habits = decode(repeat('00', 88), 'hex')
     where person_id = $1`,
    [who.ben.id],
  )
  await goOn(2 * day)
  expect(await lastNight()).toMatchObject({ rebuilt: 2, differing: 0 })
  const [ben] = await db.query<{ model: string; habits: Uint8Array }>(
    'select model, habits from answering where person_id = $1',
    [who.ben.id],
  )
  expect(ben!.model).not.toBe('before')
  expect(ben!.habits.some((byte) => byte !== 0)).toBe(true)
})

test('a night that cannot be done stops nothing, and the next one does it', async () => {
  await quickBen(context, 2)
  const before = await lastNight()
  await owner.query('alter table fits rename to fits_gone')
  await goOn(2 * day)
  await owner.query('alter table fits_gone rename to fits')
  const given = await lastNight()
  expect(given['nights_to']).toBeGreaterThan(Number(before['nights_to']))
  expect(given).toMatchObject({ rebuilt: before['rebuilt'] })
  await quickBen(context, 3)
  await goOn(2 * day)
  expect(await lastNight()).toMatchObject({ rebuilt: 2, differing: 0 })
})
