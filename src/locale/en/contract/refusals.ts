import type { contractRefusals as ja } from '../../ja/contract/refusals.ts'

export const contractRefusals = {
  'contract.not_found': 'There is no such contract.',
  'contract.moved_on':
    'Something else happened first. Please look at where things stand and choose again. What you typed is still there.',
  'seen.not_yours':
    'This link is somebody else’s. Please sign in as that person, or sign out, and open it again.',
  'wait.over': 'Nobody is waiting for an answer of yours here any more.',
  'seen.expired': 'The deadline has passed, so this link does nothing any more.',
  'seen.moved_on': 'Something happened after this was sent, so it does nothing any more.',
  'contract.busy': 'Several acts came at once. Please try again.',
  'contract.deadline_passed': 'The deadline has passed.',
  'contract.not_due': 'The deadline has not come yet.',
  'settlement.sealed':
    'Your proposal is under seal. You can make another once the other side has made theirs.',
  'contract.action_exhausted': 'This can be done {atMost} times only.',
  'contract.own_side': 'You cannot make a contract with yourself.',
  'pot.unavailable': 'The money of this contract does not allow this now.',
  'input.required': 'Please fill this in.',
  'input.malformed': 'This does not have the right form.',
  'contract.too_many_acts':
    'Too much has been changed here already: {max} events are the most that one contract keeps.',
  'input.too_long': 'Please stay within {limit} characters.',
  'input.unexpected': 'This cannot be given here.',
  'amount.malformed': 'Please enter a whole number of yen, like 30,000.',
  'amount.too_small': 'Please enter ¥{min} or more.',
  'amount.above_pot': 'Please enter ¥{max} or less.',
  'amount.too_large': 'Please enter ¥{max} or less.',
  'date.notice_too_short': 'A notice period applies: choose {min} or later.',
  'entry.backwards': 'The end must come after the beginning.',
  'entry.outside_week':
    'Only time within this week (Monday 00:00 to Sunday 24:00) can be recorded here.',
  'entry.in_future': 'Time that has not come yet cannot be recorded.',
  'entry.overlapping': 'This overlaps with another entry.',
  'entry.no_time': 'Please enter a time like 9:00.',
  'entry.none_contested': 'Please choose at least one entry.',
  'entry.twice': 'The same entry is there twice.',
  'date.past': 'Please choose {min} or later.',
  'date.too_far': 'Please choose {max} or earlier.',
  'evidence.required': 'For the work so far, please describe it or attach files.',
  'demo.off': 'This is not a demo.',
  'demo.past': 'Time does not go back.',
  'demo.another_course': 'The contracts of the half year are ending in another way already.',
  'demo.too_far': 'That is farther than one step may go.',
  'papers.not_found': 'There is no paper of this contract yet.',
  'payments.sandbox_only': 'This works in a demo only.',
  'wallet.short': 'There is not enough money.',
} satisfies Record<keyof typeof ja, string>
