import { rowOf } from '#contracts'
import { demoRoleOf, isOfHalfYear } from '#simulation'
import type { Ask } from '../frame/index.ts'

const lengths = [
  { advance: 'P1D', text: 'demo.day' },
  { advance: 'P7D', text: 'demo.week' },
  { advance: 'P14D', text: 'demo.twoWeeks' },
] as const

const people = [
  { as: 'worker', text: 'demo.asWorker' },
  { as: 'client', text: 'demo.asClient' },
  { as: 'desk', text: 'demo.asDesk' },
  { as: 'secondDesk', text: 'demo.asSecondDesk' },
  { as: 'visitor', text: 'demo.asVisitor' },
] as const

/** Whom the reader plays now, as far as the bar can tell. */
const playing = ({ person, side }: Ask): (typeof people)[number]['as'] =>
  person === null
    ? 'visitor'
    : person.roles.length === 0
      ? side
      : demoRoleOf(person) === 'secondDesk'
        ? 'secondDesk'
        : 'desk'

/** The contract that the page is about, if it is about one. */
export const contractOfPath = (path: string): string | null =>
  /^\/contracts\/(ctr_[0-9a-z]{26})(?=$|[/?])/.exec(path)?.[1] ?? null

/**
 * What can be told of the page's contract: the silence of its client, to the end; the half year, of
 * which it is one half; or, where that is over, what other rules would have made of it.
 */
export type StoryAt = { contractId: string; of: 'silence' | 'halfYear' | 'rules' }

/** Null where the page is about no contract, or about one whose story is over. */
export const storyAt = async ({ context }: Ask, path: string): Promise<StoryAt | null> => {
  const id = contractOfPath(path)
  const found = id === null ? undefined : await rowOf(context.db, id)
  if (!found) return null
  const { row } = found
  const over = row.turn === null
  if (isOfHalfYear(row)) return { contractId: row.id, of: over ? 'rules' : 'halfYear' }
  return over ? null : { contractId: row.id, of: 'silence' }
}

const Story = ({ ask: { t }, story }: { ask: Ask; story: StoryAt }) => {
  const { contractId, of } = story
  if (of === 'rules')
    return (
      <p>
        <a href="/story">{t('demo.halfYearCompare')}</a>
      </p>
    )
  const action = of === 'halfYear' ? '/demo/half-year' : `/demo/contracts/${contractId}/story`
  return (
    <form method="post" action={action} data-once>
      {of === 'halfYear' ? <input type="hidden" name="from" value={contractId} /> : null}
      <button class="demo-story">
        {t(of === 'halfYear' ? 'demo.halfYearPlay' : 'demo.storyPlay')}
      </button>
    </form>
  )
}

type Bar = { ask: Ask; path: string; story: StoryAt | null }

/**
 * On every page of a demo: the market's time and how to move it, the mails, and whom to play. Plain
 * forms in the flow of the page; nothing floats over what one reads.
 */
export const DemoBar = ({ ask, path, story }: Bar) => {
  const { t, format, now } = ask
  const contract = contractOfPath(path)
  const as = playing(ask)
  return (
    <div class="demo">
      <p class="demo-time">
        <strong>{t('demo.title')}</strong>{' '}
        <time dateTime={format.iso(now)}>{format.dateTime(now)}</time>{' '}
        <a href="/mails">{t('demo.mails')}</a> <a href="/demo/half-year">{t('demo.halfYear')}</a>
      </p>
      <form method="post" action="/demo/clock" class="demo-buttons" data-once>
        <input type="hidden" name="back" value={path} />
        <span class="unseen" id="demo-advance">
          {t('demo.advance')}
        </span>
        {lengths.map(({ advance, text }) => (
          <button key={advance} name="advance" value={advance} aria-describedby="demo-advance">
            +{t(text)}
          </button>
        ))}
        <button name="advance" value="next" aria-describedby="demo-advance">
          {t('demo.nextDeadline')}
        </button>
      </form>
      <form method="post" action="/demo/as" class="demo-buttons" data-once>
        <input type="hidden" name="back" value={contract ? path : '/home'} />
        {people.map((one) => (
          <button
            key={one.as}
            name="as"
            value={one.as}
            aria-current={one.as === as ? 'true' : undefined}
          >
            {t(one.text)}
          </button>
        ))}
      </form>
      {story === null ? null : <Story ask={ask} story={story} />}
    </div>
  )
}
