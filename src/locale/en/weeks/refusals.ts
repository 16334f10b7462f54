import type { weekRefusals as ja } from '../../ja/weeks/refusals.ts'

export const weekRefusals = {
  'entry.above_limit':
    'This is above the weekly limit (¥{max}). What is above it is not held, so it cannot be recorded; please ask the client to raise the limit.',
  'entry.not_found': 'There is no such time entry.',
  'entry.unknown': 'There is no such time entry.',
  'weeks.too_many': 'You can fund 1 to {max} weeks at once.',
  'weeks.none_left': 'Every week until the last day is funded.',
  'timer.running': 'The timer is already running. Please stop it first.',
  'timer.week_not_running': 'The timer works only during a week that is funded.',
  'timer.not_found': 'The timer is not running.',
} satisfies Record<keyof typeof ja, string>
