import { rowOf } from '#contracts'
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
  { as: 'visitor', text: 'demo.asVisitor' },
] as const

/** Whom the reader plays now, as far as the bar can tell. */
const playing = ({ person, side }: Ask): (typeof people)[number]['as'] =>
  person === null ? 'visitor' : person.roles.includes('desk') ? 'desk' : side

/** The contract that the page is about, if it is about one. */
export const contractOfPath = (path: string): string | null =>
  /^\/contracts\/(ctr_[0-9a-z]{26})(?=$|[/?])/.exec(path)?.[1] ?? null

/** The contract of the page while its story can still be told to the end. */
export const storyAt = async ({ context }: Ask, path: string): Promise<string | null> => {
  const id = contractOfPath(path)
  const found = id === null ? undefined : await rowOf(context.db, id)
  return found && found.row.turn !== null ? found.row.id : null
}

type Bar = { ask: Ask; path: string; story: string | null }

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
        <a href="/mails">{t('demo.mails')}</a>
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
      {story === null ? null : (
        <form method="post" action={`/demo/contracts/${story}/story`} data-once>
          <button class="demo-story">{t('demo.storyPlay')}</button>
        </form>
      )}
    </div>
  )
}
