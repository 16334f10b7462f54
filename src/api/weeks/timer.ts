import { refuse } from '#platform'
import { startTimer, stopTimer, timerOf } from '#weeks'
import { route } from '../frame/route.ts'
import { renderStopped, renderTimer } from './render.ts'
import { stopped, timer, timerInput } from './shapes.ts'

const show = route({
  method: 'get',
  path: '/me/timer',
  name: 'showTimer',
  who: 'person',
  answer: timer,
  refuses: ['timer.not_found'],
  async handle({ context, person }) {
    const running = await timerOf(context, person)
    return renderTimer(context, running ?? refuse('timer.not_found'))
  },
})

const start = route({
  method: 'put',
  path: '/me/timer',
  name: 'startTimer',
  who: 'person',
  body: timerInput,
  answer: timer,
  acts: true,
  refuses: [
    'contract.not_found',
    'contract.not_your_turn',
    'timer.running',
    'timer.week_not_running',
    'guard.warned',
    'input.required',
  ],
  async handle({ context, person, body }) {
    const { contractId, note, despiteWarning } = body
    const timer = await startTimer(context, person, contractId, note, despiteWarning)
    return renderTimer(context, timer)
  },
})

const stop = route({
  method: 'delete',
  path: '/me/timer',
  name: 'stopTimer',
  who: 'person',
  answer: stopped,
  acts: true,
  refuses: ['timer.not_found'],
  async handle({ context, person }) {
    return renderStopped(context, await stopTimer(context, person))
  },
})

export const timerRoutes = [show, start, stop]
