import type { SignedIn } from '#people'
import type { Loaded } from '../contracts/load.ts'
import type { CameBack } from '../contracts/show.tsx'
import type { Ask } from '../frame/index.ts'
import { NextWeekCard } from './frame/next-week.tsx'
import { NoticeCard } from './frame/notice-card.tsx'
import { SilentEnd } from './frame/silent-end.tsx'
import { StandingCard } from './frame/standing.tsx'
import { WeeksCard } from './frame/weeks-card.tsx'
import { spawnsWeek } from './parts/kind.ts'
import { CheckCard } from './sheet/contest.tsx'
import { TimeSheet } from './sheet/sheet.tsx'
import { TimerCard } from './sheet/timer.tsx'

type Props = { ask: Ask<SignedIn>; loaded: Loaded; came: CameBack }

/** Before everything else: whether the weeks are funded, or how the contract ended in silence. */
export const HourlyFirst = ({ ask, loaded, came }: Props) => {
  const { view, hourly, told } = loaded
  if (hourly?.kind !== 'frame') return null
  return view.final ? (
    <SilentEnd ask={ask} view={view} facts={hourly} events={told.events} />
  ) : (
    <NextWeekCard ask={ask} view={view} facts={hourly} came={came.fund} />
  )
}

/** Of a week that runs: its timer. */
export const HourlyNow = ({ ask, loaded: { view, hourly }, came }: Props) =>
  hourly?.kind === 'week' ? (
    <TimerCard ask={ask} view={view} facts={hourly} came={came.timer} />
  ) : null

/** The ids of the entries that the client contested last. */
const contestedIn = ({ events }: Loaded['told']): readonly string[] => {
  const ids = events.findLast(({ input }) => Array.isArray(input['contested']))?.input['contested']
  return (ids as readonly string[] | undefined) ?? []
}

/** The weeks of a frame and how it ends; the time sheet of a week and how it is checked. */
export const HourlyRest = (props: Props & { open: string; part?: boolean }) => {
  const { ask, loaded, came } = props
  const { view, hourly, speech, told, foreseen } = loaded
  if (hourly === null) return null
  if (hourly.kind === 'week')
    return (
      <>
        <TimeSheet
          {...{ ask, view, contested: contestedIn(told) }}
          facts={hourly}
          came={came.entry}
        />
        <CheckCard ask={ask} view={view} facts={hourly} came={came.contest} />
      </>
    )
  const begun = view.row.funded
  const funds =
    view.party === 'client' && begun && view.actions.some((one) => spawnsWeek(view, one))
  return (
    <>
      {begun ? <WeeksCard ask={ask} view={view} facts={hourly} /> : null}
      {funds ? (
        <StandingCard ask={ask} view={view} standing={hourly.standing} came={came.standing} />
      ) : null}
      <NoticeCard
        {...{ ask, view, speech, foreseen }}
        facts={hourly}
        events={told.events}
        returned={came.act}
        open={props.open}
      />
    </>
  )
}
