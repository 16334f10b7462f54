import type { OpenJob } from '../script.ts'
import { hourlyJobs } from './hours.ts'
import { officeJobs } from './office.ts'
import { pictureJobs } from './pictures.ts'
import { systemJobs } from './systems.ts'
import { wordJobs } from './words.ts'

/** Every job that waits for somebody. */
export const openJobs: readonly OpenJob[] = [
  ...wordJobs,
  ...pictureJobs,
  ...systemJobs,
  ...officeJobs,
  ...hourlyJobs,
]
