/** Cases, for the sides: asking the desk, what it and one of them wrote, and what it decided. */
import { verified } from '../frame/index.ts'
import type { Pages } from '../frame/index.ts'
import { sendEnquiry, showEnquiry } from './enquiry.tsx'
import { requestPermission, showPermission } from './permission.tsx'
import { answerCase, sayInCase, showCase } from './show.tsx'

export const casePages = (pages: Pages): void => {
  pages.get('/contracts/:id/enquiry', verified, showEnquiry)
  pages.post('/contracts/:id/enquiry', verified, sendEnquiry)
  pages.get('/contracts/:id/permission', verified, showPermission)
  pages.post('/contracts/:id/permission', verified, requestPermission)
  pages.get('/cases/:id', verified, showCase)
  pages.post('/cases/:id/messages', verified, sayInCase)
  pages.post('/cases/:id/answer', verified, answerCase)
}
