/**
 * The home of somebody who is signed in: what waits for them first, then what they wait for, and
 * the money.
 */
import type { SignedIn } from '#people'
import { signedIn } from '../frame/index.ts'
import type { Ask, Pages } from '../frame/index.ts'
import { clientHome } from './client.tsx'
import { workerHome } from './worker.tsx'

const showHome = (ask: Ask<SignedIn>) => {
  if (ask.person.roles.length > 0) return ask.go('/desk')
  return ask.side === 'client' ? clientHome(ask) : workerHome(ask)
}

export const homePages = (pages: Pages): void => {
  pages.get('/home', signedIn, showHome)
}
