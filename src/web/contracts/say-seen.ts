import type { SignedIn } from '#people'
import { saySeen } from '#talk'
import { attempt } from '../frame/index.ts'
import type { Ask } from '../frame/index.ts'
import { showContract } from './show.tsx'

/** Tells the other side that one has seen it, and by when one will answer. */
export const saySeenOnContract = async (ask: Ask<SignedIn>): Promise<Response> => {
  const id = ask.id('ctr')
  const typed = await ask.form()
  const version = Number(typed.text('seen')) || undefined
  const say = async () => {
    await saySeen(ask.context, ask.person, id, { by: typed.text('by'), version })
    return ask.go(`/contracts/${id}`, { key: 'seen.told' })
  }
  return attempt(ask, say, (seen) => showContract(ask, id, { seen }))
}
