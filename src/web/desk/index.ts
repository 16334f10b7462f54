/** The desk's console: the queue of cases, each case with all that is known, and unsent mails. */
import { staff } from '../frame/index.ts'
import type { Pages } from '../frame/index.ts'
import { actInCase, changeDecision, confirmProposed, declineProposed } from './case/decide.tsx'
import { showDeskCase } from './case/show.tsx'
import {
  assignCase,
  closeDeskCase,
  handCaseOver,
  logCaseCall,
  noteInCase,
  nudgeInCase,
  writeInCase,
} from './case/work.ts'
import { showLetters, tryAgain } from './letters.tsx'
import { nudgeSelected } from './nudges.tsx'
import { goToNext, showQueue } from './queue.tsx'

const support = staff('support')

export const deskPages = (pages: Pages): void => {
  pages.get('/desk', support, showQueue)
  pages.get('/desk/next', support, goToNext)
  pages.post('/desk/nudges', support, nudgeSelected)
  pages.get('/desk/letters', support, showLetters)
  pages.post('/desk/letters', support, tryAgain)
  pages.get('/desk/cases/:id', support, showDeskCase)
  pages.post('/desk/cases/:id/assign', support, assignCase)
  pages.post('/desk/cases/:id/hand-over', support, handCaseOver)
  pages.post('/desk/cases/:id/messages', support, writeInCase)
  pages.post('/desk/cases/:id/notes', support, noteInCase)
  pages.post('/desk/cases/:id/nudge', support, nudgeInCase)
  pages.post('/desk/cases/:id/calls', support, logCaseCall)
  pages.post('/desk/cases/:id/close', support, closeDeskCase)
  pages.post('/desk/cases/:id/actions/:action', support, actInCase)
  pages.post('/desk/cases/:id/actions/:action/change', support, changeDecision)
  pages.post('/desk/cases/:id/rulings/:ruling/confirm', support, confirmProposed)
  pages.post('/desk/cases/:id/rulings/:ruling/decline', support, declineProposed)
}
