import type { Locale, Translate } from '#locale'
import { LanguageSwitch } from './language-switch.tsx'

export const Footer = (props: { t: Translate; path: string; locale: Locale }) => {
  const { t } = props
  return (
    <footer class="site-footer">
      <div>
        <p>{t('layout.tagline')}</p>
        <ul>
          <li>
            <a href="/processes">{t('layout.processes')}</a>
          </li>
          <li>
            <a href="/desk-figures">{t('layout.deskFigures')}</a>
          </li>
          <li>
            <a href="/trust">{t('layout.trust')}</a>
          </li>
          <li>
            <a href="/privacy">{t('layout.privacy')}</a>
          </li>
          <li>
            <a href="/evidence">{t('layout.evidence')}</a>
          </li>
          <li>
            <a href="/api">{t('layout.api')}</a>
          </li>
          <li>
            <LanguageSwitch {...props} />
          </li>
        </ul>
      </div>
    </footer>
  )
}
