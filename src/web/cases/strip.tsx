import type { ContractView } from '#contracts'
import type { Case } from '#desk'
import { Card, LinkButton, Notice } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { causeWords, isOfClock } from './words.ts'

type Props = { ask: Ask; view: ContractView; cases: readonly Case[] }

/** Still open, or waiting for a word of who looks. */
const shown = ({ ask, cases }: Props): Case[] =>
  cases.filter((one) => one.closedAt === null || waitsFor(ask, one))

/** Whose silence ended the contract, and who has not said why. */
const waitsFor = ({ person }: Ask, { cause, silentId, answeredAt }: Case): boolean =>
  cause === 'silentEnd' && silentId === person?.id && answeredAt === null

const sentenceOf = (props: Props, one: Case): string => {
  const { ask, view } = props
  const { t, format } = ask
  const [cause, date] = [t(causeWords[one.cause]), format.date(one.dueAt)]
  if (view.party === 'desk') return t('cases.strip.desk', { cause, date })
  if (waitsFor(ask, one))
    return t(one.clientId === ask.person?.id ? 'cases.strip.answer' : 'cases.strip.answerWorker')
  if (one.cause === 'silentEnd') return t('cases.strip.silentEnd', { date })
  if (isOfClock(one)) return t('cases.strip.clock', { cause, date })
  return one.openedBy === view.party
    ? t('cases.strip.own', { cause, date })
    : t('cases.strip.told', { cause })
}

/** On a contract's page: what the desk is looking into, and by when. */
export const CaseStrip = (props: Props) => {
  const { ask, view } = props
  const { t } = ask
  const open = shown(props)
  return (
    <div id="cases" class="stack case-strip">
      {open.map((one) => (
        <Notice key={one.id} tone={waitsFor(ask, one) ? 'danger' : 'clock'}>
          <p>
            {sentenceOf(props, one)}{' '}
            <a href={view.party === 'desk' ? `/desk/cases/${one.id}` : `/cases/${one.id}`}>
              {t(waitsFor(ask, one) ? 'cases.toAnswer' : 'cases.open')}
            </a>
          </p>
        </Notice>
      ))}
    </div>
  )
}

/** The way to the desk, for the two sides, with what it has looked into before. */
export const AskCard = (props: Props) => {
  const { ask, view, cases } = props
  const { t } = ask
  if (view.party === 'desk') return null
  const over = cases.filter((one) => !shown(props).includes(one))
  return (
    <Card title={t('cases.card')} id="ask">
      <p class="soft">{t('cases.askHint')}</p>
      <LinkButton href={`/contracts/${view.row.id}/enquiry`} kind="quiet" wide>
        {t('cases.ask')}
      </LinkButton>
      {over.length === 0 ? null : (
        <ul class="row">
          {over.map((one) => (
            <li key={one.id}>
              <a href={`/cases/${one.id}`}>{t(causeWords[one.cause])}</a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
