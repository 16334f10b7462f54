import { open } from '#contracts'
import { deposit } from '#ledger'
import { addPerson, addStaff, openSession } from '#people'
import { newId } from '#platform'
import type { Context } from '#platform'

export type Somebody = { id: string; token: string; email: string }

const visit = { ip: '192.0.2.7', agent: 'test' }

/** Somebody who is signed in, with a proven address. */
async function somebody(context: Context, name: string): Promise<Somebody> {
  const email = `${newId('x')}@example.com`
  const { id } = await addPerson(context, context.db, { email, name })
  const { token } = await openSession(context, id, visit)
  return { id, token, email }
}

export type Parties = Record<
  'worker' | 'client' | 'stranger' | 'desk' | 'identity' | 'finance' | 'administrator',
  Somebody
>

/** Aiko works, Ben orders, Chie passes by, and two are staff. */
export async function parties(context: Context): Promise<Parties> {
  const worker = await somebody(context, 'Aiko')
  const client = await somebody(context, 'Ben')
  const stranger = await somebody(context, 'Chie')
  const desk = await somebody(context, 'Dai')
  const identity = await somebody(context, 'Ida')
  const finance = await somebody(context, 'Finn')
  const administrator = await somebody(context, 'Emi')
  await addStaff(context, desk.email, 'support')
  await addStaff(context, identity.email, 'identity')
  await addStaff(context, finance.email, 'finance')
  await addStaff(context, administrator.email, 'administrator')
  return { worker, client, stranger, desk, identity, finance, administrator }
}

/** Ben offers Aiko a logo for 50,000 yen and has the money for it. */
export async function offeredTo(
  context: Context,
  { worker, client }: Record<'worker' | 'client', { id: string }>,
): Promise<string> {
  await deposit(context.db, client.id, newId('dep'), 50_000n, context.time.now())
  return open(context, {
    clientId: client.id,
    clientName: 'Ben',
    workerId: worker.id,
    workerName: 'Aiko',
    process: 'fixed-price',
    title: '田中商店のロゴ',
    description: 'ロゴを1点',
    category: 'design',
    price: 50_000n,
    deliverOn: '2026-12-10',
  })
}
