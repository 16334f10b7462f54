import { formatsFor } from '#locale'
import { Button, Card, Notice, PostButton } from '../components/index.ts'
import { Form } from '../frame/index.ts'
import type { Ask, Typed, Wrong } from '../frame/index.ts'

type Props = {
  ask: Ask
  typed: Typed
  wrong: Wrong
  /** Of the address that was made just now. */
  token: string | undefined
  /** When the present address was made; null where there is none. */
  madeAt: number | null
}

/** Makes, shows once, replaces and closes the address for calendar programs. */
export const FeedCard = ({ ask, typed, wrong, token, madeAt }: Props) => {
  const { t, context, locale } = ask
  const { zone, url } = context.settings
  // Addresses live on real time, also where the market's time is moved.
  const format = formatsFor(locale, zone, context.time.real())
  return (
    <Card title={t('calendar.feed')} id="feed">
      {token === undefined ? (
        <p>{t('calendar.feedLead')}</p>
      ) : (
        <NewAddress ask={ask} address={`${url}/calendar/${token}.ics`} />
      )}
      {madeAt === null || token !== undefined ? null : (
        <p class="soft">{t('calendar.feedMadeAt', { time: format.dateTime(madeAt) })}</p>
      )}
      <Form ask={ask} action="/calendar/feed" typed={typed} wrong={wrong}>
        {madeAt === null ? null : <p class="soft">{t('calendar.feedReplaceHint')}</p>}
        <p>
          <Button>{t(madeAt === null ? 'calendar.feedMake' : 'calendar.feedReplace')}</Button>
        </p>
      </Form>
      {madeAt === null ? null : (
        <PostButton action="/calendar/feed/revoke" kind="quiet">
          {t('calendar.feedRevoke')}
        </PostButton>
      )}
    </Card>
  )
}

const NewAddress = ({ ask: { t }, address }: { ask: Ask; address: string }) => (
  <Notice tone="safe" title={t('calendar.feedNew')} live>
    <copy-text data-said={t('calendar.copied')}>
      <p>
        <code>{address}</code>
      </p>
      <p>{t('calendar.feedOnce')}</p>
      <button type="button" class="button" hidden>
        {t('calendar.copy')}
      </button>
    </copy-text>
  </Notice>
)
