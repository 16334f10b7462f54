import type { ContractView } from '#contracts'
import type { Side } from '#engine'
import { Card, Marked, Timeline } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'
import type { Loaded } from '../load.ts'
import { eventEntry } from '../parts/entries.ts'
import { partyName } from '../parts/seen-sentence.ts'
import { endedWith } from '../promise/sentence.ts'
import { contestFacts } from './facts.ts'
import type { ContestFacts } from './facts.ts'
import { WaysToSettle } from './settle.tsx'

type Props = { ask: Ask; loaded: Loaded }
type Shown = Props & { facts: ContestFacts }

/**
 * What is contested: by when who must answer, what both sides say and show, and what each way of
 * settling brings. Its place is there before it has anything to say, for the live feed.
 */
export const ContestCard = (props: Props) => {
  const facts = contestFacts(props.loaded)
  return (
    <div class="live-place" id="contest">
      {facts === null ? null : <Contested {...props} facts={facts} />}
    </div>
  )
}

const Contested = (props: Shown) => {
  const { ask, loaded, facts } = props
  const { view } = loaded
  const { t } = ask
  return (
    <Card
      title={t(facts.contested ? 'contest.title' : 'contest.evidence')}
      tone={view.final ? 'quiet' : 'clock'}
    >
      <div class="stack">
        <p>
          <Marked text={standing(props)} />
        </p>
        <Sealed {...props} />
        <Said {...props} side="client" />
        <Said {...props} side="worker" />
        {facts.decisions.length === 0 ? null : (
          <section>
            <h3>{t('contest.ruling')}</h3>
            <Statements {...props} events={facts.decisions} />
          </section>
        )}
        {view.row.pot === 0n ? null : <WaysToSettle ask={ask} view={view} facts={facts} />}
      </div>
    </Card>
  )
}

/** By when who must answer, and what follows if they do not; or how it ended. */
const standing = ({ ask, loaded: { view, foreseen, speech, told } }: Shown): string => {
  const { t, format } = ask
  const { row, party } = view
  const moves = told.events.at(-1)?.moves ?? []
  const { pays, arrives, back } = view.final ? endedWith(row, moves) : foreseen.silent
  const figures = {
    pays: format.yen(pays),
    arrives: format.yen(arrives),
    back: format.yen(back),
    time: row.due_at === null ? '' : format.dateTime(row.due_at),
    party: row.turn === null ? '' : partyName(view, row.turn, speech),
  }
  if (view.final) return t('contest.ended', figures)
  if (row.turn === 'desk') return t('contest.desk', figures)
  return t(row.turn === party ? 'contest.yours' : 'contest.theirs', figures)
}

/** Who has a proposal under seal, and what opens it. */
const Sealed = ({ ask: { t, format }, loaded: { view, speech }, facts: { sealed } }: Shown) => {
  if (sealed === null) return null
  const party = partyName(view, sealed.by, speech)
  const yen = sealed.amount === null ? '' : format.yen(sealed.amount)
  const key = view.final ? 'contest.stillSealed' : sealedKeys(view, sealed.by)
  return <p class="soft">{t(key, { party, yen })}</p>
}

const sealedKeys = ({ party }: ContractView, by: Side) => {
  if (party === 'desk') return 'contest.deskSealed'
  return party === by ? 'contest.mineSealed' : 'contest.theirsSealed'
}

const Said = (props: Shown & { side: Side }) => {
  const { ask, loaded, facts, side } = props
  const events = facts.statements[side]
  const party = partyName(loaded.view, side, loaded.speech)
  const own = loaded.view.party === side && loaded.view.standsFor === null
  return (
    <section>
      <h3>{own ? ask.t('contest.saidByYou') : ask.t('contest.saidBy', { party })}</h3>
      {events.length === 0 ? (
        <p class="soft">{ask.t('contest.nothingSaid')}</p>
      ) : (
        <Statements {...props} events={events} />
      )}
    </section>
  )
}

const Statements = ({ ask, loaded, events }: Props & { events: Loaded['told']['events'] }) => {
  const { view, told, speech } = loaded
  const first = events[0]?.seq
  const entries = events.map((event) => ({
    ...eventEntry(view, event, told, speech),
    id: `contest-${event.seq}`,
  }))
  const { t, format } = ask
  return <Timeline t={t} format={format} entries={entries} id={`contest-from-${first}`} />
}
