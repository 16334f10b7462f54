import { z } from 'zod'
import { format } from '../shape.ts'
import type { PackedEvidence } from '../shape.ts'
import { parsed } from './archive.ts'

/** As `toSql` writes them: in UTC, to the millisecond. */
const isInstant = (text: string): boolean => {
  if (!/^[\dT:.-]{23}Z$/.test(text)) return false
  try {
    return Temporal.Instant.from(text).toString({ smallestUnit: 'millisecond' }) === text
  } catch {
    return false
  }
}

const isObject = (text: string | null): boolean => {
  const value = text === null ? {} : parsed(text)
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const event = z.object({
  seq: z.int(),
  action: z.string(),
  by: z.enum(['client', 'worker', 'desk', 'clock']),
  personId: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string(),
  at: z.string().refine(isInstant),
  input: z.string().nullable().refine(isObject),
  moves: z.string(),
  hash: z.string(),
  previousHash: z.string(),
  withheld: z.enum(['sealed', 'staff']).optional(),
})

const file = z.object({
  id: z.string(),
  name: z.string(),
  sha256: z.string(),
  path: z.string().nullable(),
})

const contract = z.object({
  id: z.string(),
  frameId: z.string().nullable(),
  process: z.string(),
  version: z.int(),
  terms: z.unknown(),
  price: z.number(),
  clocks: z.record(z.string(), z.number()),
  state: z.string(),
  head: z.object({ seq: z.int(), hash: z.string() }),
  events: z.array(event),
  messages: z.array(z.object({ files: z.array(z.string()) })),
  files: z.array(file),
})

const evidence = z.object({ format: z.literal(format), contracts: z.array(contract) })

/** The data of a pack as far as they are checked, or where they have another form. */
export const readEvidence = (value: unknown): PackedEvidence | string => {
  const read = evidence.safeParse(value)
  return read.success
    ? (read.data as unknown as PackedEvidence)
    : (read.error.issues[0]?.path.join('.') ?? '')
}
