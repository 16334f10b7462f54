import { expect, test } from 'vitest'
import { isId, newId, sameText, sha256, sign } from '#platform'

test('an id carries its kind and its time, and ids sort by when they were made', () => {
  const ids = Array.from({ length: 20_000 }, () => newId('ctr'))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(ids)
  expect(ids.every((id) => isId('ctr', id))).toBe(true)
})

test('what is not an id of that kind is told apart', () => {
  const id = newId('ctr')
  for (const other of [
    '',
    'ctr_',
    id.toUpperCase(),
    `${id}0`,
    id.slice(0, -1),
    newId('job'),
    `x${id}`,
  ])
    expect(isId('ctr', other)).toBe(false)
})

test('digests and signatures are those of everybody else', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(Buffer.from(sign('key', 'abc'), 'base64url').toString('hex')).toBe(
    '9c196e32dc0175f86f4b1cb89289d6619de6bee699e4c378e68309ed97a1a6ab',
  )
  expect(sameText('abc', 'abc')).toBe(true)
  expect(sameText('abc', 'abcd')).toBe(false)
})
