/** Staff: who has which role, and the log of what they did and looked at. */
export { staffActions } from './actions.ts'
export type { StaffAction } from './actions.ts'
export { logStaff, staffLog } from './log.ts'
export type { StaffDeed, StaffEntry, StaffLogFilter } from './log.ts'
export { addStaff, commandLine, everyStaff, isRole } from './roles.ts'
export { removeStaff, roles, staffOf } from './roles.ts'
