import { jobById, propose } from '#market'
import { attempt, verified, withNewKey, yenFrom } from '../frame/index.ts'
import type { Pages } from '../frame/index.ts'
import { drawJob } from './show.tsx'

export const applyPages = (pages: Pages): void => {
  pages.post('/jobs/:id/proposals', verified, async (ask) => {
    const jobId = ask.id('job')
    const typed = await ask.form()
    const apply = async () => {
      const draft = {
        price: yenFrom(typed.text('price')),
        message: typed.text('message'),
        deliverOn: typed.text('deliverOn'),
        despiteWarning: typed.has('despiteWarning'),
      }
      const made = await propose(ask.context, ask.person, jobId, draft, typed.key)
      return ask.go(`/proposals/${made.id}`, { key: 'proposals.sent' })
    }
    return attempt(ask, apply, async (wrong) => {
      const job = await jobById(ask.context, jobId)
      const kept = wrong.code === 'idempotency.conflict' ? withNewKey(typed) : typed
      return drawJob(ask, job, kept, wrong)
    })
  })
}
