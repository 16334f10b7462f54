import { definePeer, untilDelivery } from '#engine'
import { source } from '../source.ts'

const counted = 'https://i-rmc.com/?p=1698 (LW10)'
const fixedDay = 'https://kollect-k.com/?p=18389 (LW11)'
const receipt = 'https://workstyle-blog.jp/20241023/freelance-228 (LW7)'
const refusals = 'https://i-rmc.com/freelance4 (LW20)'
const redoing = 'https://workstyle-blog.jp/?p=5052 (LW19)'
const stuck = 'https://variety-information.net/contract-inspection-seller-risk (LW30)'
const help = 'https://fpj.members.jafp.or.jp/column/trendwatch/4202 (LW32)'

/**
 * A contract without any platform, paid by invoice, as Japan's Freelance Act has it where it
 * applies; a model for comparison, never sold. Nobody holds the money. The agreed day is the one of
 * payment: as agreed, at the latest the 60th from the delivery on.
 */
export const direct = definePeer({
  name: 'direct',
  version: 1,
  start: 'working',
  ceilingDays: 90,
  clocks: { payday: untilDelivery(400) },
  states: {
    working: { turn: 'worker', silence: 'nothing', working: true },
    delivered: {
      turn: 'client',
      silence: { after: 'payday', does: 'fallOverdue' },
      delivered: true,
    },
    reworking: { turn: 'worker', silence: 'nothing', working: true, delivered: true },
    overdue: { turn: 'client', silence: 'nothing', delivered: true },
    ended: { final: true },
    paid: { final: true },
  },
  actions: {
    deliver: {
      ways: [{ by: ['worker'], from: ['working', 'reworking'], to: 'delivered', sets: 'claim' }],
    },
    requestRework: { ways: [{ by: ['client'], from: ['delivered'], to: 'reworking' }] },
    accept: { ways: [{ by: ['client'], from: ['delivered', 'overdue'], to: 'stay' }] },
    pay: { ways: [{ by: ['client'], from: ['delivered', 'overdue', 'reworking'], to: 'paid' }] },
    fallOverdue: { ways: [{ by: ['clock'], from: ['delivered'], to: 'overdue' }] },
    end: {
      ways: [
        {
          by: ['worker', 'client'],
          from: ['working', 'delivered', 'reworking', 'overdue'],
          to: 'ended',
        },
      ],
    },
  },
  sources: {
    working: source('Where no period was agreed, nothing ends the wait', stuck),
    delivered: source('Payable within 60 days, the day of receipt included', counted, fixedDay),
    reworking: source('Inspected or not, the day of payment stays', counted, redoing),
    overdue: source('Late; nobody holds the money, no rule of a platform pays it', help),
    ended: source('Cancelling begun work can be a refusal of receipt', refusals),
    paid: source('Paid on the day that was named', fixedDay),
    deliver: source('Receipt of data: recorded on the computer of the client', receipt),
    requestRework: source('Not without cost to the client, if without fault', redoing),
    accept: source('An agreed inspection; silence accepts only where that was agreed', stuck),
    pay: source('One identifiable day of payment', fixedDay),
    fallOverdue: source('The day of payment is over', counted),
    end: source('By either side; what is owed for finished work stays owed', refusals),
  },
})
