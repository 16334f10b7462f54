/** What keeps a client from posting and hiring, and how to lift it. */
export { LockBanner, locksOn, WaitingNotice } from './banner.tsx'
export { lockPages } from './show.tsx'
