import { deadlinesOf } from '#contracts'
import type { Deadline } from '#contracts'
import { formatsFor, wordsFor } from '#locale'
import { icalendarOf } from '#papers'
import type { CalendarEntry } from '#papers'
import { makeCalendarFeed, personByCalendarToken, revokeCalendarFeed, standInsOf } from '#people'
import type { SignedIn } from '#people'
import { refuse } from '#platform'
import type { Context } from '#platform'
import { attempt, withNewKey } from '../frame/index.ts'
import type { Ask } from '../frame/index.ts'
import { saidTitle } from '../weeks/parts/kind.ts'
import { sayDeadline } from './say.ts'
import type { Reading } from './say.ts'
import { showCalendar } from './show.tsx'

/** Makes the address, in place of an earlier one; the answer alone shows it. */
export const makeFeed = async (ask: Ask<SignedIn>): Promise<Response> => {
  const typed = await ask.form()
  const make = async () => {
    const token = await makeCalendarFeed(ask.context, ask.person.id, typed.key)
    return showCalendar(ask, { typed: withNewKey(typed), token })
  }
  return attempt(ask, make, (wrong) => showCalendar(ask, { typed: withNewKey(typed), wrong }))
}

export const closeFeed = async (ask: Ask<SignedIn>): Promise<Response> => {
  await revokeCalendarFeed(ask.context, ask.person.id)
  return ask.go('/calendar', { key: 'calendar.feedRevoked' })
}

/** In which the words of a mail and a page differ: nothing is marked. */
const plain = (text: string): string => text.replaceAll('**', '')

const entryOf = (context: Context, deadline: Deadline, reading: Reading): CalendarEntry => {
  const { t } = reading.words
  const { what, turn, mine, other, silence, asDeputy } = sayDeadline(context, deadline, reading)
  const { row, id, at } = deadline
  const title = saidTitle({ t, format: reading.format }, row)
  const until = t('calendar.until', { time: reading.format.dateTime(at) })
  const lines = [until, turn, other, ...(asDeputy === undefined ? [] : [asDeputy])]
  return {
    uid: `${id}@yakusoku`,
    at,
    summary: t(mine ? 'calendar.summaryMine' : 'calendar.summary', { what, title }),
    description: [...lines, '', t('contracts.ifSilent'), ...silence].map(plain).join('\n'),
    url: `${context.settings.url}/contracts/${row.id}`,
  }
}

/**
 * `/calendar/{token}.ics`: the deadlines of whoever made the token, in their language, for whom
 * they gave it to. Everything else is not there.
 */
export const sendFeed = async ({ context, param, now }: Ask): Promise<Response> => {
  const token = /^([\w-]+)\.ics$/.exec(param('file'))?.[1] ?? ''
  const owner = (await personByCalendarToken(context, token)) ?? refuse('page.not_found')
  const { zone } = context.settings
  const words = wordsFor(owner.locale)
  const reading = { words, format: formatsFor(owner.locale, zone, now) }
  const deadlines = await deadlinesOf(context, {
    ...owner,
    standsFor: await standInsOf(context, owner.id),
  })
  const text = icalendarOf({
    name: words.t('calendar.feedName'),
    language: owner.locale,
    zone,
    now,
    entries: deadlines.map((deadline) => entryOf(context, deadline, reading)),
  })
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="yakusoku.ics"',
      'Cache-Control': 'private, no-cache',
    },
  })
}
