import type { Kind } from '#market'
import type { Ask } from '../frame/index.ts'

/** What it pays, in figures: the whole price, or the rate. */
export const payOf = ({ t, format }: Ask, { kind, price }: { kind: Kind; price: bigint }): string =>
  kind === 'hourly' ? t('jobs.perHour', { price: format.yen(price) }) : format.yen(price)
