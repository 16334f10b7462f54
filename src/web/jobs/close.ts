import { closeJob } from '#market'
import { verified } from '../frame/index.ts'
import type { Pages } from '../frame/index.ts'

export const closePages = (pages: Pages): void => {
  pages.post('/jobs/:id/close', verified, async (ask) => {
    const job = await closeJob(ask.context, ask.person, ask.id('job'))
    return ask.go(`/jobs/${job.id}`, { key: 'jobs.closedNow' })
  })
}
