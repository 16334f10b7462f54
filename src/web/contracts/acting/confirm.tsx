import { contractOf } from '#contracts'
import type { ContractView } from '#contracts'
import { decide } from '#engine'
import type { AvailableAction, Input, Move } from '#engine'
import type { SignedIn } from '#people'
import { Button, Card, FileList, MoneyRows, PageHead } from '../../components/index.ts'
import { Form, KeptDespite } from '../../frame/index.ts'
import type { Ask, Typed } from '../../frame/index.ts'
import type { Loaded } from '../load.ts'
import { saidTitle } from '../../weeks/parts/kind.ts'
import { costOf, labelOf } from '../promise/speech.ts'
import type { StoredFile } from '#talk'
import { inputLabel } from './inputs.tsx'
import { MoneyMoved, otherPayer } from './money-moved.tsx'

type Asked = { typed: Typed; input: Input; files: readonly StoredFile[] }

/** Asks once, showing the amount that was typed, before an act that names one. */
export const confirmAmount = (
  ask: Ask<SignedIn>,
  { view, speech }: Loaded,
  action: AvailableAction,
  asked: Asked,
): Promise<Response> => {
  const { t, format, context } = ask
  const { row, process, party } = view
  const { input } = asked
  const contract = contractOf(row)
  const decided = decide(process, contract, action.name, party, input, ask.now, context.calendar)
  const moves =
    decided.ok && decided.moves.length > 0 ? decided.moves : proposed(view, action, input)
  const label = labelOf(speech, action.name)
  const path = `/contracts/${row.id}`
  const cost = costOf(speech, action.name, view)
  const named = inputLabel(ask.words, 'amount', action.name)
  return ask.page(
    { title: label, width: 'narrow', at: path },
    <>
      <PageHead
        title={label}
        trail={[{ href: path, label: saidTitle(ask, row) }]}
        trailLabel={t('layout.breadcrumbs')}
      >
        {t('contracts.confirmTitle')}
      </PageHead>
      <Card>
        {moves.length > 0 ? null : (
          <MoneyRows
            rows={[{ label: named, amount: format.yen(input.amount ?? 0n), strong: true }]}
          />
        )}
        <MoneyMoved
          {...{ t, format, moves }}
          fees={row.terms.fees}
          from={otherPayer(view, format)}
        />
        <Words ask={ask} action={action} asked={asked} />
        {cost === undefined ? null : <p>{cost}</p>}
        <Form ask={ask} action={`${path}/actions/${action.name}`} typed={asked.typed}>
          <Hidden asked={asked} />
          <Button kind="primary" wide name="confirmed" value="yes">
            {t('contracts.confirmed')}
          </Button>
          <Button kind="quiet" wide formaction={`${path}/actions/${action.name}/change`}>
            {t('contracts.change')}
          </Button>
        </Form>
      </Card>
    </>,
  )
}

/** What a settlement would move that an act only proposes. */
const proposed = (
  { process, row: { pot } }: ContractView,
  { name }: AvailableAction,
  { amount }: Input,
): readonly Move[] => {
  const settles = process.actions[name]?.ways.some(({ sets }) => sets === 'settlement')
  return settles && amount !== undefined
    ? [
        { kind: 'release', amount },
        { kind: 'refund', amount: pot - amount },
      ]
    : []
}

const kept = ['seen', 'amount', 'date', 'exception', 'criterion', 'reason', 'note'] as const

const Hidden = ({ asked: { typed, files } }: { asked: Asked }) => (
  <>
    {kept.map((name) => (
      <input key={name} type="hidden" name={name} value={typed.text(name)} />
    ))}
    <KeptDespite typed={typed} />
    {files.map(({ id }) => (
      <input key={id} type="hidden" name="kept" value={id} />
    ))}
  </>
)

const Words = ({ ask, action, asked }: { ask: Ask; action: AvailableAction; asked: Asked }) => (
  <>
    {(['criterion', 'reason', 'note'] as const).map((name) =>
      asked.input[name] === undefined ? null : (
        <div key={name}>
          <h2 class="card-title">{inputLabel(ask.words, name, action.name)}</h2>
          <p class="as-written">{asked.input[name]}</p>
        </div>
      ),
    )}
    <FileList t={ask.t} format={ask.format} files={asked.files} />
  </>
)
