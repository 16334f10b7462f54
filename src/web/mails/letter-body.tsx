import { render } from 'preact-render-to-string'
import type { Locale } from '#locale'
import { Marked } from '../components/index.ts'
import type { Letter } from './letter.ts'

/**
 * The body of a mail: the same on the demo's page and in the mail itself, only dressed differently.
 */
export const LetterBody = ({ letter }: { letter: Letter }) => (
  <div class="letter">
    <p>{letter.greeting}</p>
    {letter.lines.map((line) => (
      <p key={line}>
        <Marked text={line} />
      </p>
    ))}
    {letter.quote === undefined ? null : (
      <blockquote class="letter-quote">{letter.quote}</blockquote>
    )}
    {letter.promise ? (
      <div class="letter-promise">
        <p class="letter-sentence">
          <Marked text={letter.promise.sentence} />
        </p>
        {letter.promise.steps.length === 0 ? null : (
          <ul>
            {letter.promise.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        )}
      </div>
    ) : null}
    <p>
      <a class="letter-button" href={letter.button.href}>
        {letter.button.label}
      </a>
    </p>
    {letter.also ? (
      <p>
        <a href={letter.also.href}>{letter.also.label}</a>
      </p>
    ) : null}
    <p class="letter-footer">
      {letter.footer.map((line, index) => (
        <span key={line}>
          {index > 0 ? <br /> : null}
          {line}
        </span>
      ))}
    </p>
  </div>
)

/** A mail program knows no style sheet of ours; colours are those of the pages, light. */
const dress = `
body{margin:0;padding:24px 12px;background:#faf8f3;color:#1a1a1a}
.letter{max-width:34em;margin:0 auto;padding:24px;background:#fff;border:1px solid #e3dfd3;
border-radius:12px;font:16px/1.75 'Hiragino Sans','Noto Sans JP',Meiryo,sans-serif}
.letter p{margin:0 0 16px}
.unbroken{white-space:nowrap}
.letter-quote{margin:0 0 16px;padding:12px 16px;background:#f4f1e9;white-space:pre-line}
.letter-promise{margin:0 0 16px;padding:12px 16px;border-left:4px solid #197a4b;background:#e6f5ec}
.letter-promise ul{margin:0;padding:0;list-style:none;font-size:14px}
.letter .letter-sentence{margin:0 0 8px}
.letter-sentence strong{color:#197a4b}
.letter-button{display:inline-block;padding:10px 24px;border-radius:8px;background:#00316a;
color:#fff;font-weight:700;text-decoration:none}
.letter .letter-footer{margin:24px 0 0;padding-top:12px;border-top:1px solid #e3dfd3;
color:#5d5a52;font-size:13px}
`

/** The whole HTML of a mail, as mail programs take it. */
export const htmlOf = (letter: Letter, locale: Locale): string => {
  const page = (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{letter.subject}</title>
        <style dangerouslySetInnerHTML={{ __html: dress }} />
      </head>
      <body>
        <LetterBody letter={letter} />
      </body>
    </html>
  )
  return `<!doctype html>${render(page)}`
}
