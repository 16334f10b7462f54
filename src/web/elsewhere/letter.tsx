import { isLocale, locales } from '#locale'
import type { Locale } from '#locale'
import { elsewhereFor, letterOf } from '#portfolio'
import type { SignedIn } from '#people'
import { letterNames } from '#processes'
import { refuse } from '#platform'
import { Button, Card, PageHead, Tabs } from '../components/index.ts'
import { Form, prefilled, verified } from '../frame/index.ts'
import type { Ask, Pages } from '../frame/index.ts'
import { momentOf } from './entry-form.tsx'

export const letterPages = (pages: Pages): void => {
  pages.get('/elsewhere/:id/letters/:letter', verified, showLetter)
}

const languageOf = (ask: Ask): Locale => {
  const asked = ask.query('in')
  return isLocale(asked) ? asked : ask.locale
}

/** A letter with the facts filled in, to be read over, copied, and sent there. */
const showLetter = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, person, t, now } = ask
  const view = await elsewhereFor(context, person, ask.id('els'))
  const name = letterNames.find((one) => one === ask.param('letter')) ?? refuse('page.not_found')
  const language = languageOf(ask)
  const letter = letterOf(context, view, name, language)
  const at = `/elsewhere/${view.contract.id}`
  const here = `${at}/letters/${name}`
  return ask.page(
    { title: t(`elsewhere.letter.${name}`), width: 'narrow' },
    <>
      <PageHead
        title={t(`elsewhere.letter.${name}`)}
        trail={[
          { href: '/elsewhere', label: t('elsewhere.title') },
          { href: at, label: view.contract.title },
        ]}
        trailLabel={t('layout.breadcrumbs')}
      >
        <p>{t('elsewhere.letterLead')}</p>
      </PageHead>
      <Tabs
        label={t('elsewhere.letterLanguage')}
        tabs={locales.map((one) => ({
          href: `${here}?in=${one}`,
          label: t(`elsewhere.language.${one}`),
        }))}
        open={`${here}?in=${language}`}
      />
      <Copied ask={ask} label={t('elsewhere.subject')} text={letter.subject} language={language} />
      <Copied ask={ask} label={t('elsewhere.body')} text={letter.body} language={language} long />
      {view.final ? null : (
        <Card title={t('elsewhere.sentTitle')}>
          <Form ask={ask} action={`${at}/entries`} typed={prefilled()}>
            <p>{t('elsewhere.sentLead')}</p>
            <input type="hidden" name="kind" value="sent" />
            {Object.entries(momentOf(ask, now)).map(([field, value]) => (
              <input key={field} type="hidden" name={field} value={value} />
            ))}
            <input type="hidden" name="text" value={`${letter.subject}\n\n${letter.body}`} />
            <Button kind="primary">{t('elsewhere.sentButton')}</Button>
          </Form>
        </Card>
      )}
    </>,
  )
}

const Copied = (props: {
  ask: Ask
  label: string
  text: string
  language: Locale
  long?: boolean
}) => {
  const { t } = props.ask
  const id = props.long ? 'letter-body' : 'letter-subject'
  return (
    <copy-text data-said={t('calendar.copied')} class="stack">
      <div class="field">
        <label for={id}>{props.label}</label>
        {props.long ? (
          <textarea id={id} class="input letter-text" rows={16} readonly lang={props.language}>
            {props.text}
          </textarea>
        ) : (
          <input id={id} class="input" value={props.text} readonly lang={props.language} />
        )}
      </div>
      <p>
        <button type="button" class="button" hidden>
          {t('calendar.copy')}
        </button>
      </p>
    </copy-text>
  )
}
