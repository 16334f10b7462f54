import type { Catalogue } from '../../ja/index.ts'

export const promised = {
  theClient: 'the client',
  theWorker: 'the worker',
  theDesk: 'the desk',
  act: 'choose “{label}”',
  never: 'If nobody answers, this never ends.',
  nothing: 'If nobody answers, this ends **on {time} and no money moves**.',
  nothingMine: 'If you do not answer, this ends **on {time} and no money moves**.',
  workerPaid: 'Even if {silent} never answers, you receive **{arrives} by {time}**.',
  workerPaidMine: 'If you do not answer, this ends **on {time} with {arrives} for you**.',
  workerUnpaid: 'If nobody answers, this ends **without pay on {time}**.',
  workerUnpaidMine: 'If you do nothing, this ends **without pay on {time}**.',
  workerWay:
    'If you **{act} by {until}**, you receive **{arrives} by {time}** at the latest, even if nobody ever answers.',
  workerOffered:
    'Once you agree and it is funded, if you {act} by {until} you receive **{arrives} by {time}** at the latest, even if nobody ever answers.',
  workerUnfunded:
    'Once it is funded, if you {act} by {until} you receive **{arrives} by {time}** at the latest, even if nobody ever answers.',
  clientBack: 'Even if {silent} never answers, you get **{back} back by {time}**.',
  clientUndelivered: 'Even if the worker never delivers, you get **{back} back by {time}**.',
  clientBackMine: 'If you do not answer, **{back} comes back to you on {time}** and this ends.',
  clientPays: 'If nobody answers, **{pays} is paid on {time}**.',
  clientPaysMine: 'If you do not answer, **{pays} is paid on {time}**.',
  clientSplits: 'If nobody answers, **{pays} is paid and {back} comes back on {time}**.',
  clientSplitsMine: 'If you do not answer, **{pays} is paid and {back} comes back on {time}**.',
  clientWay:
    'If you **{act} by {until}**, you get **{back} back by {time}** at the latest, even if nobody ever answers.',
  deskSplits: 'If nobody answers, **on {time} the worker gets {pays}, the client {back}**.',
  deskSplitsMine:
    'If the desk does not decide, **on {time} the worker gets {pays}, the client {back}**.',
  finalNothing: 'This contract did not come about. No money has moved.',
  finalWorkerPaid: 'This contract is over: **{arrives}** is yours.',
  finalWorkerUnpaid: 'This contract ended without pay.',
  finalClientPaid: 'This contract is over: **{pays}** was paid.',
  finalClientBack: 'This contract is over: **{back}** came back to you.',
  finalClientSplit: 'This contract is over: **{pays} was paid, {back}** came back to you.',
  finalDesk: 'This contract is over. Worker {pays}, client {back}.',
} satisfies Catalogue['promised']
