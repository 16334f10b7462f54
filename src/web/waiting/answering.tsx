import { rowOf } from '#contracts'
import type { ContractRow } from '#contracts'
import type { SignedIn } from '#people'
import { answeringOf } from '#waiting'
import type { Wait } from '#waiting'
import { Card, LinkButton } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { settingsTab } from '../settings/tab.tsx'
import { saidTitle } from '../weeks/parts/kind.ts'
import { Absences, Counted, Model, Partners, Past, Sittings } from './answering-parts.tsx'
import { gridOf } from './grid.ts'
import { HoursPicture } from './pictures/hours.tsx'
import { TimesPicture } from './pictures/times.tsx'
import { toldOf } from './told.ts'

/** `/answering`: everything that is held about one's own answering. */
export const showAnswering = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, person, t, format } = ask
  const held = await answeringOf(context, person.id)
  const awaited = await awaitedAmong(ask, held.open)
  return settingsTab(
    ask,
    '/answering',
    200,
    <>
      <p>{t('answering.lead')}</p>
      <p>
        <a href="/privacy">{t('answering.privacy')}</a>
      </p>
      <Counted ask={ask} held={held} />
      <Awaited ask={ask} awaited={awaited} />
      <Card title={t('answering.times')}>
        <TimesPicture t={t} format={format} times={held.times} wait={null} />
      </Card>
      <Card title={t('answering.hours')}>
        <p class="soft">{t('answering.hoursLead')}</p>
        <HoursPicture t={t} format={format} grid={gridOf(ask, held.hours)} />
        <Sittings ask={ask} held={held} />
      </Card>
      <Partners ask={ask} held={held} />
      <Past ask={ask} held={held} />
      <Absences ask={ask} held={held} />
      <Model ask={ask} held={held} />
      <LinkButton href="/answering/data" wide>
        {t('answering.download')}
      </LinkButton>
    </>,
  )
}

/** The same, for programs, as a file. */
export const downloadAnswering = async (ask: Ask<SignedIn>): Promise<Response> => {
  const held = await answeringOf(ask.context, ask.person.id)
  ask.http.header('Content-Type', 'application/json; charset=utf-8')
  ask.http.header('Content-Disposition', 'attachment; filename="yakusoku-answering.json"')
  ask.http.header('Cache-Control', 'private, no-store')
  return ask.http.body(JSON.stringify(held, null, 2))
}

type AwaitedOne = { wait: Wait; row: ContractRow }

/** Answers that somebody waits for, with their contracts. */
const awaitedAmong = async ({ context }: Ask, waits: readonly Wait[]): Promise<AwaitedOne[]> => {
  const found = await Promise.all(waits.map(({ contractId }) => rowOf(context.db, contractId)))
  return waits.flatMap((wait, index) => {
    const row = found[index]?.row
    return row === undefined ? [] : [{ wait, row }]
  })
}

const Awaited = ({ ask, awaited }: { ask: Ask; awaited: readonly AwaitedOne[] }) => {
  const { t, format } = ask
  return (
    <Card title={t('answering.open')}>
      {awaited.length === 0 ? <p>{t('answering.openNone')}</p> : null}
      <ul class="bulleted">
        {awaited.map(({ wait, row }) => (
          <li key={wait.id}>
            <a href={`/contracts/${row.id}#waits`}>{saidTitle(ask, row)}</a>
            <br />
            {t('answering.openOne', {
              name: toldOf(wait, row.terms, format).waiting,
              wall: format.duration(wait.told.wallMs),
            })}
          </li>
        ))}
      </ul>
    </Card>
  )
}
