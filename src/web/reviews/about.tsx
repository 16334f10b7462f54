import { reviewsAbout } from '#trust'
import type { Review, ReviewPlace } from '#trust'
import type { Side } from '#engine'
import { peopleOf, publicProfile } from '#people'
import type { Context } from '#platform'
import { isId } from '#platform'
import { Card, EmptyState, PageHead, Pagination } from '../components/index.ts'
import { anyone } from '../frame/index.ts'
import type { Ask, Pages } from '../frame/index.ts'
import { OneReview } from './one.tsx'

/** On a person's own page there are the newest; a page of all of them has more. */
const newest = 3
const pageLength = 20

const titles = { client: 'reviews.aboutClient', worker: 'reviews.aboutWorker' } as const

/** Reviews with who wrote them, and whether there are more. */
export type Told = { reviews: Review[]; names: Map<string, string>; more: boolean }

/** The newest reviews of a person as that side, of which more may follow. */
export const loadReviews = async (
  context: Context,
  personId: string,
  side: Side,
  limit = newest,
  after?: ReviewPlace,
): Promise<Told> => {
  const found = await reviewsAbout(context, personId, side, { limit: limit + 1, after })
  const reviews = found.slice(0, limit)
  const people = await peopleOf(
    context,
    reviews.map(({ authorId }) => authorId),
  )
  const names = new Map([...people].map(([id, { name }]) => [id, name]))
  return { reviews, names, more: found.length > limit }
}

type Props = { ask: Ask; personId: string; side: Side; told: Told }

/** On a person's page: the newest reviews, and the way to all of them. */
export const ReviewsAbout = ({ ask, personId, side, told }: Props) =>
  told.reviews.length === 0 ? null : (
    <Card title={ask.t(titles[side])} id={`reviews-${side}`}>
      <List ask={ask} told={told} />
      {told.more ? (
        <p>
          <a href={`/people/${personId}/reviews/${side}`}>{ask.t('reviews.all')}</a>
        </p>
      ) : null}
    </Card>
  )

const List = ({ ask, told: { reviews, names } }: { ask: Ask; told: Told }) => (
  <>
    {reviews.map((review) => (
      <OneReview
        key={`${review.contractId} ${review.side}`}
        ask={ask}
        review={review}
        name={names.get(review.authorId) ?? ''}
      />
    ))}
  </>
)

/** `1795321320000.ctr_…`: after which review a page goes on. */
const placeIn = (cursor: string): ReviewPlace | undefined => {
  const [at = '', contractId = ''] = cursor.split('.')
  return /^\d{1,15}$/.test(at) && isId('ctr', contractId)
    ? { opensAt: Number(at), contractId }
    : undefined
}

export const aboutPages = (pages: Pages): void => {
  for (const side of ['client', 'worker'] as const)
    pages.get(`/people/:id/reviews/${side}`, anyone, async (ask) => {
      const id = ask.id('per')
      const [person, told] = await Promise.all([
        publicProfile(ask.context, id),
        loadReviews(ask.context, id, side, pageLength, placeIn(ask.query('cursor'))),
      ])
      return draw(ask, { personId: id, side, told }, person.name)
    })
}

const draw = (ask: Ask, { personId, side, told }: Omit<Props, 'ask'>, name: string) => {
  const { t } = ask
  const here = `/people/${personId}/reviews/${side}`
  const last = told.reviews.at(-1)
  return ask.page(
    { title: `${name}: ${t(titles[side])}`, width: 'narrow' },
    <>
      <PageHead
        title={t(titles[side])}
        trail={[{ href: `/people/${personId}`, label: name }]}
        trailLabel={t('layout.breadcrumbs')}
      />
      {told.reviews.length === 0 ? (
        <EmptyState title={t('reviews.none')} />
      ) : (
        <Card>
          <List ask={ask} told={told} />
        </Card>
      )}
      <Pagination
        t={t}
        next={told.more && last ? `${last.opensAt}.${last.contractId}` : null}
        first={ask.query('cursor') === '' ? undefined : here}
        href={(cursor) => `${here}?cursor=${cursor}`}
      />
    </>,
  )
}
