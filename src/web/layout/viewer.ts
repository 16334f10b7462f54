export type StaffRole = 'support' | 'identity' | 'finance' | 'administrator'

/** Who looks at the page, as far as its frame must know. */
export type Viewer = {
  name: string
  /** The side the person is using now; one person may have both. */
  role: 'worker' | 'client' | 'desk'
  /** What staff may do, which is what their menu leads to. */
  roles: readonly StaffRole[]
  /** What can be withdrawn, in whole yen. */
  available?: bigint
  /** A worker's timer that runs: what for, since when (epoch milliseconds), where it is shown. */
  timer?: { title: string; since: number; now: number; href: string } | undefined
}
