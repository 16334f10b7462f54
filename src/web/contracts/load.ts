import { eventsOf, versionOf, viewFor } from '#contracts'
import type { ContractView } from '#contracts'
import { remindersAbout } from '#outbox'
import type { SignedIn } from '#people'
import { latestMessage } from '#talk'
import type { Ask } from '../frame/index.ts'
import type { Told } from './parts/entries.ts'
import { foresee } from './promise/foresee.ts'
import type { Foreseen } from './promise/foresee.ts'
import { speechIn } from './promise/speech.ts'
import type { Speech } from './promise/speech.ts'
import { filesOfEvents, messagesOn } from './spoken.ts'

export type Loaded = { view: ContractView; told: Told; foreseen: Foreseen; speech: Speech }

/**
 * All that the page of a contract shows, read at once. Refuses `contract.not_found` to strangers.
 */
export const loadContract = async (ask: Ask<SignedIn>, id: string): Promise<Loaded> => {
  const { context, person } = ask
  const [view, [events, files], reminders, messages] = await Promise.all([
    viewFor(context, id, person),
    eventsOf(context.db, id).then(async (events) => {
      return [events, await filesOfEvents(context, id, events)] as const
    }),
    remindersAbout(context.db, id),
    messagesOn(context, id, person),
  ])
  return {
    view,
    told: { events, files, reminders, messages },
    foreseen: foresee(view, ask.now, context.calendar),
    speech: speechIn(view.row, ask.words, ask.format),
  }
}

/**
 * Changes with whatever the page shows of the contract: acts, reminders, messages with their files.
 */
export const printOf = async ({ context: { db } }: Ask, id: string): Promise<string> =>
  (await Promise.all([versionOf(db, id), latestMessage(db, id)])).join(' ')
