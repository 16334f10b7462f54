import { expect, test } from 'vitest'
import { fireDue } from '#contracts'
import { markRead } from '#talk'
import { testDatabase } from '../../../test/database.ts'
import { day, testContext } from '../../../test/world.ts'
import { askerOf } from '../test/caller.ts'
import { offeredTo, parties } from '../test/parties.ts'

const { db } = await testDatabase()
const context = testContext(db)
const ask = askerOf(context)

test('who waits reads by the API that the other side was asked, that it left, and that it was read', async () => {
  const who = await parties(context)
  const id = await offeredTo(context, who)
  const nudges = async () => {
    const { body } = await ask(`GET /contracts/${id}/nudges`, { token: who.client.token })
    return body.items
  }
  expect(await nudges()).toEqual([])
  context.time.set(context.time.now() + 4 * day)
  await fireDue(context, context.time.now())
  const asked = { kind: 'reminder', to: 'worker', dueAt: '2026-11-29T14:02:00+09:00' }
  expect(await nudges()).toMatchObject([{ ...asked, mail: 'waiting', readAt: null }])
  await db.query(`update outbox set sent_at = now() where owner_id = $1`, [id])
  await markRead(context, id, who.worker)
  const readAt = '2026-11-26T14:02:00+09:00'
  expect(await nudges()).toMatchObject([{ ...asked, mail: 'sent', readAt }])
  const stranger = await ask(`GET /contracts/${id}/nudges`, { token: who.stranger.token })
  expect(stranger.status).toBe(404)
})
