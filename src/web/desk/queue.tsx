import { causes, nextCase, queue, silentSide } from '#desk'
import type { Cause, Queued, QueueFilter } from '#desk'
import { countMails } from '#outbox'
import { peopleOf } from '#people'
import type { SignedIn } from '#people'
import { isId } from '#platform'
import {
  Badge,
  Button,
  EmptyState,
  LinkButton,
  PageHead,
  Pagination,
  Select,
} from '../components/index.ts'
import { causeWords } from '../cases/words.ts'
import type { Ask } from '../frame/index.ts'
import { saidDays } from '../weeks/parts/kind.ts'
import { KeysHelp } from './keys-help.tsx'

const day = 86_400_000
/** Dead letters counted at most. */
const mostLetters = 1_000

const assigned = { me: 'desk.mine', nobody: 'desk.nobody' } as const

/** What of the queue the address asks for; anything unknown asks for all of it. */
export const filterOf = (ask: Ask): QueueFilter => {
  const [cause, whose, side] = ['cause', 'whose', 'side'].map(ask.query)
  return {
    cause: causes.find((one) => one === cause),
    assigned: whose === 'me' || whose === 'nobody' ? whose : undefined,
    waitingFor: side === 'client' || side === 'worker' ? side : undefined,
  }
}

/** The same as a query, to stay in it from page to page. */
export const queryOf = ({ cause, assigned: whose, waitingFor: side }: QueueFilter): string => {
  const asked = Object.entries({ cause, whose, side }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return new URLSearchParams(asked).toString()
}

export const withQuery = (path: string, ...queries: readonly string[]): string => {
  const query = queries.filter((one) => one !== '').join('&')
  return query === '' ? path : `${path}?${query}`
}

/** `/desk`: the open cases, what hurts first at the top. */
export const showQueue = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, person, t } = ask
  const filter = filterOf(ask)
  const cursor = ask.query('cursor')
  const [{ items, next }, mails] = await Promise.all([
    queue(context, person, filter, cursor === '' ? undefined : cursor),
    countMails(context.db, mostLetters),
  ])
  const names = await namesOf(ask, items)
  const query = queryOf(filter)
  const here = withQuery('/desk', query, cursor === '' ? '' : `cursor=${cursor}`)
  return ask.page(
    { title: t('desk.queue') },
    <key-ways class="stack">
      <PageHead title={t('desk.queue')}>
        <p>{t('desk.lead')}</p>
      </PageHead>
      <Ways ask={ask} query={query} dead={mails.dead} />
      <Filters ask={ask} filter={filter} />
      {items.length === 0 ? (
        <Nothing ask={ask} filtered={query !== '' || cursor !== ''} />
      ) : (
        <form method="post" action="/desk/nudges" id="nudges">
          <input type="hidden" name="back" value={here} />
        </form>
      )}
      {items.length === 0 ? null : (
        <>
          <ul class="entries cases">
            {items.map((one) => (
              <CaseRow key={one.id} ask={ask} one={one} names={names} back={here} />
            ))}
          </ul>
          <p>
            <button class="button button-plain" form="nudges">
              {t('desk.nudgeSelected')}
            </button>
          </p>
        </>
      )}
      <Pagination
        t={t}
        next={next}
        first={cursor === '' ? undefined : withQuery('/desk', query)}
        href={(after) => withQuery('/desk', query, `cursor=${after}`)}
      />
      <KeysHelp t={t} keys={['j', 'k', 'Enter', 'n', 'a', 'x', '?']} />
    </key-ways>,
  )
}

/** Who of the staff has them, and whom those are about that are about a person. */
const namesOf = async (
  ask: Ask,
  items: readonly Queued[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = items.flatMap(({ assignedTo, title, aboutId, silentId }) => [
    ...(assignedTo === null ? [] : [assignedTo]),
    ...(title === null ? [aboutId, silentId ?? aboutId] : []),
  ])
  if (ids.length === 0) return new Map()
  const people = await peopleOf(ask.context, ids)
  return new Map([...people.values()].map(({ id, name }) => [id, name]))
}

const Ways = ({ ask: { t }, query, dead }: { ask: Ask; query: string; dead: number }) => (
  <p class="row">
    <a
      class="button button-primary"
      href={withQuery('/desk/next', query)}
      data-key="n"
      aria-keyshortcuts="n"
    >
      {t('desk.next')} <kbd>n</kbd>
    </a>
    <a href="/desk-figures">{t('desk.figures')}</a>
    {dead === 0 ? null : <a href="/desk/letters">{t('desk.lettersCount', { count: dead })}</a>}
  </p>
)

const Filters = ({ ask: { t }, filter }: { ask: Ask; filter: QueueFilter }) => (
  <search>
    <form method="get" action="/desk" class="filters case-filters">
      <Select
        t={t}
        name="whose"
        label={t('desk.whose')}
        empty={t('desk.anybody')}
        value={filter.assigned}
        options={(['me', 'nobody'] as const).map((value) => ({ value, label: t(assigned[value]) }))}
      />
      <Select
        t={t}
        name="cause"
        label={t('desk.cause')}
        empty={t('desk.anyCause')}
        value={filter.cause}
        options={causes.map((value: Cause) => ({ value, label: t(causeWords[value]) }))}
      />
      <Select
        t={t}
        name="side"
        label={t('desk.waitingFor')}
        empty={t('desk.anySide')}
        value={filter.waitingFor}
        options={(['client', 'worker'] as const).map((value) => ({
          value,
          label: t(`parties.${value}`),
        }))}
      />
      <Button>{t('desk.filter')}</Button>
    </form>
  </search>
)

const Nothing = ({ ask: { t }, filtered }: { ask: Ask; filtered: boolean }) => (
  <EmptyState title={t(filtered ? 'desk.emptyFiltered' : 'desk.empty')}>
    {filtered ? <LinkButton href="/desk">{t('desk.allCases')}</LinkButton> : null}
  </EmptyState>
)

type RowProps = {
  ask: Ask<SignedIn>
  one: Queued
  names: ReadonlyMap<string, string>
  back: string
}

/** What it is about, in the reader's words. */
const titleOf = (
  { t, format }: Ask,
  { title, aboutId }: Pick<Queued, 'title' | 'aboutId'>,
  names: ReadonlyMap<string, string>,
): string =>
  title === null
    ? t('desk.about', { name: names.get(aboutId) ?? aboutId })
    : saidDays({ t, format }, title)

const CaseRow = ({ ask, one, names, back }: RowProps) => {
  const { t, format, now } = ask
  const left = one.dueAt - now
  const title = titleOf(ask, one, names)
  return (
    <li class="case-row" id={one.id} data-step>
      <span class="case-pick">
        {silentSide(one) === null ? null : (
          <input
            type="checkbox"
            name="case"
            value={one.id}
            form="nudges"
            data-key="x"
            aria-label={t('desk.select', { title })}
          />
        )}
      </span>
      <div class="case-what">
        <p class="case-title">
          <a href={`/desk/cases/${one.id}`}>{title}</a> <Badge>{t(causeWords[one.cause])}</Badge>
        </p>
        <Facts ask={ask} one={one} />
      </div>
      <p class={left < day ? 'case-left tone-danger' : 'case-left'}>
        <time dateTime={format.iso(one.dueAt)}>
          {left > 0 ? t('desk.untilDue', { time: format.duration(left) }) : t('desk.overdue')}
        </time>
      </p>
      <Assignee ask={ask} one={one} names={names} back={back} />
    </li>
  )
}

const Facts = ({ ask, one }: Pick<RowProps, 'ask' | 'one'>) => {
  const { t, format } = ask
  const { clientName: client, workerName: worker } = one
  const waits = silentSide(one)
  return (
    <p class="facts">
      {client === null || worker === null ? null : (
        <span>{t('contracts.between', { client, worker })}</span>
      )}
      {waits === null ? null : <span>{t('desk.waits', { party: t(`parties.${waits}`) })}</span>}
      {one.money === 0n ? null : <span>{t('desk.money', { yen: format.yen(one.money) })}</span>}
    </p>
  )
}

const Assignee = ({ ask, one, names, back }: RowProps) => {
  const { t, person } = ask
  const { assignedTo, id } = one
  if (assignedTo === person.id) return <p class="case-who soft">{t('desk.hadByMe')}</p>
  if (assignedTo !== null)
    return <p class="case-who soft">{t('desk.had', { name: names.get(assignedTo) ?? '' })}</p>
  return (
    <form method="post" action={`/desk/cases/${id}/assign`} class="case-who" data-once>
      <input type="hidden" name="back" value={`${back}#${id}`} />
      <button class="button button-small" data-key="a" aria-keyshortcuts="a">
        {t('desk.take')}
      </button>
    </form>
  )
}

/** To the case that hurts most of those that nobody else has, after the one just seen. */
export const goToNext = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, person } = ask
  const filter = filterOf(ask)
  const seen = ask.query('after')
  const [urgentAt = '', id = ''] = seen.split('.')
  const after =
    /^-?\d{1,15}$/.test(urgentAt) && isId('cas', id)
      ? { id, urgentAt: Number(urgentAt) }
      : undefined
  const found = await nextCase(context, person, filter, after)
  const query = queryOf(filter)
  return found === null
    ? ask.go(withQuery('/desk', query), { key: 'desk.noNext', tone: 'info' })
    : ask.go(withQuery(`/desk/cases/${found.id}`, query))
}
