import type { ComponentChildren } from 'preact'
import { PageHead, Tabs } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'

const leads = {
  '/staff': 'staff.lead',
  '/staff/log': 'staff.logLead',
  '/staff/silence': 'silenceFit.lead',
} as const

const tabs = [
  { href: '/staff', text: 'staff.roles' },
  { href: '/staff/log', text: 'staff.log' },
  { href: '/staff/silence', text: 'silenceFit.title' },
] as const

/** One tab of the administration as a page. */
export const staffTab = (
  ask: Ask,
  open: (typeof tabs)[number]['href'],
  status: number,
  body: ComponentChildren,
) => {
  const { t } = ask
  const name = t(tabs.find(({ href }) => href === open)!.text)
  return ask.page(
    { title: name, status },
    <>
      <PageHead title={t('staff.title')}>{t(leads[open])}</PageHead>
      <Tabs
        label={t('staff.tabs')}
        open={open}
        tabs={tabs.map(({ href, text }) => ({ href, label: t(text) }))}
      />
      {body}
    </>,
  )
}
