import type { ComponentChildren } from 'preact'
import type { Locale, Translate } from '#locale'
import { assetHref } from './assets.ts'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import type { Viewer } from './viewer.ts'

export type PageProps = {
  title: string
  viewer: Viewer | null
  locale: Locale
  /** Light or dark as the reader chose; auto follows the machine. */
  theme?: 'auto' | 'light' | 'dark'
  t: Translate
  /** The path and query of this page: marks the present place, and brings the reader back. */
  path: string
  /** The demo's controls, in demo mode only. */
  demo?: ComponentChildren
  /** Narrow: forms and reading. Wide: the rest. */
  width?: 'narrow' | 'wide'
  description?: string | undefined
  children: ComponentChildren
}

/**
 * A whole document (without the doctype). One stylesheet, one deferred module, nothing inline: the
 * CSP is `script-src 'self'; style-src 'self'`.
 */
export const Page = (props: PageProps) => {
  const { t, locale } = props
  return (
    <html lang={locale} data-theme={props.theme === 'auto' ? undefined : props.theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${props.title} | ${t('everywhere.product')}`}</title>
        {props.description === undefined ? null : (
          <meta name="description" content={props.description} />
        )}
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={assetHref('main.css')} />
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        <script type="module" src={assetHref('main.js')} />
      </head>
      <body>
        <a class="skip" href="#content">
          {t('layout.skip')}
        </a>
        {props.demo === undefined ? null : (
          <section class="demo-bar" aria-label={t('layout.demo')}>
            {props.demo}
          </section>
        )}
        <Header viewer={props.viewer} t={t} path={props.path} locale={locale} />
        <main id="content" class={`page page-${props.width ?? 'wide'}`} tabIndex={-1}>
          {props.children}
        </main>
        <Footer t={t} path={props.path} locale={locale} />
      </body>
    </html>
  )
}
