import { storedText } from '#contracts'
import type { Input, Instant, Yen } from '#engine'
import type { Db } from '#platform'

/** What one of the desk proposes to decide, and what another one made of it. */
export type Ruling = {
  id: string
  caseId: string
  contractId: string
  /** The act of the process that it is. */
  action: string
  /** What the worker gets; null where the act takes no amount. */
  amount: Yen | null
  /** What both sides read. */
  reason: string
  proposedBy: string
  proposedAt: Instant
  /** 'confirming': a second one has taken it. 'outdated': the contract moved on meanwhile. */
  status: 'open' | 'confirming' | 'confirmed' | 'declined' | 'outdated'
  secondId: string | null
  decidedAt: Instant | null
  /** Why it was declined. */
  words: string | null
}

/** As the table has it: what it takes is the very text that the act is bound to. */
export type Stored = Omit<Ruling, 'amount' | 'reason'> & { input: string }

const columns = `id, case_id as "caseId", contract_id as "contractId", action, input,
  proposed_by as "proposedBy", proposed_at as "proposedAt", status, second_id as "secondId",
  decided_at as "decidedAt", words`

/** What the act takes, from the text that was stored when it was proposed. */
export const inputOf = ({ input }: Pick<Stored, 'input'>): Input => {
  const { amount, ...rest } = JSON.parse(input) as { amount?: number; reason?: string }
  return amount === undefined ? rest : { amount: BigInt(amount), ...rest }
}

/** The text by which the door knows it again. */
export const textOf = ({ amount, reason }: { amount?: Yen | undefined; reason: string }): string =>
  storedText(amount === undefined ? { reason } : { amount, reason })

const rulingOf = ({ input, ...ruling }: Stored): Ruling => {
  const { amount = null, reason = '' } = inputOf({ input })
  return { ...ruling, amount, reason }
}

/** A ruling as it is stored, by its id; `locked`: until the transaction ends. */
export const storedRuling = async (
  db: Db,
  rulingId: string,
  locked = false,
): Promise<Stored | undefined> => {
  const [found] = await db.query<Stored>(
    `select ${columns} from rulings where id = $1${locked ? ' for update' : ''}`,
    [rulingId],
  )
  return found
}

/** The same by who proposed it, under which key. */
export const rulingByKey = async (db: Db, proposedBy: string, key: string) => {
  const [found] = await db.query<Stored>(
    `select ${columns} from rulings where proposed_by = $1 and key = $2`,
    [proposedBy, key],
  )
  return found && rulingOf(found)
}

/** What was proposed in a case, the newest first. Whoever calls has checked who asks. */
export const rulingsOf = async (db: Db, caseId: string): Promise<Ruling[]> =>
  (
    await db.query<Stored>(
      `select ${columns} from rulings where case_id = $1 order by id desc limit 50`,
      [caseId],
      'desk.rulings',
    )
  ).map(rulingOf)
