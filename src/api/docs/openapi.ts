import { OpenAPIHono, z } from '@hono/zod-openapi'
import { wordsFor } from '#locale'
import { readOwn } from '#platform'
import { aboutKey } from '../frame/about.ts'
import { titleOf } from '../frame/route.ts'
import type { Route } from '../frame/route.ts'
import { routes } from '../routes.ts'

const params = z.record(z.string(), z.union([z.string(), z.number()]))

const issue = z.object({
  path: z.string(),
  code: z.string(),
  params: params.optional(),
  title: z.string(),
})

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().openapi({ example: 'contract.not_your_turn' }),
    params,
    issues: z.array(issue),
  })
  .openapi('Problem')

const keyHeader = z.object({
  'Idempotency-Key': z
    .string()
    .max(255)
    .optional()
    .openapi({ description: 'The same key and content give the same answer.' }),
})

const security = 'token'
const en = wordsFor('en')
let text: string | undefined

/**
 * The description of every call, from the schemas that check them: OpenAPI 3.1 as JSON. Made once.
 */
export function openApiText(): string {
  text ??= `${JSON.stringify(openApi(), withoutKeys, 2)}\n`
  return text
}

const withoutKeys = (name: string, value: unknown) => (name === aboutKey ? undefined : value)

/** The same as an object, which names the words of each field. */
export function openApi(): object {
  const book = new OpenAPIHono()
  const registry = book.openAPIRegistry
  registry.registerComponent('securitySchemes', security, { type: 'http', scheme: 'bearer' })
  for (const route of routes) registry.registerPath(described(route))
  const { version } = JSON.parse(readOwn('package.json')) as { version: string }
  return book.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: en.t('api.title'),
      version,
      description: [en.t('api.basics'), en.t('api.problems')].join('\n\n'),
      license: { name: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
  })
}

type Described = Parameters<OpenAPIHono['openAPIRegistry']['registerPath']>[0]

function described(route: Route): Described {
  const { method, path, name, who, query, params, refuses = [] } = route
  const known = refuses.length > 0 ? `\n\nRefused with: ${refuses.join(', ')}.` : ''
  return {
    method,
    path,
    operationId: name,
    tags: [path.split('/')[1] ?? ''],
    summary: en.t(`api.${name}`),
    description: `Who may call it: ${en.t(`api.who.${who}`)}.${known}`,
    security: who === 'anyone' || who === 'demo' ? [] : [{ [security]: [] }],
    request: {
      ...(params ? { params } : {}),
      ...(query ? { query } : {}),
      ...(method === 'post' ? { headers: keyHeader } : {}),
      ...bodyOf(route),
    },
    responses: {
      [String(route.status ?? 200)]: answerOf(route),
      default: {
        description: 'A refusal.',
        content: { 'application/problem+json': { schema: problem } },
      },
    },
  }
}

const files = z.object({ file: z.string().openapi({ format: 'binary' }) })

function bodyOf(route: Route): Pick<NonNullable<Described['request']>, 'body'> {
  if (route.upload)
    return { body: { content: { 'multipart/form-data': { schema: files } }, required: true } }
  if (!route.body) return {}
  const required = !route.body.safeParse({}).success
  return { body: { content: { 'application/json': { schema: route.body } }, required } }
}

function answerOf(route: Route): Described['responses'][string] {
  const description = `Answers ${titleOf(route)}.`
  if (route.answers) return { description, content: { [route.answers]: { schema: z.string() } } }
  return route.answer
    ? { description, content: { 'application/json': { schema: route.answer } } }
    : { description }
}
