/*
 * Contracts made elsewhere: what a worker writes down of them, and what follows by the rules there.
 * Promises: where one stands is the fold of its entries through `decide`, at every reading; nothing
 * moves money; what was entered is never lost by a correction; nobody but its owner reads it.
 * Refuses to know: pages, HTTP, how a mail is worded, what a platform does on its own machines.
 */
export { exportElsewhere } from './csv/export.ts'
export { importElsewhere, previewImport } from './csv/import.ts'
export { addEntry, correctEntry, removeEntry } from './enter/entries.ts'
export { changeElsewhere, enterElsewhere, removeElsewhere } from './enter/enter.ts'
export type { ElsewhereChange } from './enter/draft.ts'
export { elsewherePack } from './evidence.ts'
export { elsewhereExposure } from './exposure.ts'
export { letterOf } from './letters/letters.ts'
export { withElsewhere } from './ring/ring.ts'
export { entryKinds, stages } from './shape.ts'
export type {
  Effect,
  ElsewhereContract,
  ElsewhereDraft,
  ElsewhereLine,
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
export { elsewhereFor, elsewhereOf } from './view.ts'
