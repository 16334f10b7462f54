import type { Catalogue } from '../ja/index.ts'

export const promise = {
  line: 'The promise line',
  now: 'Now',
  silencePath: 'If nobody answers',
  deadline: 'Deadline',
  earlier: '{count} earlier',
  stepPast: 'Done: {label}, {time}',
  stepNow: 'Now ({time}).',
  stepPlanned: 'Planned: {label}, {time}',
  stepDeadline: 'Deadline: {label}, {time}',
  stepSilence: 'If nobody answers: {label}, {time}',
  stepFinal: 'In the end: {label}, {time}',
  untimed: 'time not yet known',
  turnText: '{label}, from {from} until {until}',
  remaining: 'Time left',
  remainingTime: '{time} left',
  over: 'The time is up',
  untilTime: 'until {time}',
  shareUsed: 'Time used of the clock',
  day: 'day {count}',
} satisfies Catalogue['promise']
