/** What must call upwards is handed in by whoever serves. */
export type Deps = {
  /** How late the clock's last round began, in ms. */
  clockLag?: () => number
}
