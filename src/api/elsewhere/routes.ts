import { z } from '@hono/zod-openapi'
import { locales } from '#locale'
import {
  changeElsewhere,
  elsewhereFor,
  elsewhereOf,
  elsewherePack,
  enterElsewhere,
  letterOf,
  removeElsewhere,
} from '#portfolio'
import { letterNames } from '#processes'
import { isId, newId } from '#platform'
import { about } from '../frame/about.ts'
import { listOf, pageOf, pageQuery, placeOf } from '../frame/paging.ts'
import { route } from '../frame/route.ts'
import { idOf, idParam } from '../frame/values.ts'
import { renderElsewhere, renderLine } from './render.ts'
import { changeInput, contractElsewhere, enterInput, letter, line } from './shapes.ts'

/** What is wrong with the facts of a contract. */
const typed = [
  'title.required',
  'client_name.required',
  'price.too_small',
  'price.too_large',
] as const

const list = route({
  method: 'get',
  path: '/me/elsewhere',
  name: 'listElsewhere',
  who: 'person',
  query: z.strictObject(pageQuery),
  answer: listOf(line),
  refuses: ['cursor.malformed'],
  async handle({ context, person, words, query: { limit, cursor } }) {
    const after = placeOf(cursor, (place) => isId('els', place))
    const lines = await elsewhereOf(context, person)
    const from = after === undefined ? 0 : lines.findIndex(({ contract }) => contract.id < after)
    const rest = from < 0 ? [] : lines.slice(from, from + limit + 1)
    const page = pageOf(rest, limit, ({ contract }) => contract.id)
    return { items: page.items.map((one) => renderLine(context, one, words)), next: page.next }
  },
})

const enter = route({
  method: 'post',
  path: '/me/elsewhere',
  name: 'enterElsewhere',
  who: 'person',
  body: enterInput,
  status: 201,
  answer: z.object({ id: idOf('els') }),
  refuses: [...typed, 'elsewhere.too_many', 'person.unverified'],
  async handle({ context, person, body, key }) {
    const { id } = await enterElsewhere(context, person, body, key ?? newId('key'))
    return { id }
  },
})

const show = route({
  method: 'get',
  path: '/me/elsewhere/{id}',
  name: 'showElsewhere',
  who: 'person',
  params: idParam('els'),
  answer: contractElsewhere,
  refuses: ['elsewhere.not_found'],
  async handle({ context, person, params, words }) {
    return renderElsewhere(context, await elsewhereFor(context, person, params.id), words)
  },
})

const change = route({
  method: 'put',
  path: '/me/elsewhere/{id}',
  name: 'changeElsewhere',
  who: 'person',
  params: idParam('els'),
  body: changeInput,
  answer: contractElsewhere,
  refuses: [...typed, 'elsewhere.not_found'],
  async handle({ context, person, params, body, words }) {
    const { platform } = (await elsewhereFor(context, person, params.id)).contract
    await changeElsewhere(context, person, params.id, { ...body, platform })
    return renderElsewhere(context, await elsewhereFor(context, person, params.id), words)
  },
})

const remove = route({
  method: 'delete',
  path: '/me/elsewhere/{id}',
  name: 'removeElsewhere',
  who: 'person',
  params: idParam('els'),
  status: 204,
  answer: null,
  refuses: ['elsewhere.not_found'],
  handle: ({ context, person, params }) => removeElsewhere(context, person, params.id),
})

const showLetter = route({
  method: 'get',
  path: '/me/elsewhere/{id}/letters/{letter}',
  name: 'showElsewhereLetter',
  who: 'person',
  params: idParam('els').extend({ letter: z.enum(letterNames) }),
  query: z.strictObject({ in: z.enum(locales).optional().openapi(about('letterLanguage')) }),
  answer: letter,
  refuses: ['elsewhere.not_found'],
  async handle({ context, person, params, query, words }) {
    const view = await elsewhereFor(context, person, params.id)
    return letterOf(context, view, params.letter, query.in ?? words.locale)
  },
})

const evidence = route({
  method: 'get',
  path: '/me/elsewhere/{id}/evidence',
  name: 'downloadElsewhereEvidence',
  who: 'person',
  params: idParam('els'),
  answer: null,
  answers: 'application/zip',
  refuses: ['elsewhere.not_found'],
  async handle({ context, person, params, words }) {
    const { body, headers } = await elsewherePack(context, person, params.id, words.locale)
    return new Response(body, { headers })
  },
})

export const elsewhereRoutes = [list, enter, show, change, remove, showLetter, evidence]
