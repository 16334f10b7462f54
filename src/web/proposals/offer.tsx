import { isDay } from '#engine'
import type { OfferTerms } from '#market'
import { Card } from '../components/index.ts'
import { nothingWrong, prefilled, verified, wholeFrom, yenFrom } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'
import { PromiseCard } from '../jobs/parts/promise-card.tsx'
import { promiseOf } from '../jobs/promise.ts'
import { FixedForm, FixedNext } from './offer-fixed.tsx'
import { HourlyConfirm, HourlyForm, HourlyNext } from './offer-hourly.tsx'
import { offerPage, receiveOffer } from './offer-page.tsx'
import { load } from './offer-seen.ts'
import type { Seen } from './offer-seen.ts'

/** One address for the form and, of hourly work, the sums to confirm. */
export const offerPages = (pages: Pages): void => {
  pages.get('/proposals/:id/offer', verified, async (ask) => {
    const seen = await load(ask, ask.person.id)
    const { status, contractId } = seen.proposal
    if (status !== 'open')
      return ask.go(
        contractId === null ? `/proposals/${seen.proposal.id}` : `/contracts/${contractId}`,
      )
    return draw(ask, seen, firstTerms(seen), nothingWrong)
  })

  pages.post('/proposals/:id/offer', verified, (ask) =>
    receiveOffer(ask, {
      doing: (step) => (step === 'edit' || step === 'look' ? step : 'offer'),
      termsFrom,
      draw,
      confirm: (ask, seen, typed, agreed) =>
        offerPage(
          { ask, seen, wrong: nothingWrong, title },
          <HourlyConfirm {...{ ask, seen, typed, agreed }} />,
        ),
    }),
  )
}

const title = 'proposals.offerTitle'

/** What the worker has asked for; of hourly work with what the job says. */
const firstTerms = ({ proposal, job }: Seen): Typed =>
  prefilled({
    price: proposal.price.toString(),
    deliverOn: proposal.deliverOn,
    weeklyHours: job.weeklyHours?.toString(),
    pledgeWeeks: job.pledgeWeeks?.toString(),
  })

const termsFrom = (typed: Typed): OfferTerms => ({
  price: yenFrom(typed.text('price')),
  deliverOn: typed.text('deliverOn'),
  ...(typed.has('weeklyHours') ? { weeklyHours: wholeFrom(typed.text('weeklyHours')) } : {}),
  ...(typed.has('pledgeWeeks') ? { pledgeWeeks: wholeFrom(typed.text('pledgeWeeks')) } : {}),
})

const draw = (ask: Ask, seen: Seen, typed: Typed, wrong: Wrong) => {
  const { proposal, job } = seen
  const hourly = job.kind === 'hourly'
  const form = { ask, typed, wrong, proposal }
  return offerPage(
    { ask, seen, wrong, title },
    <>
      <Card>{hourly ? <HourlyForm {...form} job={job} /> : <FixedForm {...form} />}</Card>
      {hourly ? null : (
        <p>
          <a href={`/proposals/${proposal.id}/offer/parts`}>{ask.t('milestones.split')}</a>{' '}
          <span class="soft">{ask.t('milestones.splitHint')}</span>
        </p>
      )}
      {hourly ? <HourlyNext ask={ask} seen={seen} /> : <FixedNext ask={ask} seen={seen} />}
      <PromiseCard
        ask={ask}
        promise={promiseOf(ask, { ...job, ...readable(typed, seen) })}
        title={ask.t('proposals.offerPromise')}
      />
    </>,
  )
}

/** The terms as typed, as far as they can be read. */
const readable = (typed: Typed, { proposal, job }: Seen) => {
  const { price, deliverOn: day = '', weeklyHours } = termsFrom(typed)
  return {
    price: typeof price === 'bigint' ? price : proposal.price,
    deliverOn: isDay(day) ? day : proposal.deliverOn,
    weeklyHours: Number.isInteger(weeklyHours) ? Number(weeklyHours) : job.weeklyHours,
  }
}
