import { one, personNamed } from '../stage/places.ts'
import type { Places } from '../stage/places.ts'

/** An id that a query over the demo finds. */
const idOf = async (sql: string, ...values: string[]): Promise<string> =>
  (await one(`select id from (${sql}) found limit 1`, ...values))['id'] ?? ''

/** Cases of the demo's contracts and checks of identity, with those who come to their pages. */
export const deskThings = async () => {
  const [worker, desk, second] = [
    await personNamed('worker'),
    await personNamed('desk'),
    await personNamed('second.desk'),
  ]
  const asked = await one(
    `select id, about_id as contract from cases
      where worker_id = $1 and cause = 'unfairRework' and closed_at is null`,
    worker,
  )
  const silent = await one(
    `select id, silent_id as client from cases
      where cause = 'silentEnd' and answered_at is null and silent_id = client_id limit 1`,
  )
  const ended = await idOf(
    `select c.id from contracts c where c.worker_id = $1 and c.turn is null and c.funded
      and c.frame_id is null
      and not exists (select from reviews r where r.contract_id = c.id)`,
    worker,
  )
  const reviewed = await idOf(
    `select contract_id as id from reviews where about_id = $1 and side = 'client'
      and reply is null and opens_at < now()`,
    worker,
  )
  const ruled = await idOf(`select case_id as id from rulings where status = 'open'`)
  const open = await idOf(
    `select id from cases where cause in ('noAnswer', 'unfairRework') and closed_at is null`,
  )
  const closed = await idOf(`select id from cases where outcome = 'advised'`)
  const held = await idOf(`select id from cases where cause = 'finalNotice' and closed_at is null`)
  const ruling = await idOf(
    `select k.id from cases k join contracts c on c.id = k.about_id
      where c.state = 'mediating' and c.process = 'hourly-week' and k.closed_at is null
      union all select id from cases where cause = 'contested' and closed_at is null`,
  )
  const check = await idOf(`select id from identity_checks where state = 'waiting'`)
  const approved = await idOf(`select id from identity_checks where state = 'approved'`)
  return {
    worker, desk, second, asked, silent, ended, reviewed, ruled, open, closed, held, ruling,
    check, approved,
  } // prettier-ignore
}

/** The pages of the desk, of staff, and of those whom a case concerns. */
export const deskPlaces = async (): Promise<Places[]> => {
  const things = await deskThings()
  const { worker, desk, second, asked, silent, ended, reviewed, ruled } = things
  const { open, closed, held, check, approved } = things
  const [contract, over] = [`/contracts/${asked['contract']}`, `/contracts/${ended}`]
  const about = ['client', 'worker'].map((side) => `/people/${worker}/reviews/${side}`)
  const cases = [ruled, open, closed, held].map((id) => `/desk/cases/${id}`)
  const enquiry = [`${contract}/enquiry`, `${contract}/enquiry?cause=notInspected`]
  const papers = [`${over}/evidence`, `${over}/review`, `/contracts/${reviewed}/review`]
  const own = [`/cases/${asked['id']}`, `${contract}/permission`, '/settings/identity']
  const checks = ['/identity', `/identity/${check}`, `/identity/${approved}`]
  const queues = ['/desk', '/desk?cause=contested&whose=nobody', '/desk/letters']
  const staff = ['/staff', '/staff/log', '/staff/silence', '/desk/money']
  return [
    { personId: null, paths: ['/trust', '/privacy', '/desk-figures', '/evidence', ...about] },
    { personId: worker, paths: [...enquiry, ...own, ...papers] },
    { personId: silent['client'] ?? '', paths: ['/lock', `/cases/${silent['id']}`, '/jobs/new'] },
    { personId: desk, paths: [...queues, ...cases, ...checks, `/contracts/${reviewed}/review`] },
    { personId: second, paths: [cases[0] ?? '', ...staff] },
  ]
}
