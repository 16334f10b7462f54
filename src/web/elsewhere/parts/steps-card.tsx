import type { NextStep } from '#portfolio'
import { Badge, Card, LinkButton } from '../../components/index.ts'
import { stepCost, stepName } from '../speech.ts'
import type { Part } from './part.ts'
import { SourceOf } from './source.tsx'

/** What the worker can do there, and from when on; the letters that go with it. */
export const StepsCard = (props: Part) => {
  const { ask, view } = props
  const { t } = ask
  if (view.final) return null
  const beside = view.letters.filter((name) => !view.steps.some(({ letter }) => letter === name))
  return (
    <Card title={t('elsewhere.steps')} id="steps">
      {view.steps.length === 0 ? <p class="soft">{t('elsewhere.noSteps')}</p> : null}
      <ul class="stack">
        {view.steps.map((step, index) => (
          <Step key={step.name} {...props} step={step} first={index === 0 && step.open} />
        ))}
      </ul>
      {beside.length === 0 ? null : (
        <>
          <h3>{t('elsewhere.letters')}</h3>
          <ul class="stack">
            {beside.map((name) => (
              <li key={name}>
                <a href={`/elsewhere/${view.contract.id}/letters/${name}`}>
                  {t(`elsewhere.letter.${name}`)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

const Step = (props: Part & { step: NextStep; first: boolean }) => {
  const { ask, view, speech, step, first } = props
  const { t, format } = ask
  const cost = stepCost(speech, step.name)
  return (
    <li class="stack-tight">
      <p>
        <strong>{stepName(speech, step.name)}</strong>{' '}
        <Badge tone={step.open ? 'safe' : 'quiet'}>
          {step.open
            ? t('elsewhere.openNow')
            : t('elsewhere.opensOn', { time: format.dateTime(step.from) })}
        </Badge>
      </p>
      {cost === undefined ? null : <p class="soft">{cost}</p>}
      {step.letter === null ? null : (
        <p>
          <LinkButton
            href={`/elsewhere/${view.contract.id}/letters/${step.letter}`}
            kind={first ? 'primary' : 'plain'}
          >
            {t('elsewhere.toLetter')}
          </LinkButton>
        </p>
      )}
      <SourceOf ask={ask} source={step.source} sure={step.weak ? 'weak' : 'yes'} />
    </li>
  )
}
