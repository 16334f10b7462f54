import { clients } from './clients.ts'
import { main } from './main.ts'
import type { Member } from './member.ts'
import { workers } from './workers.ts'

/** Everybody in the demo's world, by the name that the script calls them. */
export const cast = { ...main, ...workers, ...clients } as const satisfies Record<string, Member>

export type Who = keyof typeof cast
export type { Member } from './member.ts'
