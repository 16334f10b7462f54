import type { Payment } from './script.ts'

/** What clients pay in before they order, and what the worker of the story takes to her bank. */
export const payments: readonly Payment[] = [
  { who: 'hayashi', at: '-8w mon 09:30', amount: 90_000, way: 'in' },
  { who: 'saito', at: '-7w mon 22:10', amount: 40_000, way: 'in' },
  { who: 'tanaka', at: '-6w mon 14:00', amount: 40_000, way: 'in' },
  { who: 'nishimura', at: '-6w tue 11:00', amount: 40_000, way: 'in' },
  { who: 'kimura', at: '-6w wed 20:30', amount: 50_000, way: 'in' },
  { who: 'matsumoto', at: '-5w tue 15:30', amount: 30_000, way: 'in' },
  { who: 'morita', at: '-5w mon 11:00', amount: 220_000, way: 'in' },
  { who: 'whitcombe', at: '-5w tue 10:30', amount: 140_000, way: 'in' },
  { who: 'morita', at: '45d 09:00', amount: 200_000, way: 'in' },
  { who: 'tanaka', at: '40d 10:00', amount: 100_000, way: 'in' },
  { who: 'hayashi', at: '40d 10:30', amount: 110_000, way: 'in' },
  { who: 'takahashi', at: '38d 09:20', amount: 400_000, way: 'in' },
  { who: 'whitcombe', at: '37d 10:30', amount: 220_000, way: 'in' },
  { who: 'kimura', at: '34d 20:20', amount: 150_000, way: 'in' },
  { who: 'nishimura', at: '33d 11:30', amount: 100_000, way: 'in' },
  { who: 'morita', at: '25d 09:00', amount: 200_000, way: 'in' },
  { who: 'saito', at: '25d 09:10', amount: 220_000, way: 'in' },
  { who: 'aikawa', at: '20d 20:30', amount: 120_000, way: 'out' },
  { who: 'matsumoto', at: '16d 14:10', amount: 60_000, way: 'in' },
  { who: 'yamaguchi', at: '15d 13:30', amount: 100_000, way: 'in' },
  { who: 'morita', at: '10d 09:00', amount: 150_000, way: 'in' },
  { who: 'aikawa', at: '6d 20:40', amount: 80_000, way: 'out' },
]
