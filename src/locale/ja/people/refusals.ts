/** Why something about an organisation or a deputy is refused. */
export const organisationRefusals = {
  'organisation.not_found': '組織に入っていません。',
  'organisation.already_member':
    'すでに組織に入っています。ほかの組織に入るには、先にいまの組織を抜けてください。',
  'organisation.owners_only': 'この操作は、組織の管理者だけができます。',
  'organisation.last_owner': '管理者がいなくなります。先にほかの人を管理者にしてください。',
  'member.not_found': 'このメンバーは見つかりません。',
  'deputy.not_found': 'この代理人は見つかりません。',
  'invitation.not_found':
    'この招待は使えません。期限が切れたか、取り消されたか、ほかのアドレスへの招待です。',
  'invitation.already_member': 'この方は、すでにメンバーです。',
  'role.unknown': 'その役割は選べません。',
  'contract.deputy_may_not_fund':
    '代理人として仮払いすることは認められていません。ご本人が認めると、できるようになります。',
} as const
