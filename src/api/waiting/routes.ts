import { answeringOf, fitQuality, sayHere, waitsOn } from '#waiting'
import { listOf } from '../frame/paging.ts'
import { route } from '../frame/route.ts'
import { idParam } from '../frame/values.ts'
import { renderAnswering, renderQuality, renderSaid, renderWait } from './render.ts'
import { answering, fitQualityShape, hereAnswer, hereInput, wait } from './shapes.ts'

const silence = route({
  method: 'get',
  path: '/contracts/{id}/silence',
  name: 'listWaits',
  who: 'party',
  params: idParam('ctr'),
  answer: listOf(wait),
  async handle({ context, person, params }) {
    const waits = await waitsOn(context, params.id, person)
    return { items: waits.map((one) => renderWait(context, one)), next: null }
  },
})

const here = route({
  method: 'post',
  path: '/contracts/{id}/here',
  name: 'sayHere',
  who: 'party',
  params: idParam('ctr'),
  body: hereInput,
  answer: hereAnswer,
  acts: true,
  refuses: ['wait.over', 'date.past', 'date.too_far'],
  async handle({ context, person, params, body }) {
    return renderSaid(context, await sayHere(context, person, params.id, body))
  },
})

const mine = route({
  method: 'get',
  path: '/me/answering',
  name: 'showAnswering',
  who: 'person',
  answer: answering,
  handle: async ({ context, person }) =>
    renderAnswering(context, await answeringOf(context, person.id)),
})

const quality = route({
  method: 'get',
  path: '/staff/silence',
  name: 'showFitQuality',
  who: 'administrator',
  answer: fitQualityShape,
  handle: async ({ context }) => renderQuality(context, await fitQuality(context)),
})

export const waitingRoutes = [silence, here, mine, quality]
