import { lockOf } from '#desk'
import type { Lock } from '#desk'
import { LinkButton, Notice } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'

/** What keeps the reader from posting and hiring; nothing for visitors. */
export const locksOn = async ({ context, person }: Ask): Promise<readonly Lock[]> =>
  person === null ? [] : ((await lockOf(context, [person.id])).get(person.id) ?? [])

/** Above what cannot be sent now: why, and the way to what lifts it. */
export const LockBanner = ({ ask: { t }, locks }: { ask: Ask; locks: readonly Lock[] }) =>
  locks.length === 0 ? null : (
    <Notice tone="danger" title={t('lock.title')}>
      <p>{t('lock.banner', { count: locks.length })}</p>
      <p>
        <LinkButton href="/lock">{t('lock.see')}</LinkButton>
      </p>
    </Notice>
  )

/** To those who look at an open job: its client owes somebody an answer. */
export const WaitingNotice = ({ ask: { t } }: { ask: Ask }) => (
  <Notice tone="danger" title={t('lock.waiting')}>
    <p>{t('lock.waitingWhat')}</p>
  </Notice>
)
