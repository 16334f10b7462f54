import type { ContractView } from '#contracts'
import { earned, minutesOf, textLimit } from '#engine'
import type { TimeEntry } from '#engine'
import type { SignedIn } from '#people'
import { Refused } from '#platform'
import { contestEntries, uncontested } from '#weeks'
import { Button, Card, Marked, MoneyRows, PageHead, TextArea } from '../../components/index.ts'
import {
  attempt,
  fieldsOf,
  Form,
  KeptDespite,
  nothingWrong,
  prefilled,
  withNewKey,
} from '../../frame/index.ts'
import type { Ask, Typed, Wrong } from '../../frame/index.ts'
import { loadContract } from '../../contracts/load.ts'
import type { Loaded } from '../../contracts/load.ts'
import { showContract } from '../../contracts/show.tsx'
import type { WeekFacts } from '../load.ts'
import { saidTitle } from '../parts/kind.ts'
import { saidEntry, saidMinutes } from '../parts/said.ts'

export type ContestReturned = { typed: Typed; wrong: Wrong }

type Props = { ask: Ask; view: ContractView; facts: WeekFacts }

/** Whether who looks can contest entries now. */
const canContest = ({ view }: Pick<Props, 'view'>): boolean =>
  view.actions.some(({ takes }) => takes.contested !== undefined)

/** For the client who checks: what is paid without an answer, and the form to contest entries. */
export const CheckCard = (props: Props & { came: ContestReturned | undefined }) => {
  const { ask, view, came } = props
  const { t } = ask
  if (!canContest(props)) return null
  const typed = came?.typed ?? prefilled({ contested: [] })
  const wrong = came?.wrong ?? nothingWrong
  const open = came !== undefined || ask.query('do') === 'contest'
  return (
    <Card title={t('weeks.check')} id="check">
      {view.row.due_at === null ? null : (
        <p>
          <Marked
            text={t('weeks.checkLead', {
              time: ask.format.dateTime(view.row.due_at),
              yen: ask.format.yen(earned(props.facts.entries, props.facts.rate)),
            })}
          />
        </p>
      )}
      <details class="part-only" open={open}>
        <summary>{t('weeks.contest')}</summary>
        <Form
          ask={ask}
          action={`/contracts/${view.row.id}/entries/contest`}
          typed={typed}
          wrong={wrong}
        >
          <Entries {...props} chosen={typed.all('contested')} error={wrong.at['contested']} />
          <TextArea
            {...fieldsOf(ask, typed, wrong)('reason')}
            id={came ? 'field-reason' : 'field-contest-reason'}
            label={t('weeks.contestReason')}
            rows={4}
            maxlength={textLimit}
            required
          />
          <Button wide>{t('weeks.contestNext')}</Button>
        </Form>
      </details>
    </Card>
  )
}

type EntriesProps = Props & { chosen: readonly string[]; error: string | undefined }

/** Every entry with a box to choose it by. */
const Entries = ({ ask, facts, chosen, error }: EntriesProps) => {
  const { t, format } = ask
  return (
    <fieldset
      class={`field${error ? ' field-wrong' : ''}`}
      id="field-contested"
      aria-describedby={error ? 'field-contested-error' : 'field-contested-hint'}
    >
      <legend>{t('weeks.contestWhich')}</legend>
      <p class="hint" id="field-contested-hint">
        {t('weeks.contestHint')}
      </p>
      {error ? (
        <p class="error" id="field-contested-error">
          {error}
        </p>
      ) : null}
      {facts.entries.map((entry) => (
        <label class="choice" key={entry.id} for={`contested-${entry.id}`}>
          <input
            type="checkbox"
            name="contested"
            id={`contested-${entry.id}`}
            value={entry.id}
            checked={chosen.includes(entry.id)}
          />
          <span>
            {saidEntry(ask, entry)}
            <small>
              {saidMinutes(ask, minutesOf([entry]))} {format.yen(earned([entry], facts.rate))}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** What is wrong before anything is asked: nothing chosen, no reason. */
const checkFirst = (typed: Typed): void => {
  const issues = [
    ...(typed.all('contested').length === 0
      ? [{ path: 'contested', code: 'entry.none_contested' }]
      : []),
    ...(typed.text('reason').trim() === '' ? [{ path: 'reason', code: 'input.required' }] : []),
  ]
  if (issues.length > 0) throw new Refused({ code: 'input.malformed', params: {}, issues })
}

/** `POST /contracts/:id/entries/contest`: asks once, with the amount that remains. */
export const contestOnPage = async (ask: Ask<SignedIn>): Promise<Response> => {
  const id = ask.id('ctr')
  const typed = await ask.form()
  const draft = {
    contested: [...new Set(typed.all('contested'))],
    reason: typed.text('reason').replaceAll('\r\n', '\n').trim(),
    despiteWarning: typed.has('despiteWarning'),
  }
  const carryOut = async () => {
    checkFirst(typed)
    if (!typed.has('confirmed')) {
      const loaded = await loadContract(ask, id)
      if (loaded.hourly?.kind === 'week' && canContest(loaded))
        return confirmContest(ask, loaded, loaded.hourly, typed)
    }
    await contestEntries(ask.context, ask.person, id, draft, typed.key)
    return ask.go(`/contracts/${id}`, { key: 'weeks.contested' })
  }
  return attempt(
    ask,
    carryOut,
    (wrong) => showContract(ask, id, { contest: { typed: withNewKey(typed), wrong } }),
    { 'input.too_long': 'reason', 'entry.unknown': 'contested' },
  )
}

const confirmContest = (
  ask: Ask<SignedIn>,
  { view }: Loaded,
  facts: WeekFacts,
  typed: Typed,
): Promise<Response> => {
  const { t, format } = ask
  const path = `/contracts/${view.row.id}`
  const ids = typed.all('contested')
  const chosen = facts.entries.filter(({ id }) => ids.includes(id))
  const remains = uncontested(facts.entries, ids, facts.rate)
  const all = earned(facts.entries, facts.rate)
  return ask.page(
    { title: t('weeks.contest'), width: 'narrow', at: path },
    <>
      <PageHead
        title={t('weeks.contest')}
        trail={[{ href: path, label: saidTitle(ask, view.row) }]}
        trailLabel={t('layout.breadcrumbs')}
      >
        {t('weeks.contestConfirm')}
      </PageHead>
      <Card>
        <Chosen ask={ask} entries={chosen} />
        <MoneyRows
          rows={[
            {
              label: t('weeks.contestContested', { time: saidMinutes(ask, minutesOf(chosen)) }),
              amount: format.yen(all - remains),
            },
            {
              label: t('weeks.contestRemains'),
              amount: format.yen(remains),
              note: t('weeks.contestRemainsNote'),
              strong: true,
            },
          ]}
        />
        <h2 class="card-title">{t('weeks.contestReason')}</h2>
        <p class="as-written">{typed.text('reason')}</p>
        <Form ask={ask} action={`${path}/entries/contest`} typed={typed}>
          {ids.map((id) => (
            <input key={id} type="hidden" name="contested" value={id} />
          ))}
          <input type="hidden" name="reason" value={typed.text('reason')} />
          <KeptDespite typed={typed} />
          <Button kind="primary" wide name="confirmed" value="yes">
            {t('weeks.contestSend')}
          </Button>
          <Button kind="quiet" wide formaction={`${path}/entries/contest/change`}>
            {t('contracts.change')}
          </Button>
        </Form>
      </Card>
    </>,
  )
}

const Chosen = ({ ask, entries }: { ask: Ask; entries: readonly TimeEntry[] }) => (
  <ul class="plain-list">
    {entries.map((entry) => (
      <li key={entry.id}>{saidEntry(ask, entry)}</li>
    ))}
  </ul>
)

/** `POST /contracts/:id/entries/contest/change`: back from the question, with everything chosen. */
export const changeContest = async (ask: Ask<SignedIn>): Promise<Response> => {
  const typed = await ask.form()
  const contest = { typed: withNewKey(typed), wrong: nothingWrong }
  return showContract(ask, ask.id('ctr'), { contest })
}
