import { limitReach } from '#people'
import { json, sha256 } from '#platform'
import type { Context } from '#platform'
import { draftIn } from '../enter/draft.ts'
import { enterOne } from '../enter/enter.ts'
import { contractsOfOwner, keysOf } from '../rows/rows.ts'
import type { ElsewhereChange } from '../enter/draft.ts'
import type { ElsewhereDraft, ImportLine, ImportPreview } from '../shape.ts'
import { draftOf, placesOf } from './columns.ts'
import { rowsOf } from './parse.ts'

/** What makes two lines the same contract: all but where it stands and when it is due. */
const identityOf = (
  one: Pick<
    ElsewhereChange,
    'platform' | 'clientName' | 'title' | 'price' | 'agreedOn' | 'reference'
  >,
) => {
  const { platform, clientName, title, price, agreedOn, reference } = one
  return `line ${sha256(json([platform, clientName, title, String(price), agreedOn, reference]))}`
}

type Read = { line: ImportLine; draft: ElsewhereDraft; key: string }

/** Every line with what would become of it. */
const readTable = async (
  context: Context,
  person: { id: string },
  table: string,
): Promise<Read[]> => {
  const [head, ...rows] = rowsOf(table)
  const places = placesOf(head!)
  const there = await contractsOfOwner(context, person.id)
  // What was changed since is still what came in by its line.
  const known = new Set([...there.map(identityOf), ...(await keysOf(context.db, person.id))])
  return rows.map((row) => {
    const { draft, issues } = draftIn(context, draftOf(places, row))
    const key = identityOf(draft)
    const outcome = issues.length > 0 ? 'wrong' : known.has(key) ? 'known' : 'new'
    if (outcome === 'new') known.add(key)
    const { title, clientName } = draft
    return { draft, key, line: { line: row.line, title, clientName, outcome, issues } }
  })
}

const previewOf = (reads: readonly Read[], taken: number): ImportPreview => ({
  lines: reads.map(({ line }) => line),
  taken,
})

/**
 * What would be taken in of a table of contracts (CSV, `columns` in its first line); nothing is.
 * Refuses `table.required|too_large|too_many|malformed`, `column.missing|twice {column}`.
 */
export const previewImport = async (
  context: Context,
  person: { id: string },
  table: string,
): Promise<ImportPreview> => {
  await limitReach(context, 'elsewhere', person.id)
  return previewOf(await readTable(context, person, table), 0)
}

/**
 * Takes the new lines of a table in, all of them or none; what is there already stays as it is, and
 * what is wrong stays out. The same table twice is taken once. Refuses as `previewImport`, and
 * `elsewhere.too_many {max}`.
 */
export const importElsewhere = async (
  context: Context,
  person: { id: string },
  table: string,
): Promise<ImportPreview> => {
  await limitReach(context, 'elsewhere', person.id)
  const reads = await readTable(context, person, table)
  const fresh = reads.filter(({ line }) => line.outcome === 'new')
  const entered = await context.db.transaction(async (tx) => {
    let count = 0
    for (const { draft, key } of fresh) {
      const { isNew } = await enterOne(context, tx, person.id, draft, key)
      if (isNew) count += 1
    }
    return count
  })
  return previewOf(reads, entered)
}
