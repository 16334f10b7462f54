import type { Translate } from '#locale'
import type { WeekStatus } from '#weeks'
import { Badge } from '../../components/index.ts'
import { Back, Check, Coin, Hands, Info, Pencil, Warning } from '../../components/marks.tsx'

/** What became of a week so far; of one that is not funded, that. */
export type Standing = WeekStatus | 'unfunded'

const looks = {
  unfunded: { tone: 'danger', Sign: Warning },
  funded: { tone: 'safe', Sign: Check },
  running: { tone: 'safe', Sign: Hands },
  recorded: { tone: 'done', Sign: Pencil },
  checking: { tone: 'clock', Sign: Info },
  contested: { tone: 'danger', Sign: Warning },
  paid: { tone: 'safe', Sign: Coin },
  returned: { tone: 'quiet', Sign: Back },
} as const

/** A week's status: a word and a sign, so that the colour is never alone. */
export const WeekBadge = ({ t, status }: { t: Translate; status: Standing }) => {
  const { tone, Sign } = looks[status]
  return (
    <Badge tone={tone}>
      <Sign />
      {t(`weeks.status.${status}`)}
    </Badge>
  )
}
