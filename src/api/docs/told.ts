import type { Words } from '#locale'
import { statusOf } from '../frame/problem.ts'
import { titleOf } from '../frame/route.ts'
import { routes } from '../routes.ts'
import { aboutKey } from '../frame/about.ts'
import { openApi } from './openapi.ts'

/** A field of a body, a query or an answer, as a reader is told of it. */
export type Field = { name: string; type: string; required: boolean; about: string }

/** A call as a reader is told of it. */
export type Told = {
  title: string
  name: string
  says: string
  who: string
  query: Field[]
  body: Field[]
  status: number
  answer: string
  refuses: readonly string[]
}

type Schema = {
  $ref?: string
  type?: string | string[]
  format?: string
  enum?: unknown[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  [aboutKey]?: string
  anyOf?: Schema[]
}
type Content = Record<string, { schema: Schema }>
type Parameter = {
  in: string
  name: string
  required?: boolean
  schema: Schema
}
type Operation = {
  parameters?: Parameter[]
  requestBody?: { content: Content }
  responses: Record<string, { content?: Content }>
}
type Document = {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

/** Every call of the table in one language, from the table and the OpenAPI document made of it. */
export function toldCalls(words: Words): Told[] {
  const { paths } = documentOf()
  return routes.map((route) => {
    const operation = paths[route.path]?.[route.method]
    if (!operation) throw new Error(`${titleOf(route)} is not described`)
    const status = route.status ?? 200
    const body = schemaOf(operation.requestBody?.content)
    const answer = schemaOf(operation.responses[status]?.content)
    return {
      title: titleOf(route),
      name: route.name,
      says: words.t(`api.${route.name}`),
      who: words.t(`api.who.${route.who}`),
      query: queryOf(operation, words),
      body: body ? fieldsOf(body, words) : [],
      status,
      answer: answer ? typeOf(answer) : '',
      refuses: route.refuses ?? [],
    }
  })
}

/** The named shapes that answers are made of. */
export function toldShapes(words: Words): { name: string; fields: Field[] }[] {
  return Object.entries(documentOf().components.schemas).map(([name, schema]) => ({
    name,
    fields: fieldsOf(schema, words),
  }))
}

/** Every code that some route names, with its status. */
export function toldCodes(words: Words): { code: string; status: number; says: string }[] {
  const codes = new Map<string, boolean>(everywhere.map((code) => [code, false]))
  for (const { refuses = [], acts } of routes)
    for (const code of refuses) codes.set(code, codes.get(code) ?? acts === true)
  return [...codes].toSorted().map(([code, ofAnAct]) => ({
    code,
    status: statusOf({ code }, ofAnAct),
    says:
      words.find(`refusals.${code}`) ?? words.find(`refusals.field.${code.split('.')[1]}`) ?? '',
  }))
}

/** Any call may be refused with these. */
const everywhere = [
  'body.malformed',
  'body.not_utf8',
  'body.too_deep',
  'body.too_many',
  'body.too_large',
  'body.unsupported_type',
  'contract.not_found',
  'field.unexpected',
  'idempotency.conflict',
  'key.malformed',
  'rate.limited',
  'role.missing',
  'route.unknown',
  'route.wrong_method',
  'server.bug',
  'server.unavailable',
  'session.invalid',
  'session.required',
]

const documentOf = (): Document => openApi() as Document

const schemaOf = (content: Content | undefined): Schema | undefined =>
  Object.values(content ?? {})[0]?.schema

const aboutOf = (schema: Schema, words: Words): string =>
  words.find(`fields.${schema[aboutKey] ?? ''}`) ?? ''

const queryOf = ({ parameters = [] }: Operation, words: Words): Field[] =>
  parameters
    .filter((one) => one.in === 'query')
    .map(({ name, schema, required = false }) => ({
      name,
      type: typeOf(schema),
      required,
      about: aboutOf(schema, words),
    }))

const fieldsOf = ({ properties = {}, required = [] }: Schema, words: Words): Field[] =>
  Object.entries(properties).map(([name, schema]) => ({
    name,
    type: typeOf(schema),
    required: required.includes(name),
    about: aboutOf(schema, words),
  }))

function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? ''
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ')
  if (schema.items) return `${typeOf(schema.items)}[]`
  if (schema.properties)
    return `{ ${Object.entries(schema.properties)
      .map(([name, one]) => `${name}: ${typeOf(one)}`)
      .join(', ')} }`
  const types = [schema.type ?? 'object'].flat()
  return types.map((type) => (type === 'string' ? (schema.format ?? type) : type)).join(' | ')
}
