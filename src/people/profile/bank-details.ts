import { refuse, refuseAny, textIn, toSql, wordIn } from '#platform'
import type { Context, Issue } from '#platform'
import { limitOwnChange } from '../access/rate-limits.ts'

/** 普通, 当座, 貯蓄. */
export const bankKinds = ['ordinary', 'current', 'savings'] as const
export type BankKind = (typeof bankKinds)[number]

/** Where a person's money is sent: bank 4 digits, branch 3, number 7; the holder in katakana. */
export type BankDetails = {
  bankCode: string
  branchCode: string
  kind: BankKind
  number: string
  holder: string
}

export type BankDetailsInput = Omit<BankDetails, 'kind'> & { kind: string }

/**
 * What a bank's payment file can carry (Zengin), in full width: its half-width form is 30 long at
 * most.
 */
const holderMax = 30
const holderForm = /^[ァ-ヴーA-Z0-9 ()\-./「」]+$/
const small = 'ァィゥェォッャュョヮヵヶ'
const large = 'アイウエオツヤユヨワカケ'

/**
 * Stores where a person's money goes. Digits and kana may be typed in either width, names in
 * hiragana too. Refusals: `rate.limited`, and in `issues`:
 * `bank_code.malformed`, `branch_code.malformed`,
 * `kind.unknown`, `number.malformed`, `holder.required|malformed|too_long`; `person.unverified`:
 * who took somebody else's address to sign up must not leave their bank account in it.
 */
export async function setBankDetails(
  context: Context,
  personId: string,
  input: BankDetailsInput,
): Promise<void> {
  const issues: Issue[] = []
  const details = {
    bankCode: digitsIn(issues, 'bankCode', input.bankCode, 4, 4),
    branchCode: digitsIn(issues, 'branchCode', input.branchCode, 3, 3),
    kind: wordIn(issues, 'kind', input.kind, bankKinds),
    number: digitsIn(issues, 'number', input.number, 4, 7).padStart(7, '0'),
    holder: holderIn(issues, input.holder),
  }
  refuseAny(issues)
  await limitOwnChange(context, personId)
  const stored = await context.db.query(
    `insert into bank_details
      (person_id, bank_code, branch_code, kind, number, holder, changed_at)
      select id, $2, $3, $4, $5, $6, $7::timestamptz from people
        where id = $1 and verified_at is not null
      on conflict (person_id) do update set bank_code = $2, branch_code = $3, kind = $4,
        number = $5, holder = $6, changed_at = $7
      returning 1`,
    [
      personId,
      details.bankCode,
      details.branchCode,
      details.kind,
      details.number,
      details.holder,
      toSql(context.time.real()),
    ],
  )
  if (stored.length === 0) refuse('person.unverified')
}

/**
 * For showing: all but the last three digits of the number are hidden. Null when none are known.
 */
export async function bankDetailsOf(
  context: Context,
  personId: string,
): Promise<BankDetails | null> {
  const details = await payeeOf(context, personId)
  return details && { ...details, number: `****${details.number.slice(4)}` }
}

/** For paying: the whole number. Never to be shown or logged. */
export async function payeeOf(context: Context, personId: string): Promise<BankDetails | null> {
  const [details] = await context.db.query<BankDetails>(
    `select bank_code as "bankCode", branch_code as "branchCode", kind, number, holder
      from bank_details where person_id = $1`,
    [personId],
  )
  return details ?? null
}

function digitsIn(
  issues: Issue[],
  path: 'bankCode' | 'branchCode' | 'number',
  value: string,
  min: number,
  max: number,
): string {
  const digits = value.slice(0, 40).normalize('NFKC').replace(/[\s-]/g, '')
  if (/^\d+$/.test(digits) && digits.length >= min && digits.length <= max) return digits
  const nouns = { bankCode: 'bank_code', branchCode: 'branch_code', number: 'number' }
  issues.push({ path, code: `${nouns[path]}.malformed` })
  return ''
}

/** Banks write names in large kana and capital letters. */
function holderIn(issues: Issue[], value: string): string {
  const before = issues.length
  const typed = textIn(issues, 'holder', value, { max: 60, required: true })
  if (issues.length > before) return ''
  const holder = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/[ァィゥェォッャュョヮヵヶ]/g, (kana) => large[small.indexOf(kana)] ?? kana)
  if (!holderForm.test(holder)) issues.push({ path: 'holder', code: 'holder.malformed' })
  else if (halfWidthLength(holder) > holderMax)
    issues.push({ path: 'holder', code: 'holder.too_long', params: { max: holderMax } })
  return holder
}

/** In half width a voiced kana takes two places: the kana and its mark. */
function halfWidthLength(text: string): number {
  return text.normalize('NFD').length
}
