import type { Process } from '../language.ts'

/**
 * How far ahead the delivery, or the week, may be agreed, in days; null where the process knows no
 * agreed date.
 */
export const deliveryDaysAhead = (process: Process): number | null => {
  for (const clock of Object.values(process.clocks))
    if ('endOf' in clock || ('until' in clock && clock.until === 'deliverOn'))
      return clock.daysAhead
  return null
}
