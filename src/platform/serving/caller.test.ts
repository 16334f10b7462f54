import { expect, test } from 'vitest'
import { callerAddress } from './caller.ts'

const env = { incoming: { socket: { remoteAddress: '10.0.0.1' } } }

test('without proxies of one’s own the header is never read', () => {
  expect(callerAddress(env, '203.0.113.9', 0)).toBe('10.0.0.1')
  expect(callerAddress(env, undefined, 0)).toBe('10.0.0.1')
  expect(callerAddress(undefined, '203.0.113.9', 0)).toBe('unknown')
})

test.each([
  ['203.0.113.9', 1, '203.0.113.9'],
  ['203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
  ['203.0.113.9,10.0.0.3 ,10.0.0.2', 3, '203.0.113.9'],
  ['2001:db8::1', 1, '2001:db8::1'],
  ['203.0.113.9:4711', 1, '203.0.113.9'],
  ['[2001:db8::1]:4711', 1, '2001:db8::1'],
])('%s behind %i of them is the address that the outermost saw', (forwarded, proxies, address) => {
  expect(callerAddress(env, forwarded, proxies)).toBe(address)
})

test('what a caller wrote into the header himself is not believed', () => {
  expect(callerAddress(env, '6.6.6.6, 203.0.113.9', 1)).toBe('203.0.113.9')
  expect(callerAddress(env, '6.6.6.6,6.6.6.7, 203.0.113.9, 10.0.0.2', 2)).toBe('203.0.113.9')
  expect(callerAddress(env, '6.6.6.6, 203.0.113.9:80', 1)).toBe('203.0.113.9')
})

test.each([
  ['', 1],
  ['203.0.113.9', 2],
  ['unknown', 1],
  ['_hidden', 1],
  ['203.0.113.9, ', 1],
  ['203.0.113.999', 1],
  ['203.0.113.9 <script>', 1],
  ['for=203.0.113.9', 1],
])('“%s” behind %i of them tells nothing: the connection counts', (forwarded, proxies) => {
  expect(callerAddress(env, forwarded, proxies)).toBe('10.0.0.1')
})
