import type { ContractRow } from '#contracts'
import type { Wait } from '#waiting'
import { Badge } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { shortLine } from './say.ts'
import { goesOn, toldOf } from './told.ts'

/** In a list: how long whoever looks has waited, how unusual that is, and what to expect. */
export const WaitLine = (props: { ask: Ask; row: ContractRow; wait: Wait | undefined }) => {
  const { ask, row, wait } = props
  if (wait?.seenAs !== 'waits' || !goesOn(wait, row)) return null
  const { words, format } = ask
  const line = shortLine({ words, format }, toldOf(wait, row.terms, format))
  if (line === null) return null
  return (
    <p class="wait-line">
      {wait.level === null ? null : <Badge tone="clock">{ask.t('waiting.longer')}</Badge>} {line}
    </p>
  )
}
