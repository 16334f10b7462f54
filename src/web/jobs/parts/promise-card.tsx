import { Card, PromiseLine } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'
import type { JobPromise } from '../promise.ts'

/** The promise of a job as a picture and a sentence. */
export const PromiseCard = (props: {
  ask: Ask
  promise: JobPromise | null
  title: string
  size?: 'small' | 'full'
}) => {
  const { ask, promise, title } = props
  return promise === null ? null : (
    <Card title={title} tone={promise.paidBy === null ? 'danger' : 'safe'}>
      <PromiseLine
        t={ask.t}
        locale={ask.locale}
        format={ask.format}
        steps={promise.steps}
        turn={null}
        promise={promise.sentence}
        size={props.size ?? 'small'}
      />
    </Card>
  )
}
