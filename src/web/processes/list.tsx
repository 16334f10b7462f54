import { rules } from '#engine'
import type { Rule } from '#engine'
import { newest, peers } from '#processes'
import type { Offering } from '#processes'
import { Badge, Card, PageHead } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { PeersTable } from '../front/peers-table.tsx'
import { StoryCard } from '../story/index.ts'
import { brokenRules, verdictOn } from './verdicts.ts'

export const listProcesses = (ask: Ask): Promise<Response> => {
  const { t } = ask
  return ask.page(
    { title: t('processes.title') },
    <>
      <PageHead title={t('processes.title')}>
        <p class="prose">{t('processes.listLead')}</p>
      </PageHead>
      <h2>{t('processes.ours')}</h2>
      <div class="grid">
        {newest.map((offering) => (
          <Named key={offering.process.name} ask={ask} offering={offering} />
        ))}
      </div>
      <h2 id="rules">{t('processes.rules', { count: rules.length })}</h2>
      <p class="prose">{t('processes.rulesLead')}</p>
      <Card>
        <ol class="rules">
          {rules.map((rule) => (
            <InWords key={rule} ask={ask} rule={rule} />
          ))}
        </ol>
      </Card>
      <h2>{t('processes.peers')}</h2>
      <p class="prose">{t('processes.peersLead')}</p>
      <div class="grid">
        {peers.map((offering) => (
          <Named key={offering.process.name} ask={ask} offering={offering} />
        ))}
      </div>
      <PeersTable ask={ask} />
      <StoryCard ask={ask} />
    </>,
  )
}

/** A rule, and what it means for either side. */
const InWords = ({ ask: { t }, rule }: { ask: Ask; rule: Rule }) => (
  <li id={rule}>
    <strong>{t(`processes.rule.${rule}`)}</strong>
    <dl>
      {(['worker', 'client'] as const).map((side) => (
        <div key={side}>
          <dt>{t(`parties.${side}`)}</dt>
          <dd>{t(`processes.rule.${rule}.${side}`)}</dd>
        </div>
      ))}
    </dl>
  </li>
)

const Named = ({ ask, offering }: { ask: Ask; offering: Offering }) => {
  const { t, locale } = ask
  const texts = offering.texts[locale]
  const { name } = offering.process
  const broken = brokenRules(verdictOn(offering))
  return (
    <Card>
      <h3>
        <a href={`/processes/${name}`}>{texts['name'] ?? name}</a>
      </h3>
      <p>
        {broken === 0 ? (
          <Badge tone="safe">{t('processes.noFindings')}</Badge>
        ) : (
          <Badge tone="danger">{t('processes.findingsCount', { count: broken })}</Badge>
        )}
      </p>
      <p class="soft">{texts['summary']}</p>
    </Card>
  )
}
