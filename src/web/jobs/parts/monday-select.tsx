import { addDays } from '#engine'
import type { Day } from '#engine'
import { deliveryBounds } from '#market'
import { Select } from '../../components/index.ts'
import { fieldsOf } from '../../frame/index.ts'
import type { Ask, Typed, Wrong } from '../../frame/index.ts'

/** The Mondays with which hourly work can begin, the earliest first. */
const mondaysFor = ({ context }: Ask): Day[] => {
  const { min, max } = deliveryBounds(context, 'hourly')
  const mondays: Day[] = []
  for (let monday = min; monday <= max; monday = addDays(monday, 7)) mondays.push(monday)
  return mondays
}

/** The first week, by its Monday. */
export const MondaySelect = (props: {
  ask: Ask
  typed: Typed
  wrong: Wrong
  label: string
  hint: string
}) => {
  const { ask, typed, wrong, label, hint } = props
  return (
    <Select
      {...fieldsOf(ask, typed, wrong)('deliverOn')}
      label={label}
      hint={hint}
      options={mondaysFor(ask).map((monday) => ({
        value: monday,
        label: ask.t('jobs.weekOf', {
          from: ask.format.date(monday),
          to: ask.format.date(addDays(monday, 6)),
        }),
      }))}
      required
    />
  )
}
