import type { Key, Locale, Translate } from '#locale'
import { Chevron, Hands, Person } from '../components/marks.tsx'
import { RunTime } from '../components/run-time.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import type { StaffRole, Viewer } from './viewer.ts'

const places = {
  visitor: [
    { href: '/jobs', text: 'layout.findJobs' },
    { href: '/processes', text: 'layout.processes' },
  ],
  worker: [
    { href: '/home', text: 'layout.home' },
    { href: '/jobs', text: 'layout.findJobs' },
    { href: '/proposals', text: 'layout.proposals' },
    { href: '/contracts', text: 'layout.contracts' },
    { href: '/portfolio', text: 'layout.portfolio' },
    { href: '/wallet', text: 'layout.wallet' },
  ],
  client: [
    { href: '/home', text: 'layout.home' },
    { href: '/jobs/mine', text: 'layout.myJobs' },
    { href: '/jobs/new', text: 'layout.postJob' },
    { href: '/contracts', text: 'layout.contracts' },
    { href: '/wallet', text: 'layout.wallet' },
  ],
  desk: [
    { href: '/desk', text: 'layout.cases', role: 'support' },
    { href: '/identity', text: 'layout.identity', role: 'identity' },
    { href: '/desk/money', text: 'layout.money', role: 'finance' },
    { href: '/staff', text: 'layout.staff', role: 'administrator' },
    { href: '/jobs', text: 'layout.findJobs' },
  ],
} as const satisfies Record<string, readonly { href: string; text: Key; role?: StaffRole }[]>

type Place = (typeof places)[keyof typeof places][number]

/** Where whoever looks can go; staff only where their roles let them in. */
const placesOf = (viewer: Viewer | null): readonly Place[] => {
  const among: readonly Place[] = places[viewer?.role ?? 'visitor']
  return among.filter((place) => !('role' in place) || viewer?.roles.includes(place.role))
}

/** The place one is in: the longest address that the path begins with. */
const placeOf = (path: string, among: readonly Place[]): string | undefined => {
  const bare = path.split('?')[0] ?? path
  return among
    .filter(({ href }) => bare === href || bare.startsWith(`${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0]?.href
}

type Props = { viewer: Viewer | null; t: Translate; path: string; locale: Locale }

const Account = ({ viewer, t }: { viewer: Viewer; t: Translate }) => {
  const other = viewer.role === 'worker' ? 'client' : 'worker'
  return (
    <details class="menu" name="menu">
      <summary aria-label={t('layout.account', { name: viewer.name })}>
        <Person />
        <span class="menu-name">{viewer.name}</span>
        <Chevron />
      </summary>
      <ul>
        <li>
          <a href="/settings">{t('layout.settings')}</a>
        </li>
        {viewer.role === 'desk' ? null : (
          <li>
            <form method="post" action="/role">
              <button name="role" value={other}>
                {t(other === 'client' ? 'layout.asClient' : 'layout.asWorker')}
              </button>
            </form>
          </li>
        )}
        <li>
          <form method="post" action="/sign-out">
            <button>{t('layout.signOut')}</button>
          </form>
        </li>
      </ul>
    </details>
  )
}

const Money = ({ viewer, t }: { viewer: Viewer; t: Translate }) =>
  viewer.available === undefined || viewer.role === 'desk' ? null : (
    <a class="header-money" href="/wallet">
      <span>{t('layout.available')}</span>{' '}
      <strong>{t('layout.yen', { amount: viewer.available })}</strong>
    </a>
  )

/** A timer that runs, on every page of its worker, with the button that stops it. */
const RunningTimer = ({ viewer, t }: { viewer: Viewer; t: Translate }) => {
  const { timer } = viewer
  if (timer === undefined) return null
  return (
    <section class="timer-bar" aria-label={t('weeks.timer')}>
      <form method="post" action="/timer/stop" data-once>
        <p>
          <Hands />
          <RunTime now={timer.now} since={timer.since} />{' '}
          <a href={timer.href}>{t('weeks.timerHeader', { title: timer.title })}</a>
        </p>
        <button class="button button-small">{t('weeks.timerStop')}</button>
      </form>
    </section>
  )
}

export const Header = ({ viewer, t, path, locale }: Props) => {
  const among = placesOf(viewer)
  const here = placeOf(path, among)
  return (
    <header class="site-header">
      <div class="site-header-inside">
        <a class="brand" href="/">
          <span lang="ja">約束</span>
          <small lang="en">Yakusoku</small>
        </a>
        <nav class="site-nav" aria-label={t('layout.mainNav')}>
          <ul>
            {among.map(({ href, text }) => (
              <li key={href}>
                <a href={href} aria-current={href === here ? 'page' : undefined}>
                  {t(text)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="header-account">
          {viewer === null ? (
            <>
              <LanguageSwitch t={t} path={path} locale={locale} />
              <a href="/sign-in">{t('layout.signIn')}</a>
              <a class="button button-small" href="/sign-up">
                {t('layout.signUp')}
              </a>
            </>
          ) : (
            <>
              <Money viewer={viewer} t={t} />
              <Account viewer={viewer} t={t} />
            </>
          )}
        </div>
      </div>
      {viewer === null ? null : <RunningTimer viewer={viewer} t={t} />}
    </header>
  )
}
