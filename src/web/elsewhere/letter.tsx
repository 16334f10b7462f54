import { isLocale, locales } from '#locale'
import type { Locale } from '#locale'
import { elsewhereFor, letterOf } from '#portfolio'
import type { ElsewhereView, Letter } from '#portfolio'
import type { SignedIn } from '#people'
import { letterNames } from '#processes'
import { refuse } from '#platform'
import { Button, Card, Notice, PageHead, Tabs } from '../components/index.ts'
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
  const { context, person, t } = ask
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
      <Early ask={ask} view={view} letter={letter} />
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
      {view.final ? null : <Sent ask={ask} view={view} letter={letter} />}
    </>,
  )
}

/** Some steps open only after a time: a letter for one of those would come too early. */
const Early = ({ ask, view, letter }: { ask: Ask; view: ElsewhereView; letter: Letter }) => {
  const steps = view.steps.filter((one) => one.letter === letter.name)
  const [first] = steps
  if (!first || steps.some(({ open }) => open)) return null
  const time = ask.format.dateTime(first.from)
  return <Notice tone="clock">{ask.t('elsewhere.letterEarly', { time })}</Notice>
}

/**
 * Once it was sent: as the act that it is there, as something said to the client, or, to others, as
 * a note.
 */
const Sent = ({ ask, view, letter }: { ask: Ask; view: ElsewhereView; letter: Letter }) => {
  const { t, now } = ask
  const at = `/elsewhere/${view.contract.id}`
  const step = view.steps.find((one) => one.letter === letter.name && one.open)
  const act = view.acts.find(({ action, by }) => action === step?.action && by === 'worker')
  const kind = act ? 'act' : letter.name === 'desk' ? 'note' : 'sent'
  const fields = {
    ...momentOf(ask, now),
    kind,
    ...(act ? { action: act.action, by: act.by } : {}),
    text: `${letter.subject}\n\n${letter.body}`,
  }
  return (
    <Card title={t('elsewhere.sentTitle')}>
      <Form ask={ask} action={`${at}/entries`} typed={prefilled()}>
        <p>{t('elsewhere.sentLead')}</p>
        {Object.entries(fields).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <p>
          <Button kind="primary">{t('elsewhere.sentButton')}</Button>
        </p>
      </Form>
    </Card>
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
        <textarea
          id={id}
          class="input letter-text"
          rows={props.long ? 16 : 2}
          readonly
          lang={props.language}
        >
          {props.text}
        </textarea>
      </div>
      <p>
        <button type="button" class="button" hidden>
          {t('calendar.copy')}
        </button>
      </p>
    </copy-text>
  )
}
