import { contractOf } from '#contracts'
import { minutesOf } from '#engine'
import { newId } from '#platform'
import { contestEntries, entriesOf, removeEntry, saveEntry } from '#weeks'
import { renderContract } from '../contracts/render.ts'
import { contract } from '../contracts/shapes.ts'
import { route } from '../frame/route.ts'
import { idOf, idParam } from '../frame/values.ts'
import { refuseOthersFiles } from '../talk/files.ts'
import { renderEntry } from './render.ts'
import { contestInput, entries, entry, entryInput } from './shapes.ts'

const entryParams = idParam('ctr').extend({ entry: idOf('ent') })

const edited = [
  'contract.not_your_turn',
  'contract.action_unavailable',
  'contract.already_final',
  'contract.deadline_passed',
  'contract.busy',
  'contract.too_many_acts',
] as const

const typed = [
  'entry.above_limit',
  'entry.backwards',
  'entry.in_future',
  'entry.outside_week',
  'entry.overlapping',
  'guard.warned',
  'input.required',
  'from.malformed',
  'to.malformed',
] as const

const list = route({
  method: 'get',
  path: '/contracts/{id}/entries',
  name: 'listEntries',
  who: 'party',
  params: idParam('ctr'),
  answer: entries,
  async handle({ context, contract: { row }, params }) {
    const found = await entriesOf(context.db, params.id)
    return {
      items: found.map((one) => renderEntry(context, one)),
      minutes: minutesOf(found),
      amount: row.claim ?? 0n,
      limit: row.pot,
      rate: contractOf(row).plan?.rate ?? 0n,
    }
  },
})

const add = route({
  method: 'post',
  path: '/contracts/{id}/entries',
  name: 'addEntry',
  who: 'party',
  params: idParam('ctr'),
  body: entryInput,
  status: 201,
  answer: entry,
  acts: true,
  refuses: [...edited, ...typed],
  async handle({ context, person, params, body, key }) {
    const saved = await saveEntry(context, person, params.id, body, key ?? newId('key'))
    return renderEntry(context, saved.entry)
  },
})

const change = route({
  method: 'put',
  path: '/contracts/{id}/entries/{entry}',
  name: 'changeEntry',
  who: 'party',
  params: entryParams,
  body: entryInput,
  answer: entry,
  acts: true,
  refuses: [...edited, ...typed, 'entry.not_found'],
  async handle({ context, person, params, body }) {
    const draft = { id: params.entry, ...body }
    const saved = await saveEntry(context, person, params.id, draft, newId('key'))
    return renderEntry(context, saved.entry)
  },
})

const remove = route({
  method: 'delete',
  path: '/contracts/{id}/entries/{entry}',
  name: 'removeEntry',
  who: 'party',
  params: entryParams,
  status: 204,
  answer: null,
  acts: true,
  refuses: [...edited, 'entry.not_found'],
  async handle({ context, person, params }) {
    await removeEntry(context, person, params.id, params.entry)
  },
})

const contest = route({
  method: 'post',
  path: '/contracts/{id}/contested-entries',
  name: 'contestEntries',
  who: 'party',
  params: idParam('ctr'),
  body: contestInput,
  answer: contract,
  acts: true,
  refuses: [
    'contract.not_your_turn',
    'contract.action_unavailable',
    'contract.already_final',
    'entry.unknown',
    'files.unknown',
    'guard.warned',
    'input.required',
  ],
  async handle({ context, contract: { party, standsFor }, person, params, body, key, words }) {
    if (body.files) await refuseOthersFiles(context, params.id, person.id, body.files)
    const row = await contestEntries(context, person, params.id, body, key)
    return renderContract(context, row, party, words, standsFor)
  },
})

export const entryRoutes = [list, add, change, remove, contest]
