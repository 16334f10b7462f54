import { lastMovesOf, sideOf } from '#contracts'
import { refuse } from '#platform'
import { halfYearNow, startHalfYear } from '#simulation'
import type { HalfYearFrame, HalfYearNow } from '#simulation'
import { Card, LinkButton, Marked, Notice, PageHead, PostButton } from '../components/index.ts'
import { attempt } from '../frame/index.ts'
import type { Ask } from '../frame/index.ts'

/** How often the page looks anew while the half year is played, in seconds. */
const looksEvery = 1

const path = '/demo/half-year'

/** What became of one frame: what its weeks paid, and what its end did; null: it is not over. */
type Outcome = { frame: HalfYearFrame; paid: number; earned: bigint; atEnd: bigint | null }

const releasedBy = (moves: readonly { kind: string; amount: number }[] = []): bigint =>
  moves.reduce((sum, { kind, amount }) => (kind === 'release' ? sum + BigInt(amount) : sum), 0n)

const outcomeOf = async ({ context: { db } }: Ask, frame: HalfYearFrame): Promise<Outcome> => {
  const { row, weeks } = frame
  const over = [row, ...weeks].filter(({ turn }) => turn === null)
  const moves = await lastMovesOf(db, over)
  const released = ({ id }: { id: string }) => releasedBy(moves.get(id))
  return {
    frame,
    paid: weeks.filter((week) => released(week) > 0n).length,
    earned: weeks.reduce((sum, week) => sum + released(week), 0n),
    atEnd: row.state === 'endedInSilence' ? released(row) : null,
  }
}

const Told = ({ ask, outcome }: { ask: Ask; outcome: Outcome }) => {
  const { t, format, person } = ask
  const { frame, paid, earned, atEnd } = outcome
  const { row } = frame
  const contract = `/contracts/${row.id}`
  const amount = format.yen(earned)
  const end = atEnd ?? 0n
  return (
    <Card title={row.terms.title} tone={end > 0n ? 'safe' : 'clock'}>
      <p class="facts">
        <span>
          {row.price > 0n
            ? t('demo.halfYearPledged', { amount: format.yen(row.price) })
            : t('demo.halfYearUnpledged')}
        </span>
      </p>
      {paid === 0 ? null : <p>{t('demo.halfYearWorked', { weeks: paid, amount })}</p>}
      {atEnd === null ? null : (
        <p>
          <Marked
            text={
              end > 0n
                ? t('demo.halfYearPaid', { amount: format.yen(end) })
                : t('demo.halfYearUnpaid')
            }
          />
        </p>
      )}
      {person !== null && sideOf(row, person.id) !== null ? (
        <p>
          <LinkButton href={contract}>{t('demo.halfYearContract')}</LinkButton>
        </p>
      ) : (
        <PostButton action="/demo/as" fields={{ as: 'worker', back: contract }}>
          {t('demo.halfYearSee')}
        </PostButton>
      )}
    </Card>
  )
}

const Progress = ({ ask, now }: { ask: Ask; now: HalfYearNow }) => {
  const { t, format } = ask
  const { week, weeks } = now
  return (
    <Notice tone="clock">
      <p>{t('demo.halfYearPlaying', { week, weeks, time: format.dateTime(ask.now) })}</p>
      <progress
        class="demo-progress"
        max={weeks}
        value={week}
        aria-label={t('demo.halfYearWeeks')}
      />
    </Notice>
  )
}

/** What there is to play, how far it is, or how it ended; while it plays, it looks anew. */
export const showHalfYear = async (ask: Ask): Promise<Response> => {
  const { t, context, http } = ask
  if (!context.settings.demo) refuse('page.not_found')
  const now = await halfYearNow(context)
  const from = ask.query('from')
  if (now.told && now.frames.some(({ row }) => row.id === from))
    return ask.go(`/contracts/${from}`, { key: 'demo.halfYearTold' })
  const outcomes = await Promise.all(now.frames.map((frame) => outcomeOf(ask, frame)))
  if (now.playing) http.header('Refresh', String(looksEvery))
  return ask.page(
    { title: t('demo.halfYear') },
    <>
      <PageHead title={t('demo.halfYear')}>
        <p>{t('demo.halfYearLead')}</p>
      </PageHead>
      {now.told ? <Notice tone="safe">{t('demo.halfYearTold')}</Notice> : null}
      {now.playing ? <Progress ask={ask} now={now} /> : null}
      {now.told || now.playing ? null : <Play ask={ask} begun={now.week > 0} />}
      {outcomes.map((outcome) => (
        <Told key={outcome.frame.row.id} ask={ask} outcome={outcome} />
      ))}
      <p>
        <LinkButton href="/story">{t('demo.halfYearCompare')}</LinkButton>
      </p>
    </>,
  )
}

const Play = ({ ask: { t }, begun }: { ask: Ask; begun: boolean }) => (
  <div class="stack">
    <p>{t('demo.halfYearOthers')}</p>
    <PostButton action={path} kind="primary">
      {t(begun ? 'demo.halfYearGoOn' : 'demo.halfYearPlay')}
    </PostButton>
  </div>
)

/** Begins to play, and shows how far it is; from a contract's page it leads back there at last. */
export const tellHalfYear = async (ask: Ask): Promise<Response> => {
  if (!ask.context.settings.demo) refuse('page.not_found')
  const from = (await ask.form()).text('from')
  const back = from === '' ? path : `${path}?from=${encodeURIComponent(from)}`
  const begin = async () => {
    await startHalfYear(ask.context)
    return ask.go(back)
  }
  return attempt(ask, begin, (wrong) =>
    ask.go(path, { key: `refusals.${wrong.code}`, tone: 'info' }),
  )
}
