/** What a refused input says about one field: its path (`price`, `files.2`) and a stable code. */
export type Issue = { path: string; code: string; params?: Record<string, string | number> }

/** An expected no: a stable code `noun.reason` and parameters; skins put it into words. */
export type Refusal = { code: string; params: Record<string, string | number>; issues?: Issue[] }

/** The one error type for an expected no, thrown by operations and caught by skins. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/**
 * Says no: throws Refused with this code (`noun.reason`), parameters and, for input, its issues.
 */
export function refuse(code: string, params: Refusal['params'] = {}, issues?: Issue[]): never {
  throw new Refused(issues ? { code, params, issues } : { code, params })
}
