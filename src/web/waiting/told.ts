import type { ContractRow } from '#contracts'
import type { Formats } from '#locale'
import type { Wait } from '#waiting'
import type { Told } from './say.ts'

type Names = Pick<ContractRow['terms'], 'clientName' | 'workerName'>

/**
 * Whether a wait goes on, by the contract as it stands: an act is looked into a moment after it was
 * done, and a page can be there sooner.
 */
export const goesOn = ({ kind, owedBy }: Wait, { turn }: Pick<ContractRow, 'turn'>): boolean =>
  kind === 'turn' ? turn === owedBy : turn !== null

/** A wait with the names of its contract's sides, as it is told. */
export const toldOf = (wait: Wait, names: Names, format: Formats): Told => {
  const { owedBy, told: figures, openedAt, said, activeAt } = wait
  const [client, worker] = [format.name(names.clientName), format.name(names.workerName)]
  return {
    figures,
    owing: owedBy === 'client' ? client : worker,
    waiting: owedBy === 'client' ? worker : client,
    openedAt,
    said,
    activeAt,
  }
}
