/** What must call upwards is handed in by whoever serves. */
export type Deps = {
  /** How late this server's clock is now, in ms. */
  clockLag?: () => number
}
