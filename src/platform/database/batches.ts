export type BatchOptions<Item> = {
  /** Batches under way at the same time. */
  lanes: number
  /** Items in one batch at most. */
  most: number
  /** Two items of one key never share a batch; without it any may. */
  keyOf?(item: Item): string
  /** Waits for whoever else has something in this turn of the event loop; else goes at once. */
  gathers?: boolean
}

type Waiting<Item, Answer> = {
  item: Item
  resolve(answer: Answer): void
  reject(error: unknown): void
}

/**
 * Lets callers who come at the same moment share a round trip: while as many batches as there are
 * lanes are under way, items wait and then go together. Alone, an item goes at once. `run` answers
 * in the order of its items; if it fails for several, each is tried alone, so that nobody fails for
 * another.
 */
export const inBatches = <Item, Answer>(
  run: (items: readonly Item[]) => Promise<readonly Answer[]>,
  { lanes, most, keyOf, gathers = false }: BatchOptions<Item>,
): ((item: Item) => Promise<Answer>) => {
  let waiting: Waiting<Item, Answer>[] = []
  let underWay = 0

  const takeBatch = (): Waiting<Item, Answer>[] => {
    const keys = new Set<string>()
    const batch: Waiting<Item, Answer>[] = []
    const left: Waiting<Item, Answer>[] = []
    for (const one of waiting) {
      const key = keyOf?.(one.item)
      if (batch.length < most && (key === undefined || !keys.has(key))) {
        if (key !== undefined) keys.add(key)
        batch.push(one)
      } else left.push(one)
    }
    waiting = left
    return batch
  }

  const answer = async (batch: readonly Waiting<Item, Answer>[]): Promise<void> => {
    try {
      const answers = await run(batch.map(({ item }) => item))
      batch.forEach(({ resolve }, index) => resolve(answers[index] as Answer))
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error)
      else await Promise.all(batch.map((one) => answer([one])))
    }
  }

  const go = (): void => {
    while (underWay < lanes && waiting.length > 0) {
      underWay += 1
      void answer(takeBatch()).finally(() => {
        underWay -= 1
        go()
      })
    }
  }

  return (item) =>
    new Promise<Answer>((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (underWay < lanes) (gathers ? setImmediate : queueMicrotask)(go)
    })
}

/**
 * Looks things up by a text key; who asks at the same moment shares the query, and a key that
 * several ask for is asked once. `read` gives what it finds, in any order; undefined where there is
 * nothing.
 */
export const lookingUp = <Found>(
  read: (keys: readonly string[]) => Promise<readonly (readonly [string, Found])[]>,
): ((key: string) => Promise<Found | undefined>) =>
  inBatches<string, Found | undefined>(
    async (keys) => {
      const found = new Map(await read([...new Set(keys)]))
      return keys.map((key) => found.get(key))
    },
    { lanes: 1, most: 100, gathers: true },
  )

/** One batching for each database: remembered as long as the database is. */
export const perDatabase = <Db extends object, Batch>(
  make: (db: Db) => Batch,
): ((db: Db) => Batch) => {
  const made = new WeakMap<Db, Batch>()
  return (db) => {
    const known = made.get(db)
    if (known) return known
    const fresh = make(db)
    made.set(db, fresh)
    return fresh
  }
}
