import { json, newId, toSql } from '#platform'
import type { Context, Db } from '#platform'
import type { Case, Cause, Receiver } from './case.ts'

/** What the desk's mails tell of; each names its case, and what the receiver is to it. */
export type CaseFacts = { caseId: string; cause: Cause; party: Receiver | 'desk' }

export type DeskMessages = {
  /** To who opened it: what the desk does, and by when. */
  caseOpened: CaseFacts & { dueAt: number }
  /** To whom is waited for; `dueAt`: their own deadline, where the case has it. */
  nudge: CaseFacts & { number: number; dueAt: number | null; text?: string | undefined }
  /** From the desk to one side. */
  caseMessage: CaseFacts & { text: string }
  /** From a side to who of the desk has the case. */
  caseSaid: CaseFacts & { text: string }
  caseClosed: CaseFacts & { outcome: string; text: string }
  /** To who opened it: the desk let its own time run out. */
  caseDefaulted: CaseFacts & { dueAt: number }
  /** To the other side: who had left in silence has said why. */
  caseAnswered: CaseFacts & { text: string }
  /** To the desk: a second one is needed. */
  rulingProposed: CaseFacts & { rulingId: string }
  caseHandedOver: CaseFacts & { text: string }
}

/** Writes a mail about a case, in the same transaction as what it tells of. */
export const tell = async <K extends keyof DeskMessages>(
  { time }: Pick<Context, 'time'>,
  tx: Db,
  about: Pick<Case, 'aboutId'>,
  toId: string,
  kind: K,
  facts: DeskMessages[K],
  at = time.now(),
): Promise<void> => {
  await tx.query(
    'insert into outbox (owner_id, id, to_id, kind, facts, at) values ($1, $2, $3, $4, $5, $6)',
    [about.aboutId, newId('mail'), toId, kind, json(facts), toSql(at)],
    'desk.tell',
  )
}
