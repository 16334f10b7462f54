import { dayOf } from '#engine'
import type { Instant, Party } from '#engine'
import type { Context } from '#platform'
import type { Platform } from '#processes'
import { noonOf } from '../fold/places.ts'
import type { ElsewhereDraft, Stage } from '../shape.ts'

type Act = readonly [by: Party, action: string]

const fund: Act = ['client', 'fund']
const deliver: Act = ['worker', 'deliver']
const accept: Act = ['client', 'accept']

/** What must have happened there for a contract to stand where it does. */
const paths: Readonly<Record<Platform, Readonly<Record<Stage, readonly Act[]>>>> = {
  crowdworks: {
    agreed: [],
    working: [fund],
    delivered: [fund, deliver],
    reworking: [fund, deliver, ['client', 'reject']],
    paid: [fund, deliver, accept],
    ended: [fund, ['worker', 'requestEnd'], ['client', 'agreeToEnd']],
  },
  crowdworksHourly: {
    agreed: [],
    working: [fund],
    delivered: [fund, ['worker', 'record']],
    reworking: [fund, ['worker', 'record']],
    paid: [fund, ['worker', 'record']],
    ended: [
      ['worker', 'requestEnd'],
      ['client', 'agreeToEnd'],
    ],
  },
  lancers: {
    agreed: [],
    working: [fund],
    delivered: [fund, deliver],
    reworking: [fund],
    paid: [fund, deliver, accept],
    ended: [fund, ['worker', 'cancel']],
  },
  coconala: {
    agreed: [],
    working: [fund, ['worker', 'greet']],
    delivered: [fund, ['worker', 'greet'], deliver],
    reworking: [fund, ['worker', 'greet'], deliver, ['client', 'sendBack']],
    paid: [fund, ['worker', 'greet'], deliver, accept],
    ended: [fund, ['worker', 'greet'], ['worker', 'requestCancel'], ['client', 'agreeToCancel']],
  },
  upwork: {
    agreed: [],
    working: [fund],
    delivered: [fund, deliver],
    reworking: [fund, deliver, ['client', 'requestChanges']],
    paid: [fund, deliver, ['client', 'release']],
    ended: [fund, ['worker', 'close']],
  },
  direct: {
    agreed: [],
    working: [],
    delivered: [deliver],
    reworking: [deliver, ['client', 'requestRework']],
    paid: [deliver, ['client', 'pay']],
    ended: [['worker', 'end']],
  },
}

/** What comes on the day of the agreement, unless told; the rest comes on the day of the stage. */
const opening = ['fund', 'greet']

const minute = 60_000

/**
 * The entries with which a contract begins that already stands somewhere, in their order. Without a
 * day for where it stands, that is today: no deadline there is counted from earlier than is known.
 * Who is working began on the day of the agreement, so that what was done since can still be told.
 */
export const firstEntries = (
  { time, calendar }: Context,
  draft: ElsewhereDraft,
): { by: Party; action: string; at: Instant }[] => {
  const now = time.now()
  const noon = (day: string) => Math.floor(noonOf(day, calendar, now) / minute) * minute
  const path = paths[draft.platform][draft.stage]
  const since = draft.stageOn ?? dayOf(now, calendar)
  const weekly = draft.platform === 'crowdworksHourly'
  const begins = draft.stage === 'working' && draft.stageOn !== null
  const openedOn = weekly || begins ? since : draft.agreedOn
  return path.map(([by, action]) => ({
    by,
    action,
    at: noon(opening.includes(action) ? openedOn : since),
  }))
}
