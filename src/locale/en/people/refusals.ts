import type { organisationRefusals as ja } from '../../ja/people/refusals.ts'

export const organisationRefusals = {
  'organisation.not_found': 'You do not belong to an organisation.',
  'organisation.already_member':
    'You belong to an organisation already. To join another, please leave that one first.',
  'organisation.owners_only': 'Only owners of the organisation can do this.',
  'organisation.last_owner':
    'Nobody would own the organisation any more. Please make somebody else an owner first.',
  'member.not_found': 'There is no such member.',
  'deputy.not_found': 'There is no such deputy.',
  'invitation.not_found':
    'This invitation cannot be used: it is too old, was withdrawn, or is for another address.',
  'invitation.already_member': 'They are a member already.',
  'role.unknown': 'This role cannot be chosen.',
  'contract.deputy_may_not_fund':
    'As a deputy you may not fund this contract. The person you stand in for can allow it.',
} satisfies Record<keyof typeof ja, string>
