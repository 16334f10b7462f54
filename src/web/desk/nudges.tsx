import { knownTo, mostNudges, nudgeMany } from '#desk'
import { rowOf } from '#contracts'
import type { SignedIn } from '#people'
import { isId } from '#platform'
import { Button, Card, PageHead } from '../components/index.ts'
import { causeWords } from '../cases/words.ts'
import { attempt, Form, localPath, withNewKey } from '../frame/index.ts'
import type { Ask, Typed, Wrong } from '../frame/index.ts'

/** Asks once more, naming the cases; then the mails go out. */
export const nudgeSelected = async (ask: Ask<SignedIn>): Promise<Response> => {
  const typed = await ask.form()
  const ids = [...new Set(typed.all('case'))].filter((id) => isId('cas', id)).slice(0, mostNudges)
  const back = localPath(typed.text('back'), '/desk')
  if (ids.length === 0) return ask.go(back, { key: 'desk.nudgeNone', tone: 'info' })
  if (!typed.has('confirmed')) return drawQuestion(ask, { ids, typed, back })
  return attempt(
    ask,
    async () => {
      const { sent, left } = await nudgeMany(ask.context, ask.person, ids, typed.key)
      const params = { count: String(sent.length), left: String(left.length) }
      return left.length === 0
        ? ask.go(back, { key: 'desk.nudgeSent', params })
        : ask.go(back, { key: 'desk.nudgeSome', params, tone: 'info' })
    },
    (wrong) => drawQuestion(ask, { ids, typed: withNewKey(typed), back }, wrong),
  )
}

type Question = { ids: readonly string[]; typed: Typed; back: string }

const drawQuestion = async (
  ask: Ask<SignedIn>,
  { ids, typed, back }: Question,
  wrong?: Wrong,
): Promise<Response> => {
  const { t, context } = ask
  const known = await Promise.all(ids.map((id) => knownTo(context, id, ask.person)))
  const cases = known.flatMap((one) => (one?.relation === 'desk' ? [one.found] : []))
  const rows = await Promise.all(cases.map(({ aboutId }) => rowOf(context.db, aboutId)))
  const count = cases.length
  return ask.page(
    { title: t('desk.nudgeTitle'), width: 'narrow', at: back, status: wrong?.status ?? 200 },
    <>
      <PageHead
        title={t('desk.nudgeTitle')}
        trail={[{ href: back, label: t('desk.queue') }]}
        trailLabel={t('layout.breadcrumbs')}
      >
        <p>{t('desk.nudgeLead', { count })}</p>
      </PageHead>
      <Card>
        <ul class="numbered">
          {cases.map(({ id, cause }, index) => (
            <li key={id}>
              {rows[index]?.row.terms.title ?? id} <span class="soft">{t(causeWords[cause])}</span>
            </li>
          ))}
        </ul>
        <Form ask={ask} action="/desk/nudges" typed={typed} {...(wrong ? { wrong } : {})}>
          <input type="hidden" name="back" value={back} />
          {cases.map(({ id }) => (
            <input key={id} type="hidden" name="case" value={id} />
          ))}
          <Button kind="primary" wide name="confirmed" value="yes">
            {t('desk.nudgeSend', { count })}
          </Button>
          <a class="button button-quiet button-wide" href={back}>
            {t('everywhere.cancel')}
          </a>
        </Form>
      </Card>
    </>,
  )
}
