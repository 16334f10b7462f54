import { eventsOf, viewFor } from '#contracts'
import type { ContractView, EventRow } from '#contracts'
import { momentDay } from '#engine'
import { formatsFor } from '#locale'
import { endSaid, itemsOf, termsOf } from '#papers'
import type { Addendum, WrittenTerms } from '#papers'
import type { SignedIn } from '#people'
import { refuse } from '#platform'
import { Card, PageHead } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { isHourlyFrame } from '../weeks/parts/kind.ts'
import { clockName, exceptionName, nounOf, speechIn } from './promise/speech.ts'
import type { Speech } from './promise/speech.ts'

/**
 * The written terms, as a paper that can be printed: Art. 3's items in their order, then the
 * record.
 */
export const showTerms = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, person, t } = ask
  const id = ask.id('ctr')
  const [view, events] = await Promise.all([
    viewFor(context, id, person),
    eventsOf(context.db, id, person),
  ])
  if (view.row.frame_id !== null) return ask.go(`/contracts/${view.row.frame_id}/terms`)
  const paper = termsOf(view.row, view.process, events, context.calendar)
  if (!paper) return refuse('papers.not_found')
  // A paper outlives its year, so its dates say it.
  const format = formatsFor(ask.locale, context.settings.zone, 0)
  const speech = speechIn(view.row, ask.words, format)
  return ask.page(
    { title: `${t('papers.title')} ${paper.number}`, width: 'narrow' },
    <>
      <PageHead
        title={t('papers.title')}
        trail={[
          { href: '/contracts', label: t('contracts.title') },
          { href: `/contracts/${id}`, label: view.row.terms.title },
        ]}
        trailLabel={t('layout.breadcrumbs')}
      >
        <p>{t('papers.law')}</p>
      </PageHead>
      <Paper ask={ask} view={view} events={events} paper={paper} speech={speech} />
      {paper.addenda.map((addendum) => (
        <Change key={addendum.number} {...{ ask, view, addendum, speech }} />
      ))}
    </>,
  )
}

type Parts = {
  ask: Ask
  view: ContractView
  events: readonly EventRow[]
  paper: WrittenTerms
  speech: Speech
}

const Paper = (props: Parts) => {
  const { ask, view, events, paper, speech } = props
  const { t } = ask
  const reading = { t, format: speech.format, calendar: ask.context.calendar }
  return (
    <Card>
      <p class="paper-number">
        {t('papers.number')} <strong>{paper.number}</strong>
      </p>
      <ol class="paper">
        {itemsOf(reading, { process: view.process, events, paper }).map(({ title, lines }) => (
          <li key={title}>
            <h2>{title}</h2>
            {lines.map((line) => (
              <p key={line} class="as-written">
                {line}
              </p>
            ))}
          </li>
        ))}
      </ol>
      <Clocks {...props} />
      <Record {...props} />
    </Card>
  )
}

const Clocks = ({ ask, view, paper, speech }: Parts) => {
  const { t } = ask
  const { format } = speech
  const length = (name: string): string => {
    const clock = view.process.clocks[name]
    const agreed = paper.terms.deliverOn
    if (clock && 'until' in clock && clock.until === 'endsOn') return t('papers.endsByNotice')
    if (clock && 'until' in clock && clock.until === 'fundBy') return t('milestones.paperFunding')
    if (!clock || 'until' in clock) return t('papers.dayAgreed', { date: format.date(agreed) })
    if ('endOf' in clock)
      return t('papers.dayAgreed', { date: format.date(momentDay(clock, agreed)) })
    const business = 'businessDays' in clock
    const count = paper.clocks[name] ?? (business ? clock.businessDays : clock.days).default
    return t(business ? 'papers.businessDays' : 'papers.days', { count })
  }
  return (
    <section class="paper-part">
      <h2>{t('papers.clocks')}</h2>
      <p class="soft">{t('papers.clocksLead')}</p>
      <dl class="money">
        {Object.keys(view.process.clocks).map((name) => (
          <div class="money-row" key={name}>
            <dt>{clockName(speech, name)}</dt>
            <dd>{length(name)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const Record = ({ ask, paper, speech }: Parts) => {
  const { t } = ask
  const { format } = speech
  return (
    <section class="paper-part">
      <h2>{t('papers.record')}</h2>
      <dl class="money">
        <div class="money-row">
          <dt>{t('papers.offeredAt')}</dt>
          <dd>{format.dateTime(paper.offeredAt)}</dd>
        </div>
        <div class="money-row">
          <dt>{t('papers.agreedAt')}</dt>
          <dd>{format.dateTime(paper.agreedAt)}</dd>
        </div>
      </dl>
      <Hash ask={ask} hash={paper.hash} />
      <p class="soft">{t('papers.hashNote')}</p>
    </section>
  )
}

const Hash = ({ ask, hash }: { ask: Ask; hash: string }) => (
  <p>
    {ask.t('papers.hash')}
    <br />
    <code>{hash}</code>
  </p>
)

type ChangeProps = { ask: Ask; view: ContractView; addendum: Addendum; speech: Speech }

const Change = ({ ask, view, addendum, speech }: ChangeProps) => {
  const { t } = ask
  const { format } = speech
  const when = (at: number | null) => endSaid({ t, format, calendar: ask.context.calendar }, at)
  const ends = isHourlyFrame(view)
  const changed = {
    date: format.date(addendum.days.deliverOn),
    act: `${nounOf(speech, addendum.action)} ${format.dateTime(addendum.at)}`,
  }
  return (
    <Card title={t('papers.addendumTitle', { number: addendum.number })}>
      <p>{t(ends ? 'papers.addendumEnds' : 'papers.addendumText', changed)}</p>
      {ends ? (
        <Why ask={ask} addendum={addendum} speech={speech} />
      ) : (
        <p>
          {t('papers.addendumDays', {
            inspected: when(addendum.days.inspectedBy),
            paid: when(addendum.days.paidBy),
          })}
        </p>
      )}
      <Hash ask={ask} hash={addendum.hash} />
    </Card>
  )
}

/** The reason of a notice, and the exception that it names. */
const Why = ({ ask: { t }, addendum, speech }: Omit<ChangeProps, 'view'>) => {
  const { reason, exception } = addendum
  return (
    <dl class="told">
      <div>
        <dt>{t('frames.noticeReason')}</dt>
        <dd class="as-written">{reason ?? t('frames.noticeNoReason')}</dd>
      </div>
      {exception === null ? null : (
        <div>
          <dt>{t('frames.noticeException')}</dt>
          <dd>{exceptionName(speech, exception)}</dd>
        </div>
      )}
    </dl>
  )
}
