import type { z } from '@hono/zod-openapi'
import type { Context } from '#platform'
import type { Answering, FitQuality, Wait } from '#waiting'
import { isoOf, orNull } from '../frame/values.ts'
import type { answering, fitQualityShape, wait } from './shapes.ts'

type Said = { at: number; from: number; to: number }

export const renderSaid = (context: Context, { at, from, to }: Said) => {
  const iso = isoOf(context)
  return { at: iso(at), from: iso(from), to: iso(to) }
}

export const renderWait = (context: Context, one: Wait): z.input<typeof wait> => {
  const iso = isoOf(context)
  const { id, contractId, kind, owedBy, seenAs, level, told, said } = one
  const [low, high] = told.share
  return {
    id,
    contractId,
    kind,
    owedBy,
    seenAs,
    openedAt: iso(one.openedAt),
    level,
    wallMs: told.wallMs,
    operationalMs: told.operationalMs,
    turns: told.turns,
    answered: told.answered,
    share: { low, high },
    within95Ms: told.q95Ms,
    pairTurns: told.pairTurns,
    pairAnswered: told.pairAnswered,
    ofPeopleInGeneral: told.ofPeopleInGeneral,
    oneIn: told.tailOneIn,
    withinWeek: told.within.week,
    byDay30: told.byHorizon,
    factors: told.factors.map(({ what, from, to }) => ({ what, from, to })),
    answerTimesMs: [...one.answerTimes],
    activeAt: orNull(one.activeAt, iso),
    said: said && renderSaid(context, said),
  }
}

export const renderAnswering = (context: Context, held: Answering): z.input<typeof answering> => {
  const iso = isoOf(context)
  const { counted, habits, hours } = held
  const { q50Ms, q95Ms, since, ...counts } = counted
  return {
    ...counts,
    within50Ms: q50Ms,
    within95Ms: q95Ms,
    since: orNull(since, iso),
    answerTimesMs: [...held.times],
    halfHours: hours === null ? null : [...hours],
    sittings: held.sittings.map(iso),
    habits: habits && { at: iso(habits.at), numbers: [...habits.numbers] },
    partners: held.partners,
    absences: held.absences.map(({ from, to, announcedAt }) => ({
      from: iso(from),
      to: iso(to),
      announcedAt: iso(announcedAt),
    })),
    open: held.open.map((one) => renderWait(context, one)),
    past: held.past.map(({ openedAt, closedAt, ...rest }) => ({
      ...rest,
      openedAt: iso(openedAt),
      closedAt: iso(closedAt),
    })),
  }
}

export const renderQuality = (
  context: Context,
  { fits, ...rest }: FitQuality,
): z.input<typeof fitQualityShape> => {
  const iso = isoOf(context)
  return { ...rest, fits: fits.map(({ at, ...fit }) => ({ ...fit, at: iso(at) })) }
}
