import type { Message } from './contract.ts'
import { sideOf, spokenUnder } from './contract.ts'
import { fateOf } from './fate.ts'
import type { Nature } from './nature.ts'
import { strangeNature, usualNature } from './nature.ts'
import { personOf } from './person.ts'
import type { Person } from './person.ts'
import { dayMs, restDays, spansOf, worldBegins, worldDays, worldEnds, worldSplits } from './span.ts'
import type { Absence, Span } from './span.ts'
import { visitsOf } from './visits.ts'

/** Who wrote to whom on a marketplace that never was, and what was true behind it. */
export type MessageWorld = {
  name: string
  /** By (at, from, to); clients are numbered before workers. */
  messages: readonly Message[]
  people: number
  until: number
  split: number
  known: {
    /** Each person's visits, ascending. */
    sessions: readonly Float64Array[]
    /** Each person's announced absences. */
    absences: readonly (readonly Absence[])[]
    /** The opening of the first debt that a person will never answer a partner. */
    goneAt: (person: number, partner: number) => number | undefined
    holidays: readonly Span[]
  }
}

/** Streams of chance within one world. */
const streams = { people: 1, contracts: 2, visits: 3 }

/** How long somebody hides from a partner they will never answer. */
const lowDays = 30

/** Clients fall silent more often than workers do. */
const ghostsMore = { client: 1.3, worker: 0.7 }

const peopleOf = (seed: number, nature: Nature, rest: readonly boolean[]): Person[] =>
  Array.from({ length: nature.clients + nature.workers }, (_, id) =>
    personOf(nature, fateOf(seed, streams.people, id), rest),
  )

type Goings = { since: Map<string, number>; low: Span[][] }

const pairOf = (person: number, partner: number) => `${person} ${partner}`

const contractsOf = (seed: number, nature: Nature, people: readonly Person[]) => {
  const goings: Goings = { since: new Map(), low: people.map(() => []) }
  const met = new Set<string>()
  const messages: Message[] = []
  for (let index = 0; index < nature.contracts; index += 1) {
    const fate = fateOf(seed, streams.contracts, index)
    const client = Math.floor(fate.uniform() * nature.clients)
    const worker = nature.clients + Math.floor(fate.uniform() * nature.workers)
    if (met.has(pairOf(client, worker))) continue
    met.add(pairOf(client, worker))
    const begins = worldBegins + fate.uniform() * (worldDays - 10) * dayMs
    const spoken = spokenUnder(
      nature,
      fate,
      [
        sideOf(nature, fate, client, people[client]!, ghostsMore.client),
        sideOf(nature, fate, worker, people[worker]!, ghostsMore.worker),
      ],
      begins,
    )
    messages.push(...spoken.messages)
    const { gone } = spoken
    if (!gone) continue
    goings.since.set(pairOf(gone.id, gone.towards), gone.since)
    if (fate.happens(nature.lieLow))
      goings.low[gone.id]!.push({ from: gone.since, to: gone.since + lowDays * dayMs })
  }
  return { goings, messages }
}

const inOrder = (messages: readonly Message[]): Message[] =>
  messages
    .filter(({ at }) => at < worldEnds)
    .toSorted(
      (one, other) => one.at - other.at || one.from - other.from || one.to[0]! - other.to[0]!,
    )

const worldOf = (name: string, seed: number, nature: Nature): MessageWorld => {
  const rest = restDays()
  const people = peopleOf(seed, nature, rest)
  const { goings, messages } = contractsOf(seed, nature, people)
  return {
    name,
    messages: inOrder(messages),
    people: people.length,
    until: worldEnds,
    split: worldSplits,
    known: {
      sessions: people.map((person, id) =>
        visitsOf(person, nature.visits, fateOf(seed, streams.visits, id), goings.low[id]!),
      ),
      absences: people.map(({ announced }) => announced),
      goneAt: (person, partner) => goings.since.get(pairOf(person, partner)),
      holidays: spansOf(rest),
    },
  }
}

/** The same nature with so much of its people and contracts. */
const sized = (nature: Nature, share: number): Nature => ({
  ...nature,
  clients: Math.ceil(nature.clients * share),
  workers: Math.ceil(nature.workers * share),
  contracts: Math.ceil(nature.contracts * share),
})

/**
 * A world of the nature that the model was developed on; seeds 1, 2 and 3 are for tuning.
 * @param share of the people there are; 1 is 1,700 of them and some 130,000 turns
 */
export const messageWorld = (seed: number, share = 1): MessageWorld =>
  worldOf(`simulator ${seed}`, seed, sized(usualNature, share))

/** A world of another nature, by its seed: to see how the model does where nobody tuned it. */
export const strangeMessageWorld = (seed: number, share = 1): MessageWorld =>
  worldOf(`stranger ${seed}`, seed, sized(strangeNature(seed), share))
