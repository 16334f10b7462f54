import { addStaff, everyStaff, isRole, personByEmail, removeStaff, roles } from '#people'
import type { Person, Role, SignedIn } from '#people'
import { refuse } from '#platform'
import {
  Button,
  Card,
  Confirm,
  Field,
  LinkButton,
  Notice,
  PageHead,
  PostButton,
  Select,
} from '../components/index.ts'
import { attempt, fieldsOf, Form, nothingWrong, prefilled, staff } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'
import { staffTab } from './tab.tsx'

const fields = { email: 'email', role: 'role', person: 'email', 'staff.unverified': 'email' }

export const rolePages = (pages: Pages): void => {
  const who = staff('administrator')
  pages.get('/staff', who, (ask) => draw(ask, prefilled(), nothingWrong))

  pages.post('/staff', who, async (ask) => {
    const typed = await ask.form()
    const give = async () => {
      const [email, role] = [typed.text('email').trim(), roleIn(typed)]
      if (!typed.has('confirmed')) return askFirst(ask, typed, email, role)
      await addStaff(ask.context, email, role, ask.person.id)
      return ask.go('/staff', { key: 'staff.given' })
    }
    return attempt(ask, give, (wrong) => draw(ask, typed, wrong), fields)
  })

  pages.post('/staff/removal', who, async (ask) => {
    const typed = await ask.form()
    const take = async () => {
      await removeStaff(ask.context, typed.text('email'), roleIn(typed), ask.person.id)
      return ask.go('/staff', { key: 'staff.taken' })
    }
    return attempt(ask, take, (wrong) => draw(ask, prefilled(), wrong))
  })
}

const roleIn = (typed: Typed): Role => {
  const role = typed.text('role')
  return isRole(role) ? role : refuse('role.unknown')
}

/** What a role opens is said once more, with whose address it is, before it is given. */
const askFirst = async (ask: Ask<SignedIn>, typed: Typed, email: string, role: Role) => {
  const { t } = ask
  const person = await personByEmail(ask.context, email)
  if (!person) return refuse('person.unknown')
  const title = t('staff.confirmAdd', { name: person.name, role: t(`staff.role.${role}`) })
  return ask.page(
    { title, width: 'narrow', at: '/staff' },
    <>
      <PageHead
        title={title}
        trail={[{ href: '/staff', label: t('staff.roles') }]}
        trailLabel={t('layout.breadcrumbs')}
      />
      <Card>
        <p>
          <a href={`/people/${person.id}`}>{person.name}</a>{' '}
          <span class="soft">{person.email}</span>
        </p>
        <p>{t(`staff.may.${role}`)}</p>
        {person.roles.includes(role) ? <p class="soft">{t('staff.hasAlready')}</p> : null}
        <Form ask={ask} action="/staff" typed={typed}>
          <input type="hidden" name="email" value={person.email} />
          <input type="hidden" name="role" value={role} />
          <Button kind="primary" wide name="confirmed" value="yes">
            {t('staff.give')}
          </Button>
        </Form>
        <LinkButton href="/staff" kind="quiet" wide>
          {t('everywhere.cancel')}
        </LinkButton>
      </Card>
    </>,
  )
}

const draw = async (ask: Ask<SignedIn>, typed: Typed, wrong: Wrong): Promise<Response> => {
  const { t } = ask
  const people = await everyStaff(ask.context)
  const field = fieldsOf(ask, typed, wrong)
  return staffTab(
    ask,
    '/staff',
    wrong.status,
    <>
      <Card title={t('staff.roles')}>
        <ul class="entries">
          {people.map((person) => (
            <Member key={person.id} ask={ask} person={person} />
          ))}
        </ul>
      </Card>
      <Card title={t('staff.add')} id="add">
        <p>{t('staff.addLead')}</p>
        <Form ask={ask} action="/staff" typed={typed} wrong={wrong}>
          <Field {...field('email')} label={t('staff.email')} type="email" required />
          <Select
            {...field('role')}
            label={t('staff.role')}
            empty={t('identity.chooseReason')}
            options={roles.map((role) => ({ value: role, label: t(`staff.role.${role}`) }))}
            required
          />
          <Button kind="primary">{t('staff.next')}</Button>
        </Form>
      </Card>
      <Notice>
        <dl class="told">
          {roles.map((role) => (
            <div key={role}>
              <dt>{t(`staff.role.${role}`)}</dt>
              <dd>{t(`staff.may.${role}`)}</dd>
            </div>
          ))}
        </dl>
      </Notice>
    </>,
  )
}

const Member = ({ ask, person }: { ask: Ask<SignedIn>; person: Person }) => {
  const { t } = ask
  const own = person.id === ask.person.id
  return (
    <li>
      <h3 class="entry-name">
        <a href={`/people/${person.id}`}>{person.name}</a>{' '}
        {own ? <span class="soft">({t('staff.you')})</span> : null}
      </h3>
      <p class="soft">
        {person.email} · <a href={`/staff/log?staff=${person.id}`}>{t('staff.log')}</a>
      </p>
      <div class="row">
        {person.roles.map((role) => {
          const name = t(`staff.role.${role}`)
          return (
            <Confirm
              key={role}
              label={t('staff.take', { role: name })}
              title={t('staff.confirmTake', { name: person.name, role: name })}
              cancel={t('everywhere.cancel')}
            >
              <p>{t(own ? 'staff.takeOwnLead' : 'staff.takeLead')}</p>
              <PostButton
                action="/staff/removal"
                fields={{ email: person.email, role }}
                kind="danger"
              >
                {t('staff.take', { role: name })}
              </PostButton>
            </Confirm>
          )
        })}
      </div>
    </li>
  )
}
