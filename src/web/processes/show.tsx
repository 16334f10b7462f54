import { waysOf } from '#engine'
import type { Days, Finding, Verdict } from '#engine'
import { refuse } from '#platform'
import { known, newest, offeringOf, sold } from '#processes'
import type { Offering } from '#processes'
import { Card, MoneyRows, Notice, PageHead, ProcessDiagram } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { FrameCard } from './frame-card.tsx'
import { brokenRules, verdictOn } from './verdicts.ts'

/** What is sold in that version; where none is named, the newest, or whatever else is known. */
const findOffering = (name: string, version: string): Offering => {
  if (version !== '') return offeringOf(name, Number(version)) ?? refuse('page.not_found')
  const found = offeringOf(name) ?? known.find(({ process }) => process.name === name)
  return found ?? refuse('page.not_found')
}

/** A kind of contract: drawn, in words, with its bounds and whatever the verifier found. */
export const showProcess = (ask: Ask): Promise<Response> => {
  const { t, locale } = ask
  const offering = findOffering(ask.param('name'), ask.query('version'))
  const { process } = offering
  const texts = offering.texts[locale]
  const verdict = verdictOn(offering)
  const title = texts['name'] ?? process.name
  return ask.page(
    { title },
    <>
      <PageHead
        title={title}
        trail={[{ href: '/processes', label: t('processes.title') }]}
        trailLabel={t('layout.breadcrumbs')}
      >
        <p class="prose">{texts['summary']}</p>
        <p>{t('processes.version', { version: process.version })}</p>
        <Versions ask={ask} offering={offering} />
        {waysOf(process).some(({ sealed }) => sealed) ? <p>{t('processes.sealed')}</p> : null}
      </PageHead>
      <Findings ask={ask} verdict={verdict} />
      <Bounds ask={ask} verdict={verdict} />
      <Card>
        <ProcessDiagram process={process} texts={texts} t={t} locale={locale} />
      </Card>
      <FrameCard ask={ask} offering={offering} />
      {process.sources ? <Sources ask={ask} sources={process.sources} /> : null}
    </>,
  )
}

/** Which version new contracts are made under, and that older ones keep theirs. */
const Versions = ({ ask: { t }, offering }: { ask: Ask; offering: Offering }) => {
  const { name, version } = offering.process
  const others = sold
    .map(({ process }) => process)
    .filter((one) => one.name === name && one.version !== version)
  if (others.length === 0) return null
  return (
    <p class="soft">
      {t(newest.includes(offering) ? 'processes.isNewest' : 'processes.isEarlier')}
      {others.map((one) => (
        <a key={one.version} href={`/processes/${name}?version=${one.version}`}>
          {t('processes.version', { version: one.version })}
        </a>
      ))}
    </p>
  )
}

const Bounds = ({ ask, verdict }: { ask: Ask; verdict: Verdict }) => {
  const { t } = ask
  const { bounds } = verdict
  const said = (days: Days | null) =>
    days === null
      ? '–'
      : days === Infinity
        ? t('processes.never')
        : days === 0
          ? t('processes.atOnce')
          : t('processes.withinDays', { count: days })
  const row = (label: string, days: Days | null) => ({
    label,
    amount: said(days),
    ...(days === Infinity ? { tone: 'danger' as const } : {}),
  })
  return (
    <Card title={t('processes.bounds')}>
      <p class="soft">{t('processes.boundsLead')}</p>
      <MoneyRows
        rows={[
          row(t('processes.everybodySilent'), bounds.everybodySilent),
          row(t('processes.aloneWorker'), bounds.othersSilent.worker),
          row(t('processes.aloneClient'), bounds.othersSilent.client),
          row(t('processes.hostileWorker'), bounds.othersHostile.worker),
          row(t('processes.hostileClient'), bounds.othersHostile.client),
          row(t('processes.paidAfter'), bounds.paidAfterDelivery),
        ]}
      />
    </Card>
  )
}

const Findings = ({ ask, verdict }: { ask: Ask; verdict: Verdict }) => {
  const { t } = ask
  const broken = brokenRules(verdict)
  if (broken === 0) {
    return (
      <Notice tone="safe">
        <p>{t('processes.noFindings')}</p>
      </Notice>
    )
  }
  return (
    <section class="stack">
      <h2>{t('processes.findings')}</h2>
      <Notice tone="danger">
        <p>{t('processes.findingsCount', { count: broken })}</p>
      </Notice>
      <Card tone="danger">
        <ul class="findings">
          {verdict.findings.map((finding, index) => (
            <OneFinding key={index} ask={ask} finding={finding} />
          ))}
        </ul>
      </Card>
    </section>
  )
}

const OneFinding = ({ ask, finding }: { ask: Ask; finding: Finding }) => {
  const { t, locale } = ask
  const { hurts } = finding
  const who = t(hurts === 'both' ? 'processes.both' : `parties.${hurts}`)
  return (
    <li>
      <details>
        <summary>
          {finding.message[locale]}{' '}
          <small class="soft">
            {t('processes.hurts', { who })} <code>{finding.rule}</code>
          </small>
        </summary>
        <ol class="numbered" aria-label={t('processes.trace')}>
          {finding.trace.map((step, index) => (
            <li key={index}>{step[locale]}</li>
          ))}
        </ol>
      </details>
    </li>
  )
}

const Sources = (props: { ask: Ask; sources: Readonly<Record<string, string>> }) => {
  const { t } = props.ask
  return (
    <Card title={t('processes.sources')}>
      <p class="soft">{t('processes.sourcesLead')}</p>
      <dl class="sources">
        {Object.entries(props.sources).map(([name, said]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd lang="en">{said}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
