import { Card, Marked, PageHead } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'

/** What is recorded about answering, what for, and who sees what: for everybody to read. */
export const showPrivacy = (ask: Ask): Promise<Response> => {
  const { t } = ask
  return ask.page(
    { title: t('privacy.title'), width: 'narrow', description: t('privacy.lead'), at: '/privacy' },
    <>
      <PageHead title={t('privacy.title')}>
        <p>{t('privacy.lead')}</p>
      </PageHead>
      <Points
        title={t('privacy.recorded')}
        points={[
          t('privacy.recorded.turns'),
          t('privacy.recorded.hours'),
          t('privacy.recorded.absences'),
          t('privacy.recorded.activity'),
          t('privacy.recorded.text'),
        ]}
      />
      <Seen ask={ask} />
      <Points
        title={t('privacy.used')}
        points={[t('privacy.used.alarm'), t('privacy.used.protect'), t('privacy.used.never')]}
      />
      <Points
        title={t('privacy.reckoned')}
        points={[
          t('privacy.reckoned.shrink'),
          t('privacy.reckoned.time'),
          t('privacy.reckoned.tail'),
        ]}
      />
      <Card title={t('privacy.kept')}>
        <p>{t('privacy.kept.text')}</p>
      </Card>
      <Rights ask={ask} />
    </>,
  )
}

const Points = ({ title, points }: { title: string; points: readonly string[] }) => (
  <Card title={title}>
    <ul class="bulleted">
      {points.map((point) => (
        <li key={point}>
          <Marked text={point} />
        </li>
      ))}
    </ul>
  </Card>
)

const readers = ['waiting', 'activity', 'you', 'staff', 'others'] as const

const Seen = ({ ask: { t } }: { ask: Ask }) => (
  <Card title={t('privacy.seen')}>
    <dl class="told">
      {readers.map((reader) => (
        <div key={reader}>
          <dt>{t(`privacy.seen.${reader}`)}</dt>
          <dd>{t(`privacy.seen.${reader}What`)}</dd>
        </div>
      ))}
    </dl>
  </Card>
)

const Rights = ({ ask: { t, person } }: { ask: Ask }) => (
  <Card title={t('privacy.rights')}>
    <ul class="bulleted">
      <li>
        {person === null ? (
          t('privacy.rights.read')
        ) : (
          <a href="/answering">{t('privacy.rights.read')}</a>
        )}
      </li>
      <li>{t('privacy.rights.say')}</li>
    </ul>
    {person === null ? <p class="soft">{t('privacy.rights.signIn')}</p> : null}
  </Card>
)
