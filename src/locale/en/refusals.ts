import type { Catalogue } from '../ja/index.ts'
import { callRefusals } from './api/refusals.ts'
import { contractRefusals } from './contract/refusals.ts'
import { deskRefusals } from './desk/refusals.ts'
import { frameRefusals } from './frame/refusals.ts'
import { marketRefusals } from './market/refusals.ts'
import { guardRefusals } from './people/guard.ts'
import { identityRefusals } from './people/identity-refusals.ts'
import { organisationRefusals } from './people/refusals.ts'
import { elsewhereRefusals } from './portfolio/elsewhere-letters.ts'
import { trustRefusals } from './trust/refusals.ts'
import { weekRefusals } from './weeks/refusals.ts'

export const refusals = {
  ...callRefusals,
  ...frameRefusals,
  ...marketRefusals,
  ...contractRefusals,
  ...deskRefusals,
  ...organisationRefusals,
  ...guardRefusals,
  ...identityRefusals,
  ...weekRefusals,
  ...trustRefusals,
  ...elsewhereRefusals,
  other: 'That could not be done ({code}).',
  'contract.not_your_turn': 'It is not your turn.',
  'contract.action_unavailable': 'This is not possible in the present state.',
  'contract.already_final': 'This contract is already over.',
  'pot.insufficient_funds': 'There is not enough money.',
  'session.wrong_credentials': 'The e-mail address or the password is wrong.',
  'idempotency.conflict': 'The same key came with different content.',
  'person.email_taken': 'Somebody has already signed up with this e-mail address.',
  'person.already_verified': 'This e-mail address is already verified.',
  'person.unknown': 'There is no such person.',
  'email.malformed': 'This is not an e-mail address.',
  'name.required': 'Please enter a name.',
  'name.too_long': 'A name has at most {max} characters.',
  'name.malformed': 'The name has characters that cannot be used.',
  'locale.unknown': 'This language cannot be chosen.',
  'theme.unknown': 'This theme cannot be chosen.',
  'password.too_short': 'A password has at least {min} characters.',
  'password.too_long': 'A password has at most {max} characters.',
  'password.malformed': 'The password has characters that cannot be used.',
  'current.wrong': 'The current password is wrong.',
  'link.invalid': 'This link does not work. Please open the link in the mail again.',
  'link.used': 'This link has already been used.',
  'link.expired': 'This link has expired. Please ask for a new one.',
  'feed.ended': 'This address is closed already. Please make a new one.',
  'session.unknown': 'There is no such sign-in.',
  'rate.limited': 'Too many tries. Please try again in {retryAfterSeconds} seconds.',
  'headline.too_long': 'A headline has at most {max} characters.',
  'headline.malformed': 'The headline has characters that cannot be used.',
  'about.too_long': 'This text has at most {max} characters.',
  'about.malformed': 'The text has characters that cannot be used.',
  'company.too_long': 'A company name has at most {max} characters.',
  'company.malformed': 'The company name has characters that cannot be used.',
  'skills.too_many': 'At most {max} skills.',
  'skills.too_long': 'A skill has at most {max} characters.',
  'skills.malformed': 'A skill has characters that cannot be used.',
  'bank_code.malformed': 'A bank code has four digits.',
  'branch_code.malformed': 'A branch code has three digits.',
  'kind.unknown': 'This kind cannot be chosen.',
  'number.malformed': 'The number has four to seven digits.',
  'holder.required': "Please enter the holder's name.",
  'holder.malformed': "The holder's name is written in katakana or Latin letters.",
  'holder.too_long': "The holder's name is too long (at most {max} in half width).",
  'staff.unknown': 'This person does not have that role.',
  'staff.last_administrator':
    'The last administrator cannot be removed. Make somebody else one first.',
} satisfies Catalogue['refusals']
