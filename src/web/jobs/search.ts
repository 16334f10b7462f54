import { lockOf } from '#desk'
import { searchJobs } from '#market'
import type { Found, Search } from '#market'
import { peopleOf } from '#people'
import { Refused, inBatches, json, perDatabase, sha256 } from '#platform'
import type { Context, Database, Refusal } from '#platform'

/** What a search gave, for everybody who asked the same at the same moment. */
export type Listed = {
  found: Found
  /** The names of the jobs' clients, by id. */
  names: ReadonlyMap<string, string>
  /** The clients among them whom others wait for. */
  awaited: ReadonlySet<string>
  refusal: Refusal | null
  /** Changes with anything of the above. */
  print: string
}

type Asked = { context: Context; search: Search; question: string }

const listed = async ({ context, search }: Asked): Promise<Listed> => {
  try {
    const found = await searchJobs(context, search)
    const ids = found.items.map(({ clientId }) => clientId)
    const [clients, locks] = await Promise.all([peopleOf(context, ids), lockOf(context, ids)])
    const awaited = new Set(locks.keys())
    const names = new Map([...clients].map(([id, { name }]) => [id, name]))
    const print = sha256(json([found, [...names], [...awaited]]))
    return { found, names, awaited, refusal: null, print }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { refusal } = error
    const none = { found: { items: [], next: null }, names: new Map(), awaited: new Set<string>() }
    return { ...none, refusal, print: json(refusal) }
  }
}

const listerOf = perDatabase((_db: Database) =>
  inBatches<Asked, Listed>(
    async (all) => {
      const once = new Map<string, Promise<Listed>>()
      return Promise.all(
        all.map((asked) => {
          const answer = once.get(asked.question) ?? listed(asked)
          once.set(asked.question, answer)
          return answer
        }),
      )
    },
    { lanes: 1, most: 200, gathers: true },
  ),
)

/** Searches; who asks the same question at the same moment shares the answer. */
export const listJobs = (context: Context, search: Search): Promise<Listed> =>
  listerOf(context.db)({ context, search, question: json(search) })
