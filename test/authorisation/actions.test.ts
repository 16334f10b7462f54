/**
 * Every action of every process that is sold, in each of its states, tried by everybody: generated
 * from the processes, so that a new state or action is asked about without anybody's doing.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { act } from '#contracts'
import type { Actor } from '#contracts'
import { waitingState, waysFrom } from '#engine'
import type { Party, Process } from '#engine'
import { toSql } from '#platform'
import type { Context } from '#platform'
import { newest } from '#processes'
import { codeOf } from '../attack/outcome.ts'
import { testDatabase } from '../database.ts'
import { day, someDay, testContext } from '../world.ts'
import { askers, assemble, signedIn } from './askers.ts'
import type { Asker, Known } from './askers.ts'
import { offeredUnder } from './contracts.ts'
import { undone } from './undone.ts'

/** What each is to the contract between the client and the worker; the others are nobody to it. */
const partyAs: Partial<Record<Asker, Party>> = {
  client: 'client',
  clientsDeputy: 'client',
  worker: 'worker',
  workersDeputy: 'worker',
  support: 'desk',
}

const known = askers.filter((asker): asker is Known => asker !== 'visitor')

const { db, owner } = await testDatabase()
const context = testContext(db)
const actors = {} as Record<Known, Actor>
const contracts = new Map<string, string>()

beforeAll(async () => {
  const people = await assemble(context)
  for (const asker of known) actors[asker] = (await signedIn(context, people[asker])).person
  for (const { process } of newest)
    contracts.set(process.name, await offeredUnder(context, process.name, people))
})

/** Puts a contract into a state, wherever it has been. */
const putInto = (id: string, process: Process, state: string) => {
  const turn = waitingState(process, state)?.turn ?? null
  const due = turn === null ? null : toSql(someDay + 5 * day)
  return owner.query(
    'update standings set state = $2, turn = $3, due_at = $4, rings_at = $4 where contract_id = $1',
    [id, state, turn, due],
  )
}

/** Whether the answer to an act says that one may not, rather than that something is missing. */
const meanings: Readonly<Record<string, string>> = {
  'contract.not_found': 'hidden',
  'contract.already_final': 'not now',
  'contract.action_unavailable': 'not now',
  'contract.not_your_turn': 'not you',
}

const wanted = (process: Process, state: string, action: string, party: Party | undefined) => {
  if (party === undefined) return 'hidden'
  const ways = waysFrom(process, state).get(action)
  if (!waitingState(process, state) || !ways) return 'not now'
  return ways.some(({ by }) => by.includes(party)) ? 'may' : 'not you'
}

const tried = async (id: string, action: string, asker: Known): Promise<string> => {
  const attempt = (there: Context) => codeOf(act(there, id, action, actors[asker], {}))
  // Whoever is nobody to it is refused before anything happens that would have to be undone.
  const code =
    partyAs[asker] === undefined ? await attempt(context) : await undone(context, attempt)
  return meanings[code] ?? 'may'
}

describe.each(newest.map(({ process }) => process))('under $name', (process) => {
  test.each(Object.keys(process.states))(
    'in %s everybody may do what is theirs alone',
    async (state) => {
      const id = contracts.get(process.name) ?? ''
      await putInto(id, process, state)
      const [found, expected]: Record<string, string>[] = [{}, {}]
      for (const action of [...Object.keys(process.actions), 'invented'])
        for (const asker of known) {
          found![`${asker}: ${action}`] = await tried(id, action, asker)
          expected![`${asker}: ${action}`] = wanted(process, state, action, partyAs[asker])
        }
      expect(found).toEqual(expected)
    },
  )
})
