import type { Day, Part, Yen } from '#engine'
import type { ComponentChildren } from 'preact'
import { Table } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { daysOfParts } from './facts.ts'

/** How a part is told beside what was agreed: its name as a link, its state, its day as it is. */
export type Told = {
  name: ComponentChildren
  state: ComponentChildren
  begun: boolean
  deliverOn?: Day
}

type Row = {
  key: string
  part: Part | null
  price: Yen
  told: Told | undefined
  begun: boolean
}

/** The agreed parts and their sum; `told`, as far as they have begun, in their order. */
export const PartsTable = (props: { ask: Ask; parts: readonly Part[]; told?: readonly Told[] }) => {
  const { ask, parts, told } = props
  const { t, format } = ask
  const sum = parts.reduce((all, { price }) => all + price, 0n)
  const rows: Row[] = parts.map((part, place) => ({
    key: `${place}`,
    part,
    price: part.price,
    told: told?.[place],
    begun: told?.[place]?.begun === true,
  }))
  const fundBy = ({ fundBy: day }: Part) =>
    day ? format.date(day) : t('milestones.fundFirst', { count: daysOfParts()['funding'] ?? 0 })
  return (
    <Table
      caption={t('milestones.parts')}
      hideCaption
      stacks
      rows={[...rows, { key: 'sum', part: null, price: sum, told: undefined, begun: false }]}
      keyOf={({ key }) => key}
      columns={[
        {
          title: t('milestones.part'),
          heading: true,
          cell: ({ part, told: one }) => (part ? (one?.name ?? part.title) : t('milestones.total')),
        },
        ...(told
          ? [{ title: t('milestones.state'), cell: ({ told: one }: Row) => one?.state ?? '' }]
          : []),
        { title: t('milestones.sum'), short: true, cell: ({ price }) => format.yen(price) },
        {
          title: t('milestones.day'),
          short: true,
          cell: ({ part, told: one }) =>
            part ? format.date(one?.deliverOn ?? part.deliverOn) : '',
        },
        {
          title: t('milestones.fundBy'),
          short: true,
          cell: ({ part, begun }) => (part && !begun ? fundBy(part) : ''),
        },
      ]}
    />
  )
}
