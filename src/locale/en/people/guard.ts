/** Before something is sent that leads away from the marketplace. */
export const guard = {
  title: 'Before you send this',
  email: 'An email address',
  phone: 'A phone number',
  messenger: 'Another way to be reached',
  link: 'A link to contact details',
  payment: 'Payment outside this site',
  direct: 'Leaving this site',
  fees: 'Going round the fee',
  lost: 'Outside this site no money is held, no deadline for inspection runs and the desk cannot help. If the other side stops answering, only what was said here protects your pay and your work.',
  fine: 'If it is about the work itself, send it as it is. That it was sent after a warning is recorded, and the desk looks at repeats.',
  rewrite: 'Change the text',
  askPermission: 'Ask the desk for permission',
  sendAnyway: 'Send it anyway',
  permissionTitle: 'Permission to talk outside this site',
  permissionLead:
    'If the work cannot do without it, ask the desk. It answers within 10 business days. Once permitted, there are no more warnings on this contract.',
  permissionText: 'What for, and where would you talk?',
  permissionHint: 'What you were about to send is filled in. Please add the reason.',
  permissionSend: 'Ask',
  permissionBack: 'Back to the contract without asking',
  permissionAsked:
    'The desk has been asked. The answer comes by mail and on the page of this case.',
} as const

export const guardRefusals = {
  'guard.warned':
    'This seems to lead away from the marketplace ({kinds}). To send it all the same, add `despiteWarning`.',
  'guard.email': 'This looks like an email address: {found}',
  'guard.phone': 'This looks like a phone number: {found}',
  'guard.messenger': 'This looks like another way to be reached: {found}',
  'guard.link': 'This looks like a link to contact details: {found}',
  'guard.payment': 'This looks like payment outside this site: {found}',
  'guard.direct': 'This looks like leaving this site: {found}',
  'guard.fees': 'This looks like going round the fee: {found}',
  'permission.granted': 'It is already permitted on this contract.',
} as const
