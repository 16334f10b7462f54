import { Card, Confirm } from '../../components/index.ts'
import type { Typed, Wrong } from '../../frame/index.ts'
import { EntryForm, nameOf } from '../entry-form.tsx'
import type { Recorded } from '../entry-form.tsx'
import { recordSaid } from '../speech.ts'
import type { Part } from './part.ts'

type Props = Part & { came: { typed: Typed; wrong: Wrong } | undefined }

const said: readonly Recorded[] = (['received', 'sent', 'note'] as const).map((kind) => ({
  kind,
  action: null,
  by: null,
}))

/** Two taps: what happened, and that it is recorded. */
export const RecordCard = (props: Props) => {
  const { t } = props.ask
  const { acts } = props.view
  return (
    <Card title={t('elsewhere.record')} id="record">
      <p class="soft">{t('elsewhere.recordLead')}</p>
      <div class="taps">
        {acts.map(({ action, by, takes }) => (
          <One key={`${action} ${by}`} {...props} recorded={{ kind: 'act', action, by, takes }} />
        ))}
        {said.map((recorded) => (
          <One key={recorded.kind} {...props} recorded={recorded} />
        ))}
      </div>
    </Card>
  )
}

const labelOf = ({ ask: { t }, speech, view }: Part, recorded: Recorded): string => {
  const did = recordSaid(speech, recorded)
  if (recorded.by === null || recorded.by === 'worker') return did
  const who = recorded.by === 'desk' ? t('elsewhere.byDesk') : view.contract.clientName
  return t('elsewhere.didBy', { did, who })
}

const One = (props: Props & { recorded: Recorded }) => {
  const { ask, view, recorded, came } = props
  const { t } = ask
  const label = labelOf(props, recorded)
  const sent = came?.typed
  const mine =
    sent !== undefined &&
    sent.has('kind') &&
    nameOf(recorded) ===
      nameOf({
        kind: sent.text('kind') as Recorded['kind'],
        action: sent.text('action') || null,
        by: (sent.text('by') || null) as Recorded['by'],
      })
  return (
    <Confirm
      label={label}
      title={label}
      kind={recorded.kind === 'act' ? 'plain' : 'quiet'}
      open={mine}
      cancel={t('everywhere.cancel')}
    >
      <EntryForm
        ask={ask}
        action={`/elsewhere/${view.contract.id}/entries`}
        recorded={recorded}
        came={mine ? came : undefined}
        button={t('elsewhere.recordButton')}
      />
    </Confirm>
  )
}
