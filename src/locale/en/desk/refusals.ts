import type { deskRefusals as ja } from '../../ja/desk/refusals.ts'

export const deskRefusals = {
  'case.not_found': 'There is no such case.',
  'case.closed': 'This case is already over.',
  'case.answered': 'The reason has been given already.',
  'case.parties_only': 'Only the parties of the contract can do this.',
  'case.taken': 'Somebody else of the desk has this case. Please open the page again.',
  'case.nobody_waited_for': 'In this case nobody is waited for.',
  'case.follows_contract': 'This case ends when the contract moves on. It cannot be closed here.',
  'case.no_contract': 'This case is not about a contract.',
  'cases.required': 'Please choose cases.',
  'cases.too_many': 'You can choose {max} cases at once at most.',
  'nudge.too_soon': 'A reminder was already mailed within the last {hours} hours.',
  'side.unknown': 'They cannot be contacted in this case.',
  'result.unknown': 'Please choose what the call came to.',
  'outcome.unknown': 'Please choose what you decided.',
  'cause.unknown': 'Please choose what happened.',
  'colleague.unknown': 'The case cannot be handed over to them.',
  'ruling.needs_second':
    'Deciding on a contract that holds more than ¥{limit} needs a second member of the desk to confirm.',
  'ruling.open_already': 'A proposed decision of this case already waits to be confirmed.',
  'ruling.not_found': 'There is no such proposed decision.',
  'ruling.own': 'You cannot confirm what you proposed yourself.',
  'ruling.decided': 'This proposed decision no longer waits to be confirmed.',
} satisfies Record<keyof typeof ja, string>
