import { commandLine, everyStaff, peopleOf, staffActions, staffLog } from '#people'
import type { Person, Role, SignedIn, StaffEntry } from '#people'
import { isId } from '#platform'
import {
  Button,
  EmptyState,
  Field,
  Pagination,
  Select,
  Table,
  TimeOf,
} from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { staffTab } from './tab.tsx'

const conditions = ['staff', 'action', 'about'] as const

/** The staff log, newest first, for administrators. */
export const showLog = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { t, context } = ask
  const given = (name: (typeof conditions)[number]) => ask.query(name).trim() || undefined
  const filter = { staffId: given('staff'), action: given('action'), aboutId: given('about') }
  const [{ entries, next }, everybody] = await Promise.all([
    staffLog(context, filter, ask.query('cursor') || undefined),
    everyStaff(context),
  ])
  const people = await peopleOf(context, entries.flatMap(idsIn))
  return staffTab(
    ask,
    '/staff/log',
    200,
    <>
      <Filters ask={ask} everybody={everybody} />
      {entries.length === 0 ? (
        <EmptyState title={t('staff.logEmpty')} />
      ) : (
        <Entries ask={ask} entries={entries} people={people} />
      )}
      <Pagination
        t={t}
        next={next}
        href={(cursor) => hrefOf(ask, cursor)}
        first={ask.query('cursor') === '' ? undefined : hrefOf(ask, null)}
      />
    </>,
  )
}

const hrefOf = (ask: Ask, cursor: string | null): string => {
  const query = new URLSearchParams()
  for (const name of conditions) if (ask.query(name)) query.set(name, ask.query(name))
  if (cursor !== null) query.set('cursor', cursor)
  return query.size === 0 ? '/staff/log' : `/staff/log?${query}`
}

const idsIn = ({ staffId, aboutId, facts }: StaffEntry): string[] =>
  [staffId, aboutId, facts['personId']].filter(
    (id): id is string => typeof id === 'string' && isId('per', id),
  )

const Filters = ({ ask, everybody }: { ask: Ask; everybody: readonly Person[] }) => {
  const { t } = ask
  const field = (name: string) => ({ t, name, value: ask.query(name) })
  const known = everybody.map(({ id, name }) => ({ value: id, label: name }))
  const options = [...known, { value: commandLine, label: t('staff.commandLine') }]
  const asked = ask.query('staff')
  if (asked !== '' && !options.some(({ value }) => value === asked))
    options.push({ value: asked, label: `${asked} ${t('staff.former')}` })
  return (
    <search>
      <form method="get" action="/staff/log" class="stack">
        <div class="filters">
          <Select
            {...field('staff')}
            label={t('staff.who')}
            empty={t('staff.anybody')}
            options={options}
          />
          <Select
            {...field('action')}
            label={t('staff.did')}
            empty={t('staff.anything')}
            options={staffActions.map((value) => ({ value, label: t(`staffLog.${value}`) }))}
          />
          <Field {...field('about')} label={t('staff.about')} hint={t('staff.aboutHint')} />
        </div>
        <p>
          <Button>{t('staff.filter')}</Button>
        </p>
      </form>
    </search>
  )
}

type People = ReadonlyMap<string, Person>

const Entries = (props: { ask: Ask<SignedIn>; entries: StaffEntry[]; people: People }) => {
  const { ask, people } = props
  const { t, format } = ask
  return (
    <Table
      caption={t('staff.log')}
      hideCaption
      stacks
      rows={props.entries}
      keyOf={({ id }) => id}
      columns={[
        { title: t('staff.when'), cell: ({ at }) => <TimeOf at={at} format={format} /> },
        {
          title: t('staff.who'),
          cell: ({ staffId }) => <Named ask={ask} id={staffId} people={people} />,
        },
        { title: t('staff.did'), heading: true, cell: ({ action }) => t(`staffLog.${action}`) },
        {
          title: t('staff.about'),
          cell: ({ aboutId }) => (aboutId ? <Named ask={ask} id={aboutId} people={people} /> : '–'),
        },
        {
          title: t('staff.more'),
          cell: ({ facts }) => <Facts ask={ask} facts={facts} people={people} />,
        },
      ]}
    />
  )
}

/** Where a thing is shown, to those who may see it. */
const places: readonly { kind: string; path: string; role: Role }[] = [
  { kind: 'ctr', path: '/contracts', role: 'support' },
  { kind: 'cas', path: '/desk/cases', role: 'support' },
  { kind: 'idc', path: '/identity', role: 'identity' },
]

const Named = ({ ask, id, people }: { ask: Ask<SignedIn>; id: string; people: People }) => {
  if (id === commandLine) return <>{ask.t('staff.commandLine')}</>
  const person = people.get(id)
  if (person) return <a href={`/people/${id}`}>{person.name}</a>
  const place = places.find(({ kind }) => isId(kind, id))
  const text = <code class="id">{id}</code>
  if (!place || !ask.person.roles.includes(place.role)) return text
  return <a href={`${place.path}/${id}`}>{text}</a>
}

const Facts = (props: { ask: Ask<SignedIn>; facts: StaffEntry['facts']; people: People }) => (
  <div>
    {Object.entries(props.facts)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => (
        <span key={name} class="log-fact">
          {name === 'personId' ? (
            <Named ask={props.ask} id={String(value)} people={props.people} />
          ) : (
            `${name}: ${String(value)}`
          )}{' '}
        </span>
      ))}
  </div>
)
