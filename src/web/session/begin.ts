import { openSession } from '#people'
import type { Ask, Notice } from '../frame/index.ts'
import { localPath, writeCookie } from '../frame/index.ts'

/** Keeps the token of a session in the browser. */
export const keepSession = (ask: Ask, token: string): void =>
  writeCookie(ask.http, ask.context.settings, 'session', token)

/** Signs in somebody who has just proven who they are, and leads them where they wanted to go. */
export const begin = async (
  ask: Ask,
  personId: string,
  next: string,
  notice?: Notice,
): Promise<Response> => {
  const { token } = await openSession(ask.context, personId, ask.visit)
  keepSession(ask, token)
  return ask.go(localPath(next, '/home'), notice)
}

/** Where somebody wants to go afterwards, as a query; '' where nowhere in particular. */
export const nextQuery = (next: string): string => {
  const path = localPath(next, '')
  return path === '' ? '' : `?next=${encodeURIComponent(path)}`
}
