import { formatsFor } from '#locale'
import { revokeSession, sessionsOf } from '#people'
import type { Session } from '#people'
import { isId, refuse } from '#platform'
import { Badge, PostButton, TimeOf } from '../components/index.ts'
import { signedIn } from '../frame/index.ts'
import type { Ask, Pages } from '../frame/index.ts'
import { settingsTab } from './tab.tsx'

export const signInsPages = (pages: Pages): void => {
  pages.get('/settings/sign-ins', signedIn, async (ask) =>
    draw(ask, await sessionsOf(ask.context, ask.person)),
  )

  pages.post('/settings/sign-ins/revoke', signedIn, async (ask) => {
    const id = (await ask.form()).text('session')
    if (!isId('ses', id)) refuse('session.unknown')
    await revokeSession(ask.context, ask.person.id, id)
    return ask.go('/settings/sign-ins', { key: 'settings.revoked' })
  })
}

const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
  ['curl/', 'curl'],
] as const
const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Macintosh', 'Mac'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const

const firstIn = (agent: string, names: readonly (readonly [string, string])[]) =>
  names.find(([sign]) => agent.includes(sign))?.[1]

/** What a browser calls itself, as people call it. */
const deviceOf = ({ agent }: Session, { t }: Ask): string => {
  const [browser, system] = [firstIn(agent, browsers), firstIn(agent, systems)]
  if (browser && system) return t('settings.browserOn', { browser, system })
  return browser ?? system ?? t('settings.unknownDevice')
}

const draw = (ask: Ask, sessions: Session[]) => {
  const { t, context, locale } = ask
  // Sign-ins run on real time, also where the market's time is moved.
  const format = formatsFor(locale, context.settings.zone, context.time.real())
  return settingsTab(
    ask,
    '/settings/sign-ins',
    200,
    <>
      <p>{t('settings.signInsLead')}</p>
      <ul class="entries">
        {sessions.map((session) => (
          <li key={session.id}>
            <h2 class="entry-name">
              {deviceOf(session, ask)}{' '}
              {session.current ? <Badge tone="safe">{t('settings.thisDevice')}</Badge> : null}
            </h2>
            <p class="soft">
              {t('settings.lastSeen')}: <TimeOf at={session.lastSeenAt} format={format} />
            </p>
            <p class="soft">
              {t('settings.began')}: <TimeOf at={session.beganAt} format={format} />
            </p>
            <p class="soft">
              {t('settings.address')}: {session.ip}
            </p>
            {session.current ? null : (
              <PostButton action="/settings/sign-ins/revoke" fields={{ session: session.id }}>
                {t('settings.revoke')}
              </PostButton>
            )}
          </li>
        ))}
      </ul>
    </>,
  )
}
