import type { ElsewhereView } from '#portfolio'
import type { SignedIn } from '#people'
import type { Ask } from '../../frame/index.ts'
import type { Speech } from '../../contracts/promise/speech.ts'

/** What every part of the page is drawn from. */
export type Part = { ask: Ask<SignedIn>; view: ElsewhereView; speech: Speech }
