import { listOfDays, milestonesBounds } from '#market'
import type { Agreed, Milestone } from '#market'
import { Button, Card, Field, LinkButton, Marked, Notice } from '../components/index.ts'
import { Form, fieldsOf, nothingWrong, prefilled, verified } from '../frame/index.ts'
import { wholeFrom, yenFrom } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'
import { daysOfParts } from '../milestones/facts.ts'
import { PartsTable } from '../milestones/parts-table.tsx'
import { offerPage, receiveOffer, SendForm } from './offer-page.tsx'
import { load } from './offer-seen.ts'
import type { Seen } from './offer-seen.ts'
import { Short } from './short.tsx'

/** An offer in several parts: the form, as many rows as are wanted, and the sum to confirm. */
export const offerInPartsPages = (pages: Pages): void => {
  pages.get('/proposals/:id/offer/parts', verified, async (ask) => {
    const seen = await load(ask, ask.person.id)
    const { job, proposal } = seen
    if (proposal.status !== 'open' || job.kind !== 'fixed')
      return ask.go(`/proposals/${proposal.id}/offer`)
    return draw(ask, seen, prefilled(), nothingWrong)
  })

  pages.post('/proposals/:id/offer/parts', verified, (ask) =>
    receiveOffer(ask, {
      doing: (step) => (step in changes ? 'edit' : step === 'offer' ? step : 'look'),
      termsFrom: (typed) => ({ milestones: milestonesFrom(typed) }),
      draw,
      confirm: (ask, seen, typed, agreed) =>
        offerPage(
          { ask, seen, wrong: nothingWrong, title },
          <Confirm {...{ ask, seen, typed, agreed }} />,
        ),
    }),
  )
}

const title = 'milestones.title'

/** What a button does to the number of rows. */
const changes: Readonly<Record<string, number>> = { more: 1, fewer: -1, edit: 0 }

const fields = ['title', 'price', 'deliverOn'] as const
const nameOf = (place: number, field: (typeof fields)[number]) => `milestones.${place}.${field}`

const rowsIn = (typed: Typed): number => {
  const { min, max } = milestonesBounds
  const rows = wholeFrom(typed.text('parts')) + (changes[typed.text('step')] ?? 0)
  return Number.isInteger(rows) ? Math.min(max, Math.max(min, rows)) : min
}

const placesIn = (typed: Typed): number[] => Array.from({ length: rowsIn(typed) }, (_, at) => at)

const namesIn = (typed: Typed): string[] =>
  placesIn(typed).flatMap((place) => fields.map((field) => nameOf(place, field)))

const milestonesFrom = (typed: Typed): Milestone[] =>
  placesIn(typed).map((place) => ({
    title: typed.text(nameOf(place, 'title')),
    price: yenFrom(typed.text(nameOf(place, 'price'))),
    deliverOn: typed.text(nameOf(place, 'deliverOn')),
  }))

const draw = (ask: Ask, seen: Seen, typed: Typed, wrong: Wrong) => {
  const { t } = ask
  const rows = rowsIn(typed)
  return offerPage(
    { ask, seen, wrong, title },
    <>
      <p class="prose">{t('milestones.lead', { max: milestonesBounds.max })}</p>
      <Card>
        <Form ask={ask} action={pathOf(seen)} typed={typed} wrong={wrong}>
          <input type="hidden" name="parts" value={rows} />
          {placesIn(typed).map((place) => (
            <Row key={place} {...{ ask, typed, wrong, place }} />
          ))}
          <div class="row">
            {rows < milestonesBounds.max ? (
              <Button name="step" value="more">
                {t('milestones.more')}
              </Button>
            ) : null}
            {rows > milestonesBounds.min ? (
              <Button name="step" value="fewer">
                {t('milestones.fewer')}
              </Button>
            ) : null}
          </div>
          <Button kind="primary" name="step" value="look" wide>
            {t('milestones.look')}
          </Button>
        </Form>
        <LinkButton href={`/proposals/${seen.proposal.id}/offer`} kind="quiet">
          {t('milestones.whole')}
        </LinkButton>
      </Card>
      <Next ask={ask} seen={seen} />
    </>,
  )
}

const pathOf = ({ proposal }: Seen): string => `/proposals/${proposal.id}/offer/parts`

const Row = (props: { ask: Ask; typed: Typed; wrong: Wrong; place: number }) => {
  const { ask, typed, wrong, place } = props
  const { t } = ask
  const field = fieldsOf(ask, typed, wrong)
  const { between: days, ahead } = listOfDays()
  return (
    <fieldset class="stack">
      <legend>
        <strong>{t('milestones.nth', { count: place + 1 })}</strong>
      </legend>
      <Field {...field(nameOf(place, 'title'))} label={t('milestones.name')} />
      <Field {...field(nameOf(place, 'price'))} label={t('milestones.price')} unit="yen" />
      <Field
        {...field(nameOf(place, 'deliverOn'))}
        label={t('milestones.deliverOn')}
        hint={t(place === 0 ? 'milestones.deliverOnFirst' : 'milestones.deliverOnHint', {
          days,
          ahead,
        })}
        type="date"
      />
    </fieldset>
  )
}

type ConfirmProps = { ask: Ask; seen: Seen; typed: Typed; agreed: Agreed }

/** What the parts come to, before anything is offered. */
const Confirm = ({ ask, seen, typed, agreed }: ConfirmProps) => {
  const { t, format } = ask
  const parts = agreed.parts ?? []
  const first = parts[0]?.price ?? 0n
  return (
    <>
      <Card title={t('milestones.confirm')}>
        <PartsTable ask={ask} parts={parts} />
        <Notice tone="clock">
          <p>
            <Marked
              text={t('milestones.nothingMoves', {
                name: format.name(seen.workerName),
                sum: format.yen(first),
              })}
            />
          </p>
        </Notice>
        <SendForm ask={ask} action={pathOf(seen)} typed={typed} names={namesIn(typed)}>
          <input type="hidden" name="parts" value={parts.length} />
        </SendForm>
      </Card>
      <Short ask={ask} available={seen.available} needed={first} />
    </>
  )
}

const nexts = ['answer', 'fund', 'each', 'end'] as const

const Next = ({ ask, seen }: { ask: Ask; seen: Seen }) => {
  const { t, format } = ask
  const count = daysOfParts()['answering'] ?? 0
  const said = { name: format.name(seen.workerName), count }
  return (
    <Card title={t('milestones.next')}>
      <ol class="next-steps">
        {nexts.map((step) => (
          <li key={step}>{t(`milestones.nexts.${step}`, said)}</li>
        ))}
      </ol>
    </Card>
  )
}
