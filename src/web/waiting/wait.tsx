import { Marked } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { TimesPicture } from './pictures/times.tsx'
import { factorsOf, sentencesOf } from './say.ts'
import type { Told } from './say.ts'

type Props = { ask: Ask; told: Told; times: readonly number[] }

/** What is told of a wait, the same to both sides: sentences, a picture, what moves the chance. */
export const WaitTold = ({ ask, told, times }: Props) => {
  const { t, words, format } = ask
  const tongue = { words, format }
  return (
    <>
      {sentencesOf(tongue, told).map((line) => (
        <p key={line}>
          <Marked text={line} />
        </p>
      ))}
      <TimesPicture t={t} format={format} times={times} wait={told.figures.wallMs} />
      <Factors ask={ask} told={told} />
    </>
  )
}

const Factors = ({ ask, told }: Omit<Props, 'times'>) => {
  const { t, words, format } = ask
  const factors = factorsOf({ words, format }, told)
  if (factors.length === 0) return null
  return (
    <details class="wait-why">
      <summary>{t('waiting.factors')}</summary>
      <p class="soft">{t('waiting.factorsLead')}</p>
      <dl class="figures">
        {factors.map(({ name, change }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{change}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
