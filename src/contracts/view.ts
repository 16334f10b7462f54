import { availableActions, forecast, silenceIn } from '#engine'
import type { AvailableAction, Forecast, Party, Process, Yen } from '#engine'
import { feesOn } from '#ledger'
import { logStaff } from '#people'
import type { Context } from '#platform'
import { spends } from './party.ts'
import type { Actor, StandsFor } from './party.ts'
import { contractFor, processOf } from './read.ts'
import { contractOf } from './row.ts'
import type { ContractRow } from './row.ts'

/**
 * A contract as one of those concerned sees it now; all that a page or an answer shows is derived
 * from it.
 */
export type ContractView = {
  row: ContractRow
  process: Process
  /** What the person who looks is to the contract. */
  party: Party
  /** In whose place they look; null: they are that party themself. */
  standsFor: StandsFor | null
  final: boolean
  silence: { does: string; at: number } | null
  actions: AvailableAction[]
  /** For who looks; a worker's yen are after fee and tax. */
  forecast: Forecast
}

/** What arrives in the wallet of a side when so much leaves the pot for it. */
const arriving = (row: ContractRow, party: Party, amount: Yen): Yen =>
  party === 'worker' ? feesOn(amount, row.terms.fees).net : amount

/** The forecast for a party as of now, in yen that arrive. */
const forecastFor = (context: Context, row: ContractRow, party: Party): Forecast => {
  const now = context.time.now()
  const gross = forecast(processOf(row), contractOf(row), party, now, context.calendar)
  return {
    ...gross,
    youReceive: arriving(row, party, gross.youReceive),
    ifYouSilent: {
      ...gross.ifYouSilent,
      youReceive: arriving(row, party, gross.ifYouSilent.youReceive),
    },
  }
}

/** A deputy is shown what they may do: funding only where that was allowed. */
export const viewOf = (
  context: Context,
  row: ContractRow,
  party: Party,
  standsFor: StandsFor | null = null,
): ContractView => {
  const process = processOf(row)
  const silence = silenceIn(process, row.state)
  return {
    row,
    process,
    party,
    standsFor,
    final: row.turn === null,
    silence: silence && row.due_at !== null ? { does: silence.does, at: row.due_at } : null,
    actions: availableActions(
      process,
      contractOf(row),
      party,
      context.time.now(),
      context.calendar,
    ).filter(({ name }) => standsFor?.mayFund !== false || !spends(process, name)),
    forecast: forecastFor(context, row, party),
  }
}

/**
 * The contract as the person sees it; that one of the desk looked is logged. Refuses
 * `contract.not_found` to strangers.
 */
export const viewFor = async (
  context: Context,
  contractId: string,
  person: Actor,
): Promise<ContractView> => {
  const { row, party, standsFor } = await contractFor(context.db, contractId, person)
  if (party === 'desk')
    await logStaff(context, { staffId: person.id, action: 'readContract', aboutId: contractId })
  return viewOf(context, row, party, standsFor)
}
