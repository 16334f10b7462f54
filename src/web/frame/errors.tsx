import { Card, LinkButton, PageHead } from '../components/index.ts'
import { Refused, randomToken } from '#platform'
import type { Refusal } from '#platform'
import type { Ask } from './ask.ts'
import { sayRefusal, statusOf } from './forms/refusals.ts'

type Said = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500

const textFor = { 422: 400 } as Partial<Record<Said, 400>>

/** An error in words: what it is, what to do next. */
const errorPage = (ask: Ask, status: Said, why?: string, requestId?: string) => {
  const { t } = ask
  const kind = (textFor[status] ?? status) as Exclude<Said, 422>
  const title = t(`errors.${kind}`)
  return ask.page(
    { title, status, width: 'narrow', bare: status === 500, at: '/' },
    <>
      <PageHead title={title} />
      <Card>
        {why === undefined ? null : <p>{why}</p>}
        <p>{t(`errors.${kind}.hint`)}</p>
        {requestId === undefined ? null : (
          <p class="soft">{t('errors.requestId', { id: requestId })}</p>
        )}
        <p>
          <LinkButton href="/" kind="primary">
            {t('errors.toHome')}
          </LinkButton>
        </p>
      </Card>
    </>,
  )
}

/** There is no such page, whoever asks. */
export const notFoundPage = (ask: Ask) => errorPage(ask, 404)

const ownWords = ['page.not_found', 'page.forbidden', 'form.malformed', 'rate.limited']

const refusalPage = (ask: Ask, refusal: Refusal) => {
  const status = statusOf(refusal)
  const { retryAfterSeconds } = refusal.params
  if (retryAfterSeconds !== undefined) ask.http.header('Retry-After', String(retryAfterSeconds))
  const general = ownWords.includes(refusal.code) || refusal.code.endsWith('.not_found')
  return errorPage(ask, status, general ? undefined : sayRefusal(ask.words, ask.format, refusal))
}

/** Where somebody must sign in first, and then comes back to. */
const toSignIn = (ask: Ask) => {
  const from = ask.http.req.method === 'GET' ? ask.path : refererOf(ask)
  return ask.go(`/sign-in?next=${encodeURIComponent(from)}`)
}

const refererOf = ({ http }: Ask): string => {
  const referer = URL.parse(http.req.header('referer') ?? '')
  const here = new URL(http.req.url).origin
  return referer?.origin === here ? referer.pathname + referer.search : '/home'
}

/** A path as the log may know it: without what lets its reader in. */
const unsigned = (path: string): string =>
  path.replace(/^(\/(?:verify-email|reset-password|seen|calendar)\/)[^/?]+/, '$1…')

/** Whatever a handler threw, as a page: a refusal in words, a bug with a number to ask about. */
export const failedPage = async (ask: Ask, error: unknown): Promise<Response> => {
  if (error instanceof Refused) {
    const { refusal } = error
    if (refusal.code === 'session.required') return toSignIn(ask)
    if (refusal.code === 'person.unverified') return ask.go('/verify-email')
    return refusalPage(ask, refusal)
  }
  const requestId = randomToken(6)
  ask.context.log.error({ err: error, requestId, path: unsigned(ask.path) }, 'a page failed')
  ask.http.header('X-Request-Id', requestId)
  return errorPage(ask, 500, undefined, requestId)
}
