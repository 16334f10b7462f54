import type { z } from '@hono/zod-openapi'
import type { Words } from '#locale'
import type { Context } from '#platform'
import type { ElsewhereLine, ElsewhereView, NextStep } from '#portfolio'
import { isoOf, orNull } from '../frame/values.ts'
import type { contractElsewhere, line } from './shapes.ts'

type Said = Pick<ElsewhereLine, 'texts'>

/** How the place itself calls a state, an act or a step. */
const saidIn =
  ({ texts }: Said, { locale }: Words) =>
  (key: string, name: string): string =>
    texts[locale][`${key}.${name}`] ?? name

const renderFacts = (
  context: Context,
  { contract, state, final, turn, silence }: ElsewhereLine,
) => {
  const iso = isoOf(context)
  return {
    ...contract,
    createdAt: iso(contract.createdAt),
    state,
    final,
    turn,
    silence: silence === null ? null : { ...silence, at: iso(silence.at) },
  }
}

const renderStep = (context: Context, step: NextStep, label: string) => ({
  ...step,
  label,
  from: isoOf(context)(step.from),
})

export function renderLine(
  context: Context,
  one: ElsewhereLine,
  words: Words,
): z.input<typeof line> {
  const said = saidIn(one, words)
  const { step } = one
  return {
    ...renderFacts(context, one),
    label: said('states', one.state),
    step: step === null ? null : renderStep(context, step, said('steps', step.name)),
  }
}

export function renderElsewhere(
  context: Context,
  view: ElsewhereView,
  words: Words,
): z.input<typeof contractElsewhere> {
  const iso = isoOf(context)
  const said = saidIn(view, words)
  const { since, source, sure, pays, feeKnown, lawfulPayBy, letters, waiting } = view
  return {
    ...renderFacts(context, { ...view, step: null }),
    label: said('states', view.state),
    since: iso(since),
    source,
    sure,
    pays,
    feeKnown,
    ifAllSilent: view.forecast.ifYouSilent.youReceive,
    lawfulPayBy,
    steps: view.steps.map((step) => renderStep(context, step, said('steps', step.name))),
    acts: view.acts.map(({ action, by }) => ({ action, by, label: said('actions', action) })),
    letters: [...letters],
    waiting:
      waiting === null
        ? null
        : {
            ...waiting,
            answerTimes: [...waiting.answerTimes],
            since: iso(waiting.since),
          },
    timeline: view.timeline.map((told) => ({
      ...told,
      at: iso(told.at),
      recordedAt: orNull(told.recordedAt, iso),
    })),
  }
}
