/** Staff: who has which role, and the log of what they did and looked at. */
export type { StaffAction } from './actions.ts'
export { logStaff, staffLog } from './log.ts'
export type { StaffDeed, StaffEntry, StaffLogFilter } from './log.ts'
export { addStaff, everyStaff, isRole, removeStaff, staffOf } from './roles.ts'
