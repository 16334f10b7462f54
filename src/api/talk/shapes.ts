import { z } from '@hono/zod-openapi'
import { filesLimit, parties } from '#engine'
import { day, idOf, instant } from '../frame/values.ts'
import { about } from '../frame/about.ts'

export const file = z
  .object({
    id: idOf('fil'),
    name: z.string(),
    type: z.string().openapi(about('mediaType')),
    size: z.int().openapi(about('bytes')),
    sha256: z.string(),
    personId: idOf('per'),
    at: instant,
  })
  .openapi('File')

export const message = z
  .object({
    id: idOf('msg'),
    by: z.enum(['client', 'worker']),
    personId: idOf('per'),
    text: z.string(),
    files: z.array(file),
    at: instant,
  })
  .openapi('Message')

export const messageInput = z.strictObject({
  text: z.string().max(50_000).default(''),
  files: z.array(z.string().max(64)).max(filesLimit).optional().openapi(about('ownFiles')),
  despiteWarning: z.boolean().optional().openapi(about('despiteWarning')),
})

export const seen = z
  .object({
    id: idOf('seen'),
    party: z.enum(parties),
    personId: idOf('per'),
    by: day.openapi(about('answerBy')),
    dueAt: instant,
    at: instant,
  })
  .openapi('Seen')

export const seenInput = z.strictObject({ by: day.openapi(about('answerBy')) })
