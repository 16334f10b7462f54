import { addDays, endOfDay } from '#engine'
import type { Calendar } from '#engine'
import type { Account, HalfYear } from '#simulation'
import { Card, Marked } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { StoryPicture } from './picture.tsx'
import type { Drawn } from './picture.tsx'
import { beatsOf, rulesName, sentenceOf, tones } from './told.ts'

/** How many months the picture shows the beginnings of. */
const monthsShown = 8

/** The instant with which a day begins. */
const beginOf = (day: string, calendar: Calendar): number => endOfDay(addDays(day, -1), calendar)

const monthsOf = ({ t, context }: Ask, since: string): Drawn['months'] => {
  const names = t('story.monthNames').split(' ')
  const first = Temporal.PlainDate.from(since).with({ day: 1 })
  return Array.from({ length: monthsShown }, (_, index) => {
    const month = first.add({ months: index })
    const day = index === 0 ? since : month.toString()
    return { at: beginOf(day, context.calendar), name: names[month.month - 1] ?? '' }
  })
}

const drawnOf = (ask: Ask, { terms }: HalfYear, account: Account): Drawn => {
  const { t, format, context } = ask
  const last = account.weeks.at(-1)?.monday ?? terms.since
  const unfundedFrom = beginOf(addDays(last, 7), context.calendar)
  return {
    weeks: account.weeks.map(({ monday, hours }) => ({
      from: beginOf(monday, context.calendar),
      share: hours / terms.limit,
    })),
    unfundedFrom,
    overAt: account.overAt,
    pledgeWeeks: account.rules === 'pledged' ? terms.pledgeWeeks : 0,
    beats: beatsOf(ask, account, unfundedFrom),
    months: monthsOf(ask, terms.since),
    words: {
      pledge: t('story.picturePledge', { amount: format.yen(account.atEnd) }),
      free: t('story.pictureFree'),
      silent: t('story.pictureSilent'),
    },
  }
}

/** The half year under one set of rules: in a sentence, in a picture, and in numbered words. */
export const Lane = (props: { ask: Ask; story: HalfYear; account: Account }) => {
  const { ask, story, account } = props
  const { t, format } = ask
  const drawn = drawnOf(ask, story, account)
  return (
    <Card tone={tones[account.rules]}>
      <h2 class="story-rules">{rulesName(ask, account, story.terms.pledgeWeeks)}</h2>
      <p class={`story-said story-said-${tones[account.rules]}`}>
        <Marked text={sentenceOf(ask, account)} />
      </p>
      <div class="story-lane">
        <StoryPicture drawn={drawn} />
        <ol class="story-beats">
          {drawn.beats.map(({ tone, at, text }) => (
            <li key={text} class={`story-${tone}`}>
              <strong>{at === null ? t('story.always') : format.dateTime(at)}</strong>
              <span>
                <Marked text={text} />
              </span>
            </li>
          ))}
        </ol>
      </div>
    </Card>
  )
}
