import type { SignedIn } from '#people'
import { Button, Card, ClockFace, MoneyRows, Select, TextArea } from '../../components/index.ts'
import { causeWords, isOfClock, outcomeOf } from '../../cases/words.ts'
import { fieldsOf, Form } from '../../frame/index.ts'
import type { Ask } from '../../frame/index.ts'
import { silentSide, wordsLimit } from '#desk'
import { formOf } from './forms.ts'
import type { DeskCase, Sent } from './load.ts'

type Props = { ask: Ask<SignedIn>; loaded: DeskCase; sent: Sent | undefined }

/** Until when, whose it is, and to whom it can go. */
export const StandCard = (props: Props) => {
  const { ask, loaded } = props
  const { t, format } = ask
  const { found } = loaded.view
  if (found.closedAt !== null)
    return (
      <Card title={t('cases.over')} tone={found.outcome === 'defaulted' ? 'danger' : 'safe'}>
        <p>
          <strong>{outcomeOf(found, t, loaded.contract?.speech ?? null)}</strong>{' '}
          <span class="soft">{format.dateTime(found.closedAt)}</span>
        </p>
      </Card>
    )
  return (
    <Card title={t(isOfClock(found) ? 'desk.contractClock' : 'cases.turn')} tone="clock">
      <ClockFace t={t} format={format} from={found.openedAt} until={found.dueAt} />
      <Waited {...props} />
      <Whose {...props} />
    </Card>
  )
}

/** Who is waited for, and what the pot holds. */
const Waited = ({ ask, loaded: { view, people } }: Props) => {
  const { t, format } = ask
  const { silentId, money } = view.found
  const waited = silentId === null ? undefined : people.get(silentId)?.name
  return (
    <MoneyRows
      rows={[
        ...(waited === undefined
          ? []
          : [
              {
                label: t(silentSide(view.found) ? 'desk.waitingFor' : 'desk.aboutWhom'),
                amount: waited,
              },
            ]),
        ...(money === 0n ? [] : [{ label: t('desk.stake'), amount: format.yen(money) }]),
      ]}
    />
  )
}

const Whose = (props: Props) => {
  const { ask, loaded } = props
  const { t, person } = ask
  const { id, assignedTo } = loaded.view.found
  const mine = assignedTo === person.id
  const name = assignedTo === null ? '' : (loaded.people.get(assignedTo)?.name ?? '')
  return (
    <>
      {assignedTo === null ? null : <p>{mine ? t('desk.hadByMe') : t('desk.had', { name })}</p>}
      <form method="post" action={`/desk/cases/${id}/assign`} data-once>
        <input type="hidden" name="was" value={assignedTo ?? ''} />
        {mine ? (
          <Button kind="quiet" wide name="lay" value="yes">
            {t('desk.lay')}
          </Button>
        ) : (
          <button class="button button-plain button-wide" data-key="a" aria-keyshortcuts="a">
            {t(assignedTo === null ? 'desk.take' : 'desk.takeOver')} <kbd>a</kbd>
          </button>
        )}
      </form>
      <HandOver {...props} />
    </>
  )
}

const HandOver = ({ ask, loaded, sent }: Props) => {
  const { t } = ask
  const { colleagues, view } = loaded
  if (colleagues.length === 0) return null
  const { typed, wrong, open, idOf } = formOf('handOver', sent)
  const field = fieldsOf(ask, typed, wrong)
  return (
    <details class="part-only" open={open}>
      <summary>{t('desk.handOver')}</summary>
      <div class="stack">
        <Form
          ask={ask}
          action={`/desk/cases/${view.found.id}/hand-over`}
          typed={typed}
          wrong={wrong}
        >
          <Select
            {...field('colleague')}
            id={idOf('colleague')}
            label={t('desk.toColleague')}
            empty={t('everywhere.choose')}
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <TextArea
            {...field('text')}
            id={idOf('text')}
            label={t('desk.handOverText')}
            maxlength={wordsLimit}
            rows={3}
            required
          />
          <Button wide>{t('desk.handOver')}</Button>
        </Form>
      </div>
    </details>
  )
}

/** The other cases of the same contract. */
export const OthersCard = ({ ask: { t }, loaded: { others, contract } }: Props) =>
  others.length === 0 ? null : (
    <Card title={t('desk.others')}>
      <ul>
        {others.map((one) => (
          <li key={one.id}>
            <a href={`/desk/cases/${one.id}`}>{t(causeWords[one.cause])}</a>{' '}
            <span class="soft">
              {one.closedAt === null ? t('desk.open') : outcomeOf(one, t, contract?.speech ?? null)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
