import { viewOf } from '#contracts'
import type { ContractRow, ContractView } from '#contracts'
import { dayOf } from '#engine'
import type { Party } from '#engine'
import type { Wait } from '#waiting'
import { Badge, Marked, PromiseLine } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'
import { foresee } from '../promise/foresee.ts'
import { lineOf } from '../promise/line.ts'
import type { PastEvent } from '../promise/line.ts'
import { sentenceOf } from '../promise/sentence.ts'
import type { Moved } from '../promise/sentence.ts'
import { speechIn, stateName, turnName } from '../promise/speech.ts'
import { hourlyFigures } from '../../weeks/frame/terms.tsx'
import { WaitLine } from '../../waiting/line.tsx'
import { isHourlyFrame, isUnfunded, saidTitle } from '../../weeks/parts/kind.ts'
import { partyWords } from './who.ts'

type Props = {
  ask: Ask
  row: ContractRow
  party: Party
  /** Of a final contract: the money that its last event moved. */
  moves?: Moved | undefined
  level?: 2 | 3
  /** That the reader waits for an answer here. */
  wait?: Wait | undefined
}

/** A contract in one line of a list: whose turn, until when, and the promise. */
export const ContractEntry = ({ ask, row, party, moves, wait, level = 3 }: Props) => {
  const view = viewOf(ask.context, row, party)
  const speech = speechIn(row, ask.words, ask.format)
  const foreseen = foresee(view, ask.now, ask.context.calendar)
  const shown = isHourlyFrame(view) ? { ...foreseen, way: null } : foreseen
  const promise = sentenceOf(view, foreseen, speech, moves)
  const Name = level === 2 ? 'h2' : 'h3'
  const mine = row.turn === party
  return (
    <li class="contract-entry">
      <div class="contract-entry-head">
        <Name>
          <a href={`/contracts/${row.id}`}>{saidTitle(ask, row)}</a>
        </Name>
        <Badge tone={view.final ? 'quiet' : mine ? 'clock' : 'done'}>
          {view.final ? stateName(speech, row.state) : turnName(speech, row.state)}
        </Badge>
      </div>
      <Facts ask={ask} view={view} />
      <WaitLine ask={ask} row={row} wait={wait} />
      {view.final ? (
        <p>
          <Marked text={promise} />
        </p>
      ) : (
        <PromiseLine
          t={ask.t}
          locale={ask.locale}
          format={ask.format}
          {...lineOf(view, shown, knownPast(view), speech)}
          promise={promise}
          risk={isUnfunded(view, dayOf(ask.now, ask.context.calendar))}
          size="line"
        />
      )}
    </li>
  )
}

const Facts = ({ ask, view }: { ask: Ask; view: ContractView }) => {
  const { t, format } = ask
  const { row, party } = view
  const { clientName: client, workerName: worker } = row.terms
  const other = party === 'client' ? 'worker' : 'client'
  const left = row.due_at === null ? null : row.due_at - ask.now
  return (
    <p class="facts">
      <span>
        {party === 'desk'
          ? t('contracts.between', { client, worker })
          : t('contracts.with', {
              party: t(partyWords[other]),
              name: other === 'client' ? client : worker,
            })}
      </span>
      {(hourlyFigures(ask, view) ?? [format.yen(row.price)]).map((figure) => (
        <span key={figure}>{figure}</span>
      ))}
      <span>
        {left === null || row.due_at === null ? (
          <time dateTime={format.iso(row.entered_at)}>{format.dateTime(row.entered_at)}</time>
        ) : (
          <time dateTime={format.iso(row.due_at)}>
            {t('promise.remainingTime', { time: format.duration(left) })}
          </time>
        )}
      </span>
    </p>
  )
}

/** A list does not read every contract's events: it began, and it came to where it stands. */
const knownPast = ({ row, process }: ContractView): PastEvent[] => {
  const began: PastEvent = {
    action: 'offer',
    at: row.created_at,
    from_state: null,
    to_state: process.start,
    moves: [],
  }
  if (row.state === process.start) return [began]
  return [began, { ...began, at: row.entered_at, from_state: process.start, to_state: row.state }]
}
