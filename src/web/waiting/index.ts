/** Waiting for answers: what is kept about one's own, for whom, and how well it is foretold. */
import { anyone, signedIn, staff, verified } from '../frame/index.ts'
import type { Pages } from '../frame/index.ts'
import { downloadAnswering, showAnswering } from './answering.tsx'
import { sayHereByMail, sayHereOnContract, showHereLink } from './here.tsx'
import { showPrivacy } from './privacy.tsx'
import { showQuality } from './quality.tsx'

export const waitingPages = (pages: Pages): void => {
  pages.get('/privacy', anyone, showPrivacy)
  pages.get('/answering', signedIn, showAnswering)
  pages.get('/answering/data', signedIn, downloadAnswering)
  pages.get('/here/:token', anyone, (ask) => showHereLink(ask))
  pages.post('/here/:token', anyone, sayHereByMail)
  pages.post('/contracts/:id/here', verified, sayHereOnContract)
  pages.get('/staff/silence', staff('administrator'), showQuality)
}
