/**
 * Processes: every kind of contract with its diagram and proven bounds, and others' rules for
 * comparison.
 */
import { anyone } from '../frame/index.ts'
import type { Pages } from '../frame/index.ts'
import { listProcesses } from './list.tsx'
import { showProcess } from './show.tsx'

export const processPages = (pages: Pages): void => {
  pages.get('/processes', anyone, listProcesses)
  pages.get('/processes/:name', anyone, showProcess)
}
