import { createHash } from 'node:crypto'
import { renderToString } from 'preact-render-to-string'
import { wordsFor } from '#locale'
import type { Locale, Words } from '#locale'
import { style } from './style.ts'
import { toldCalls, toldCodes, toldShapes } from './told.ts'
import type { Field, Told } from './told.ts'

const styleHash = createHash('sha256').update(style).digest('base64')
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const made = new Map<Locale, string>()

/** The readable page of the API, the same for everybody; no script, nothing from elsewhere. */
export function docsPage(words: Words): Response {
  const page = made.get(words.locale) ?? `<!doctype html>${renderToString(<Docs words={words} />)}`
  made.set(words.locale, page)
  return new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': words.locale,
      'content-security-policy': policy,
      vary: 'accept-language',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  })
}

const Docs = ({ words }: { words: Words }) => {
  const { t, locale } = words
  const other = locale === 'ja' ? 'en' : 'ja'
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{t('api.title')}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <header>
          <a href="/">{t('everywhere.product')}</a>
          <a href={`/api?lang=${other}`} lang={other} hreflang={other}>
            {wordsFor(locale).t('layout.otherLanguage')}
          </a>
        </header>
        <main>
          <h1>{t('api.title')}</h1>
          <p>{t('api.lead')}</p>
          <p>{t('api.basics')}</p>
          <p>{t('api.problems')}</p>
          <p>
            <a href="/api/v1/openapi.json">{t('api.machineReadable')}</a>
          </p>
          <h2>{t('api.calls')}</h2>
          {toldCalls(words).map((told) => (
            <Call key={told.name} told={told} words={words} />
          ))}
          {toldShapes(words).map(({ name, fields }) => (
            <section key={name} id={`shape-${name}`}>
              <h3>{name}</h3>
              <Fields fields={fields} words={words} />
            </section>
          ))}
          <Codes words={words} />
        </main>
      </body>
    </html>
  )
}

const Call = ({ told, words: { t }, words }: { told: Told; words: Words }) => (
  <section id={told.name}>
    <h3>
      <code>{told.title}</code>
    </h3>
    <p>{told.says}</p>
    <dl>
      <dt>{t('api.caller')}</dt>
      <dd>{told.who}</dd>
      <dt>{t('api.answer')}</dt>
      <dd>
        {told.status} <code>{told.answer}</code>
      </dd>
      {told.refuses.length === 0 ? null : (
        <>
          <dt>{t('api.refusals')}</dt>
          <dd>
            {told.refuses.map((code) => (
              <a key={code} href={`#${code}`} class="code">
                {code}
              </a>
            ))}
          </dd>
        </>
      )}
    </dl>
    <Fields fields={told.query} words={words} caption={t('api.query')} />
    <Fields fields={told.body} words={words} caption={t('api.body')} />
  </section>
)

const Fields = (props: { fields: Field[]; words: Words; caption?: string }) =>
  props.fields.length === 0 ? null : (
    <div class="scroll">
      <table>
        {props.caption === undefined ? null : <caption>{props.caption}</caption>}
        <tbody>
          {props.fields.map((field) => (
            <tr key={field.name}>
              <th scope="row">
                <code>{field.name}</code>
              </th>
              <td>
                <code>{field.type}</code>
              </td>
              <td>
                {field.required && props.caption ? `${props.words.t('api.required')} ` : ''}
                {field.about.replaceAll('`', '')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )

const Codes = ({ words }: { words: Words }) => (
  <>
    <h2>{words.t('api.codes')}</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">code</th>
            <th scope="col">{words.t('api.status')}</th>
            <th scope="col">{words.t('api.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {toldCodes(words).map(({ code, status, says }) => (
            <tr key={code} id={code}>
              <th scope="row">
                <code>{code}</code>
              </th>
              <td>{status}</td>
              <td>{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </>
)
