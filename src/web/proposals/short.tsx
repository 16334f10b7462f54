import { Notice } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'

/** How much is missing for what must be funded; nothing where there is enough. */
export const Short = (props: { ask: Ask; available: bigint; needed: bigint }) => {
  const { ask, available, needed } = props
  const { t, format } = ask
  if (available >= needed) return null
  return (
    <Notice tone="clock">
      <p>
        {t('proposals.offerShort', {
          available: format.yen(available),
          short: format.yen(needed - available),
        })}{' '}
        <a href="/wallet">{t('proposals.toWallet')}</a>
      </p>
    </Notice>
  )
}
