import { profileOf, updateProfile } from '#people'
import type { SignedIn } from '#people'
import { Button, Card, Field, TextArea } from '../components/index.ts'
import { attempt, fieldsOf, Form, nothingWrong, prefilled, signedIn } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'
import { settingsTab } from './tab.tsx'

export const profilePages = (pages: Pages): void => {
  pages.get('/settings', signedIn, async (ask) => {
    const { name, worker, client } = await profileOf(ask.context, ask.person.id)
    const typed = prefilled({
      name,
      'worker.headline': worker.headline,
      'worker.about': worker.about,
      'worker.skills': worker.skills.join('\n'),
      'client.company': client.company,
      'client.about': client.about,
    })
    return draw(ask, ask.person, typed, nothingWrong)
  })

  pages.post('/settings', signedIn, async (ask) => {
    const typed = await ask.form()
    const save = async () => {
      await updateProfile(ask.context, ask.person.id, {
        name: typed.text('name'),
        worker: {
          headline: typed.text('worker.headline'),
          about: typed.text('worker.about'),
          skills: skillsIn(typed.text('worker.skills')),
        },
        client: { company: typed.text('client.company'), about: typed.text('client.about') },
        despiteWarning: typed.has('despiteWarning'),
      })
      return ask.go('/settings', { key: 'settings.saved' })
    }
    return attempt(ask, save, (wrong) => draw(ask, ask.person, typed, wrong))
  })
}

/** One a line; commas part them too, as people are used to. */
const skillsIn = (text: string): string[] =>
  text
    .split(/[\n,、，]/)
    .map((skill) => skill.trim())
    .filter((skill) => skill !== '')

const draw = (ask: Ask, person: SignedIn, typed: Typed, wrong: Wrong) => {
  const { t } = ask
  const field = fieldsOf(ask, typed, wrong)
  return settingsTab(
    ask,
    '/settings',
    wrong.status,
    <>
      <p>
        {t('settings.profileLead')} <a href={`/people/${person.id}`}>{t('settings.seePublic')}</a>
      </p>
      <Form ask={ask} action="/settings" typed={typed} wrong={wrong}>
        <Card>
          <Field {...field('name')} label={t('people.name')} maxlength={80} required />
        </Card>
        <Card title={t('settings.asWorker')}>
          <Field
            {...field('worker.headline')}
            label={t('settings.headline')}
            hint={t('settings.headlineHint')}
            maxlength={120}
          />
          <TextArea
            {...field('worker.about')}
            label={t('settings.about')}
            hint={t('settings.aboutHint')}
            maxlength={4000}
          />
          <TextArea
            {...field('worker.skills')}
            label={t('settings.skills')}
            hint={t('settings.skillsHint')}
            rows={4}
          />
        </Card>
        <Card title={t('settings.asClient')}>
          <Field
            {...field('client.company')}
            label={t('settings.company')}
            autocomplete="organization"
            maxlength={120}
          />
          <TextArea
            {...field('client.about')}
            label={t('settings.clientAbout')}
            hint={t('settings.clientAboutHint')}
            maxlength={4000}
          />
        </Card>
        <Button kind="primary">{t('everywhere.save')}</Button>
      </Form>
    </>,
  )
}
