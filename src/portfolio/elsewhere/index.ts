/*
 * Contracts made elsewhere: what a worker writes down of them, and what follows by the rules there.
 * Promises: where one stands is the fold of its entries through `decide`, at every reading; nothing
 * moves money; what was entered is never lost by a correction; nobody but its owner reads it.
 * Refuses to know: pages, HTTP, how a mail is worded, what a platform does on its own machines.
 */
export { entryKinds, stages } from './shape.ts'
export type {
  Effect,
  ElsewhereContract,
  ElsewhereDraft,
  ElsewhereView,
  EntryDraft,
  EntryKind,
  Estimate,
  ImportLine,
  ImportPreview,
  Letter,
  NextStep,
  PossibleAct,
  SilenceThere,
  Stage,
  Told,
} from './shape.ts'
