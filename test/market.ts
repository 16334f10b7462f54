import { act } from '#contracts'
import { answerForSilence, lockOf } from '#desk'
import { deposit } from '#ledger'
import { postJob, propose } from '#market'
import type { Job, JobDraft, Proposal, ProposalDraft } from '#market'
import { addPerson, personOf } from '#people'
import type { Person } from '#people'
import { newId, Refused } from '#platform'
import type { Context, Refusal } from '#platform'

/** A person of the market with a proven address. */
export async function trader(context: Context, name: string): Promise<Person> {
  const email = `${newId('mail')}@example.jp`
  const { id } = await addPerson(context, context.db, { email, name, locale: 'ja' })
  const person = await personOf(context, id)
  if (!person) throw new Error('a person who was just added is not there')
  return person
}

/** A draft in which nothing is wrong. */
export const goodDraft: JobDraft = {
  kind: 'fixed',
  title: '商品登録のお仕事',
  description: 'Excelの一覧から200点を登録してください。',
  category: 'data-entry',
  price: 50_000n,
  deliverWithinDays: 14,
}

/** A draft of an hourly job in which nothing is wrong. */
export const goodHours: JobDraft = {
  kind: 'hourly',
  title: '商品登録のお仕事（毎週）',
  description: '届いた一覧から、毎週登録してください。',
  category: 'data-entry',
  price: 1000n,
  weeklyHours: 10,
  expectedWeeks: 26,
  pledgeWeeks: 2,
}

/** A proposal for hourly work in which nothing is wrong. */
export const goodWeeks: ProposalDraft = {
  price: 1100n,
  message: '毎日2時間作業できます。',
  deliverOn: '2026-11-30',
}

/** A proposal in which nothing is wrong. */
export const goodProposal: ProposalDraft = {
  price: 48_000n,
  message: '毎日2時間作業できます。',
  deliverOn: '2026-12-05',
}

export function post(
  context: Context,
  client: Person,
  draft: Partial<JobDraft> = {},
): Promise<Job> {
  return postJob(context, client, { ...goodDraft, ...draft })
}

export function postHours(
  context: Context,
  client: Person,
  draft: Partial<JobDraft> = {},
): Promise<Job> {
  return postJob(context, client, { ...goodHours, ...draft })
}

/** Ben orders, Aiko works. */
export async function benAndAiko(context: Context) {
  const ben = await trader(context, '田中勉')
  const aiko = await trader(context, '佐藤愛子')
  return {
    ben,
    aiko,
    /** A job of Ben's with Aiko's proposal. */
    async proposed(terms = goodProposal): Promise<{ job: Job; proposal: Proposal }> {
      const job = await post(context, ben)
      return { job, proposal: await propose(context, aiko, job.id, terms) }
    },
    /** Aiko agrees to what she was offered, and Ben puts the money in. */
    async fund(contractId: string): Promise<void> {
      await act(context, contractId, 'agreeToOffer', aiko, {})
      await deposit(context.db, ben.id, newId('dep'), 60_000n, context.time.now())
      await act(context, contractId, 'fund', ben, {})
    },
  }
}

/** A client says why they were silent, wherever they have to before they can hire again. */
export async function answerAll(context: Context, { id }: { id: string }): Promise<void> {
  for (const { caseId } of (await lockOf(context, [id])).get(id) ?? [])
    await answerForSilence(context, { id }, caseId, '入院しておりました。')
}

/** The refusal that something ends with; fails when it does not. */
export async function refusalOf(work: () => Promise<unknown> | unknown): Promise<Refusal> {
  try {
    await work()
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
  throw new Error('it was not refused')
}
