import type { Refusal } from './contract.ts'

export const refused = (code: string, params: Refusal['params'] = {}): Refusal => ({ code, params })
