/**
 * The demo's controls: time, people and the end of a story. In demo mode only; else there is no
 * such page.
 */
import { contractsForDesk, contractsOf, rowOf } from '#contracts'
import { updateProfile } from '#people'
import { refuse } from '#platform'
import { advanceClock, demoRoles, demoSession, playStory } from '#simulation'
import { anyone, attempt, localPath, writeCookie } from '../frame/index.ts'
import type { Ask, Pages } from '../frame/index.ts'
import { contractOfPath } from './bar.tsx'
import { showHalfYear, tellHalfYear } from './half-year.tsx'

/** Enough contracts of one person to find the next deadline among. */
const lookedAt = 200

const inDemo = (ask: Ask): void => {
  if (!ask.context.settings.demo) refuse('page.not_found')
}

/**
 * The next deadline that matters to the page: its contract's, the person's, or what the desk would
 * see.
 */
const nextDeadline = async (ask: Ask, back: string): Promise<number | null> => {
  const { db } = ask.context
  const id = contractOfPath(back)
  const one = id === null ? undefined : await rowOf(db, id)
  if (one) return one.row.due_at
  const mine = ask.person
    ? await contractsOf(db, ask.person.id, { open: true, limit: lookedAt })
    : []
  const rows = mine.length > 0 ? mine : await contractsForDesk(db, lookedAt)
  const due = rows.flatMap(({ due_at: at }) => (at === null ? [] : [at]))
  return due.length === 0 ? null : Math.min(...due)
}

const moveClock = async (ask: Ask): Promise<Response> => {
  inDemo(ask)
  const typed = await ask.form()
  const back = localPath(typed.text('back'), '/')
  const advance = typed.text('advance')
  const move = async () => {
    const to = advance === 'next' ? await nextDeadline(ask, back) : null
    if (advance === 'next' && to === null)
      return ask.go(back, { key: 'demo.noDeadline', tone: 'info' })
    const destination = to === null ? { advance } : { to: Math.max(to, ask.now) }
    const now = await advanceClock(ask.context, destination)
    const time = ask.format.dateTime(now)
    return ask.go(back, { key: 'demo.advanced', params: { time }, tone: 'info' })
  }
  return attempt(ask, move, (wrong) =>
    ask.go(back, { key: `refusals.${wrong.code}`, tone: 'info' }),
  )
}

const beSomebody = async (ask: Ask): Promise<Response> => {
  inDemo(ask)
  const typed = await ask.form()
  const as = demoRoles.find((role) => role === typed.text('as'))
  const { settings } = ask.context
  if (as === undefined) {
    writeCookie(ask.http, settings, 'session', '')
    return ask.go('/')
  }
  const { token, person } = await demoSession(ask.context, as, ask.visit)
  // Whoever tries the demo reads on in their own language, whomever they play.
  if (person.locale !== ask.locale)
    await updateProfile(ask.context, person.id, { locale: ask.locale })
  writeCookie(ask.http, settings, 'session', token)
  const staff = as === 'desk' || as === 'secondDesk'
  if (!staff) writeCookie(ask.http, settings, 'side', as)
  const notice = { key: 'demo.now', params: { name: person.name }, tone: 'info' } as const
  const back = localPath(typed.text('back'), '/home')
  const id = contractOfPath(back)
  const row = id === null ? undefined : (await rowOf(ask.context.db, id))?.row
  const sees = row && (staff || row.client_id === person.id || row.worker_id === person.id)
  return ask.go(sees ? back : staff ? '/desk' : '/home', notice)
}

const tellTheEnd = async (ask: Ask): Promise<Response> => {
  inDemo(ask)
  const id = ask.id('ctr')
  await playStory(ask.context, id)
  return ask.go(`/contracts/${id}`, { key: 'demo.storyPlayed' })
}

export const demoPages = (pages: Pages): void => {
  pages.post('/demo/clock', anyone, moveClock)
  pages.post('/demo/as', anyone, beSomebody)
  pages.post('/demo/contracts/:id/story', anyone, tellTheEnd)
  pages.get('/demo/half-year', anyone, showHalfYear)
  pages.post('/demo/half-year', anyone, tellHalfYear)
}
