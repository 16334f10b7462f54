import { does, lines, says } from '../../script.ts'
import type { Story } from '../../script.ts'
import { inWeek, worked } from './worked.ts'

/** Work by the hour between those who write English. */
export const stock: Story = {
  job: {
    by: 'whitcombe',
    at: '-5w tue 10:40',
    title: 'Weekly sales report and stock sheet',
    category: 'research',
    price: 2_500,
    hourly: { limit: 6, weeks: 26, pledge: 2 },
    closes: -24,
    text: lines(
      'Every week: one page of sales by bean, and a stock sheet that tells us what to roast next.',
      'Tuesdays suit us best, so that we can roast on Wednesday.',
    ),
  },
  proposals: [
    {
      by: 'nair',
      at: '-5w tue 18:30',
      begins: -2,
      message: 'After your two years of figures I know the beans by name. Tuesdays are yours.',
    },
  ],
  hires: 'nair',
  offer: { at: '-5w wed 11:00', begins: -2 },
  afterwards: [
    does('worker', '-5w wed 17:10', 'agreeToOffer'),
    says('worker', '-2w tue 13:10', 'First report is in. Guji will run out in nine days.'),
    says('client', '-2w tue 15:20', 'Ordered! Thank you, next week too please.'),
    ...worked(-2, '-3w thu 12:10', 'tue 09:00-12:30 Report', 'wed 10:00-11:00 Stock count'),
    ...worked(-1, '-2w thu 11:50', 'tue 09:00-13:00 Report, month end'),
    inWeek(-2, does('client', '-1w wed 16:00', 'accept', {})),
    ...worked(0, '-1w thu 12:05', 'tue 09:00-12:00 Report', 'thu 10:00-12:00 Gift box forecast'),
    does('client', '-1w thu 12:06', 'fundWeek'),
    inWeek(0, does('client', '-1w fri 11:30', 'raise', { amount: 5_000n, note: 'Gift boxes' })),
    says('client', '-1w fri 11:32', 'Two more hours for the gift boxes, if you can spare them.'),
  ],
}
