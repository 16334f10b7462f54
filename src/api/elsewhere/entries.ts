import { addEntry, correctEntry, elsewhereFor, removeEntry } from '#portfolio'
import { newId } from '#platform'
import { route } from '../frame/route.ts'
import { idOf, idParam } from '../frame/values.ts'
import { renderElsewhere } from './render.ts'
import { contractElsewhere, entryInput } from './shapes.ts'

const entryParams = idParam('els').extend({ entry: idOf('eln') })
const typed = ['at.in_future', 'action.unknown', 'text.required', 'text.too_long'] as const

const add = route({
  method: 'post',
  path: '/me/elsewhere/{id}/entries',
  name: 'addElsewhereEntry',
  who: 'person',
  params: idParam('els'),
  body: entryInput,
  status: 201,
  answer: contractElsewhere,
  refuses: [...typed, 'elsewhere.not_found', 'elsewhere.too_many_entries'],
  async handle({ context, person, params, body, key, words }) {
    await addEntry(context, person, params.id, body, key ?? newId('key'))
    return renderElsewhere(context, await elsewhereFor(context, person, params.id), words)
  },
})

const correct = route({
  method: 'put',
  path: '/me/elsewhere/{id}/entries/{entry}',
  name: 'correctElsewhereEntry',
  who: 'person',
  params: entryParams,
  body: entryInput,
  answer: contractElsewhere,
  refuses: [...typed, 'elsewhere.not_found', 'entry.not_found'],
  async handle({ context, person, params, body, words }) {
    await correctEntry(context, person, params.id, params.entry, body)
    return renderElsewhere(context, await elsewhereFor(context, person, params.id), words)
  },
})

const remove = route({
  method: 'delete',
  path: '/me/elsewhere/{id}/entries/{entry}',
  name: 'removeElsewhereEntry',
  who: 'person',
  params: entryParams,
  status: 204,
  answer: null,
  refuses: ['elsewhere.not_found', 'entry.not_found'],
  handle: ({ context, person, params }) => removeEntry(context, person, params.id, params.entry),
})

export const elsewhereEntryRoutes = [add, correct, remove]
