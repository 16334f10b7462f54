import type { Visit } from '#people'
import type { Context } from '#platform'

/** What must call upwards is handed in by whoever serves. */
export type Deps = {
  /** Signs in as one of the demo world's people. */
  demoSession?: (
    context: Context,
    as: 'worker' | 'client' | 'desk',
    visit: Visit,
  ) => Promise<{ token: string; person: { id: string; name: string } }>
  /** How late the clock's last round began, in ms. */
  clockLag?: () => number
}
