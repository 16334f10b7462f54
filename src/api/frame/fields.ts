import type { z } from '@hono/zod-openapi'
import { nounOf, refuse } from '#platform'
import type { Issue, Refusal } from '#platform'
import type { Route } from './route.ts'

type Wrong = z.core.$ZodIssue

/** Most issues that are told at once; who sends more than that is not reading them. */
const mostIssues = 50
/** Longest name of an unknown field that is said back. */
const longestName = 60

/**
 * What was sent, checked and stripped. Refuses with the first issue's code and all of them, in the
 * codes of every field (`price.required`, `price.malformed`, `price.too_small {min}` …);
 * `body.malformed` for what is no object at all. Never says back a value that was sent.
 */
export function checked<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issues = result.error.issues.flatMap(issuesOf).slice(0, mostIssues)
  const [first] = issues
  if (!first || first.path === '') return refuse('body.malformed')
  return refuse(first.code, first.params, issues)
}

function issuesOf(wrong: Wrong): Issue[] {
  const path = wrong.path.map(String).join('.')
  if (wrong.code === 'unrecognized_keys')
    return wrong.keys.map((key) => ({
      path: [path, key.slice(0, longestName).toWellFormed()].filter(Boolean).join('.') || '?',
      code: 'field.unexpected',
      params: {},
    }))
  const { reason, params = {} } = meaningOf(wrong)
  return [{ path, code: `${nounOf(path)}.${reason}`, params }]
}

type Meaning = { reason: string; params?: Record<string, string | number> }

function meaningOf(wrong: Wrong): Meaning {
  if (wrong.code === 'too_big') return tooMuch(wrong.origin, Number(wrong.maximum))
  if (wrong.code === 'too_small') return tooLittle(wrong.origin, Number(wrong.minimum))
  if (wrong.code === 'invalid_value')
    return { reason: 'unknown', params: { known: wrong.values.map(String).join(', ') } }
  const missing = wrong.code === 'invalid_type' && wrong.message.endsWith('received undefined')
  return { reason: missing ? 'required' : 'malformed' }
}

const hasLength = (origin: string): boolean => origin === 'string' || origin === 'array'

const tooMuch = (origin: string, max: number): Meaning => ({
  reason: hasLength(origin) ? 'too_long' : 'too_large',
  params: { max },
})

const tooLittle = (origin: string, min: number): Meaning => ({
  reason: hasLength(origin) ? 'too_short' : 'too_small',
  params: { min },
})

/** A refusal that is about a field of what was sent names it, also where the operation did not. */
export function withIssue(refusal: Refusal, route: Pick<Route, 'body' | 'query'>): Refusal {
  if (refusal.issues?.length) return refusal
  const { code, params } = refusal
  const fields = Object.keys({ ...route.body?.shape, ...route.query?.shape })
  const path = fields.find((field) => code.startsWith(`${nounOf(field)}.`))
  return path === undefined ? refusal : { ...refusal, issues: [{ path, code, params }] }
}
