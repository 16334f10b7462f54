import type { ComponentChildren } from 'preact'
import type { Key } from '#locale'
import { PageHead, Tabs } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'

const tabs = [
  { href: '/settings', text: 'settings.profile' },
  { href: '/settings/display', text: 'settings.display' },
  { href: '/settings/password', text: 'settings.password' },
  { href: '/settings/sign-ins', text: 'settings.signIns' },
  { href: '/settings/identity', text: 'identity.title' },
  { href: '/settings/bank', text: 'settings.bank' },
  { href: '/settings/business', text: 'settings.business' },
  { href: '/answering', text: 'answering.title' },
  { href: '/organisation', text: 'settings.organisation' },
] as const satisfies readonly { href: string; text: Key }[]

/** One tab of the settings as a page. */
export const settingsTab = (
  ask: Ask,
  open: (typeof tabs)[number]['href'],
  status: number,
  body: ComponentChildren,
) => {
  const { t } = ask
  const name = t(tabs.find(({ href }) => href === open)!.text)
  return ask.page(
    { title: `${name} – ${t('settings.title')}`, width: 'narrow', status },
    <>
      <PageHead title={t('settings.title')} />
      <Tabs
        label={t('settings.tabs')}
        open={open}
        tabs={tabs.map(({ href, text }) => ({ href, label: t(text) }))}
      />
      {body}
    </>,
  )
}
