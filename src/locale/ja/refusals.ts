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

/** Refusals: an expected no, by its stable code. */
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
  other: 'この操作はできませんでした({code})。',
  'contract.not_your_turn': 'いまはあなたの番ではありません。',
  'contract.action_unavailable': 'この操作は、いまの状態ではできません。',
  'contract.already_final': 'この契約はもう終わっています。',
  'pot.insufficient_funds': '残高が足りません。',
  'session.wrong_credentials': 'メールアドレスかパスワードが違います。',
  'idempotency.conflict': '同じキー（Idempotency-Key）で別の内容が送られました。',
  'person.email_taken': 'このメールアドレスはすでに登録されています。',
  'person.already_verified': 'メールアドレスはすでに確認済みです。',
  'person.unknown': '該当する人が見つかりません。',
  'email.malformed': 'メールアドレスの形が正しくありません。',
  'name.required': 'お名前を入力してください。',
  'name.too_long': 'お名前は{max}文字までです。',
  'name.malformed': 'お名前に使えない文字があります。',
  'locale.unknown': 'その言語は選べません。',
  'theme.unknown': 'その配色は選べません。',
  'password.too_short': 'パスワードは{min}文字以上にしてください。',
  'password.too_long': 'パスワードは{max}文字までです。',
  'password.malformed': 'パスワードに使えない文字があります。',
  'current.wrong': 'いまのパスワードが違います。',
  'link.invalid': 'このリンクは使えません。メールのリンクをもう一度開いてください。',
  'link.used': 'このリンクはすでに使われました。',
  'link.expired': 'このリンクは期限が切れました。もう一度お申し込みください。',
  'feed.ended': 'このアドレスはもう無効です。もう一度作ってください。',
  'session.unknown': 'そのログインは見つかりません。',
  'rate.limited': '試行が多すぎます。{retryAfterSeconds}秒後にもう一度お試しください。',
  'headline.too_long': '見出しは{max}文字までです。',
  'headline.malformed': '見出しに使えない文字があります。',
  'about.too_long': '紹介文は{max}文字までです。',
  'about.malformed': '紹介文に使えない文字があります。',
  'company.too_long': '会社名は{max}文字までです。',
  'company.malformed': '会社名に使えない文字があります。',
  'skills.too_many': 'スキルは{max}個までです。',
  'skills.too_long': 'スキルは1つ{max}文字までです。',
  'skills.malformed': 'スキルに使えない文字があります。',
  'bank_code.malformed': '銀行コードは数字4桁です。',
  'branch_code.malformed': '支店コードは数字3桁です。',
  'kind.unknown': 'その種類は選べません。',
  'number.malformed': '口座番号は数字4〜7桁です。',
  'holder.required': '口座名義を入力してください。',
  'holder.malformed': '口座名義はカタカナか英数字で入力してください。',
  'holder.too_long': '口座名義が長すぎます(半角{max}文字まで)。',
  'staff.unknown': 'その役割を持っていません。',
  'staff.last_administrator': '最後の管理者は外せません。先にほかの人を管理者にしてください。',
} as const
