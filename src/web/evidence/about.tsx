import { evidenceKey } from '#papers'
import { Card, Notice, PageHead } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'

/** For those who hold a pack, and those who are shown one: what it is for, how it is checked. */
export const showAbout = (ask: Ask): Promise<Response> => {
  const { t, context } = ask
  const key = evidenceKey(context)
  return ask.page(
    { title: t('evidence.pageTitle'), width: 'narrow', description: t('evidence.pageLead') },
    <>
      <PageHead title={t('evidence.pageTitle')}>
        <p>{t('evidence.pageLead')}</p>
      </PageHead>
      <Card title={t('evidence.useTitle')}>
        <ul class="bulleted">
          {(['use110', 'useCourt', 'useOther'] as const).map((use) => (
            <li key={use}>{t(`evidence.${use}`)}</li>
          ))}
        </ul>
        <p>{t('evidence.useAddress')}</p>
      </Card>
      <Card title={t('evidence.verifyTitle')}>
        <p>{t('evidence.verifyLead')}</p>
        <p>
          <code>
            yakusoku evidence verify FILE <span class="unbroken">--key</span> {key}
          </code>
        </p>
        <p>{t('evidence.verifyMeans')}</p>
        <p>{t('evidence.verifyKey')}</p>
        <p>{t('evidence.howByHand')}</p>
      </Card>
      <Card title={t('evidence.keyTitle')} id="key">
        <p>
          <code>{key}</code>
        </p>
        <p class="soft">{t('evidence.key')}</p>
        {context.settings.demo ? (
          <Notice tone="danger">
            <p>{t('evidence.keyDemo')}</p>
          </Notice>
        ) : null}
      </Card>
      <p class="soft">{t('evidence.howLimits')}</p>
    </>,
  )
}
