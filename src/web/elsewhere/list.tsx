import { elsewhereOf } from '#portfolio'
import type { ElsewhereLine } from '#portfolio'
import type { SignedIn } from '#people'
import { Badge, Card, EmptyState, LinkButton, PageHead, Pagination } from '../components/index.ts'
import { Listed } from '../contracts/list.tsx'
import type { Ask } from '../frame/index.ts'
import { clockDoes, placeName, speechOf, standing, stepName } from './speech.ts'

/** Open ones shown at most, and those that are over on a page. */
const mostOpen = 200
const pageLength = 30

/** After how many of those that are over the page begins. */
const startIn = (ask: Ask): number => {
  const from = Number(ask.query('from'))
  return Number.isSafeInteger(from) && from > 0 ? from : 0
}

/** `/elsewhere`: the contracts that whoever looks has made elsewhere; nobody else sees them. */
export const listElsewhere = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, person, t } = ask
  const lines = await elsewhereOf(context, person)
  const from = startIn(ask)
  const open = from > 0 ? [] : lines.filter(({ final }) => !final).slice(0, mostOpen)
  const over = lines.filter(({ final }) => final)
  return ask.page(
    { title: t('elsewhere.title') },
    <>
      <PageHead title={t('elsewhere.title')}>
        <p>{t('elsewhere.lead')}</p>
      </PageHead>
      {lines.length === 0 ? (
        <Nothing ask={ask} />
      ) : (
        <>
          <Ways ask={ask} any />
          {from > 0 ? null : <Open ask={ask} lines={open} />}
          <Listed title={t('elsewhere.over')} none={t('elsewhere.noneOver')}>
            {linesOf(ask, over.slice(from, from + pageLength))}
          </Listed>
          <Pagination
            t={t}
            next={from + pageLength < over.length ? String(from + pageLength) : null}
            first={from > 0 ? '/elsewhere' : undefined}
            href={(next) => `/elsewhere?from=${next}`}
          />
        </>
      )}
    </>,
  )
}

const linesOf = (ask: Ask, lines: readonly ElsewhereLine[]) =>
  lines.map((line) => <Line key={line.contract.id} ask={ask} line={line} />)

/** What waits for who looks comes first. */
const Open = ({ ask, lines }: { ask: Ask; lines: readonly ElsewhereLine[] }) => {
  const { t } = ask
  return (
    <>
      <Listed title={t('elsewhere.mine')} none={t('elsewhere.noneMine')}>
        {linesOf(
          ask,
          lines.filter(({ turn }) => turn === 'worker'),
        )}
      </Listed>
      <Listed title={t('elsewhere.theirs')} none={t('elsewhere.noneTheirs')}>
        {linesOf(
          ask,
          lines.filter(({ turn }) => turn !== 'worker'),
        )}
      </Listed>
    </>
  )
}

/** In and out: by the form, from a table, into a table. */
const Ways = ({ ask: { t }, any }: { ask: Ask; any: boolean }) => (
  <p class="row">
    <LinkButton href="/elsewhere/new" kind="primary">
      {t('elsewhere.enter')}
    </LinkButton>
    <LinkButton href="/elsewhere/import">{t('elsewhere.import')}</LinkButton>
    {any ? (
      <a href="/elsewhere/contracts.csv" download>
        {t('elsewhere.export')}
      </a>
    ) : null}
  </p>
)

const gives = ['givesTurn', 'givesStep', 'givesLetter', 'givesEvidence', 'givesPortfolio'] as const

const Nothing = ({ ask }: { ask: Ask }) => (
  <Card>
    <EmptyState title={ask.t('elsewhere.none')}>
      <ul class="bulleted">
        {gives.map((key) => (
          <li key={key}>{ask.t(`elsewhere.${key}`)}</li>
        ))}
      </ul>
      <p>{ask.t('elsewhere.minute')}</p>
      <Ways ask={ask} any={false} />
    </EmptyState>
  </Card>
)

/** A contract in a list: whose turn, what silence leads to there, and what can be done when. */
const Line = ({ ask, line }: { ask: Ask; line: ElsewhereLine }) => {
  const { t, format } = ask
  const { contract, final, silence, step } = line
  const speech = speechOf(ask, line)
  return (
    <li class="contract-entry">
      <div class="contract-entry-head">
        <h3>
          <a href={`/elsewhere/${contract.id}`}>{contract.title}</a>
        </h3>
        <Badge tone={final ? 'quiet' : line.turn === 'worker' ? 'clock' : 'done'}>
          {standing(speech, line)}
        </Badge>
      </div>
      <p class="facts">
        <span>{placeName(speech)}</span>
        <span>{contract.clientName}</span>
        <span>{format.yen(contract.price)}</span>
      </p>
      {final ? null : (
        <p class="soft">
          {silence === null
            ? t('elsewhere.silentNothing')
            : t('elsewhere.silentThen', {
                time: format.dateTime(silence.at),
                act: clockDoes(speech, silence.action),
              })}
        </p>
      )}
      {final || step === null ? null : (
        <p>
          {t(step.open ? 'elsewhere.canNow' : 'elsewhere.canFrom', {
            time: format.dateTime(step.from),
            step: stepName(speech, step.name),
          })}
        </p>
      )}
    </li>
  )
}
