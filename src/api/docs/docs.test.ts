import { expect, test } from 'vitest'
import { wordsFor } from '#locale'
import { testDatabase } from '../../../test/database.ts'
import { testContext } from '../../../test/world.ts'
import { apiApp } from '../app.ts'
import { routes } from '../routes.ts'
import { apiMarkdown } from '../test/markdown.ts'
import { openApiText } from './openapi.ts'

type Json = { [key: string]: Json } & Json[] & string

/** To write it anew: npx vitest run src/api/docs -u */
test('docs/api.md is what the routes say', async () => {
  await expect(apiMarkdown()).toMatchFileSnapshot('../../../docs/api.md')
})

test('the OpenAPI document describes every route once, and every reference leads somewhere', () => {
  const document = JSON.parse(openApiText()) as Json
  expect(document['openapi']).toBe('3.1.0')
  const described = Object.entries(document['paths'] as Json).flatMap(([path, methods]) =>
    Object.entries(methods as Json).map(([method, { operationId }]) => [method, path, operationId]),
  )
  const declared = routes.map(({ method, path, name }) => [method, path, name])
  expect(described.toSorted()).toEqual(declared.toSorted())
  expect(new Set(routes.map(({ name }) => name)).size).toBe(routes.length)
  for (const [, name] of openApiText().matchAll(/"\$ref": "#\/components\/schemas\/(\w+)"/g))
    expect(Object.keys(document['components']!['schemas']!)).toContain(name)
})

test('every parameter of a path is described, and every schema says what it is', () => {
  const document = JSON.parse(openApiText()) as Json
  for (const { method, path } of routes) {
    const operation = document['paths']![path]![method]!
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const parameters = (operation['parameters'] ?? []) as { in: string; name: string }[]
    expect([path, parameters.filter((one) => one.in === 'path').map(({ name }) => name)]).toEqual([
      path,
      named,
    ])
  }
  expect(openApiText()).not.toMatch(/"schema": \{\}|"items": \{\}|: \{\},?\n\s+"required"/)
})

test('every refusal that a route names has words in both languages', () => {
  const silent = (['ja', 'en'] as const).flatMap((locale) =>
    routes.flatMap(({ refuses = [] }) =>
      refuses.filter((code) => {
        const { find } = wordsFor(locale)
        return !find(`refusals.${code}`) && !find(`refusals.field.${code.split('.')[1]}`)
      }),
    ),
  )
  expect([...new Set(silent)]).toEqual([])
})

test('the page speaks both languages, explains every problem and runs no script', async () => {
  const { db } = await testDatabase()
  const app = apiApp(testContext(db))
  for (const [locale, title] of [['ja', 'Yakusoku の API'], ['en', 'The Yakusoku API']] as const) {
    const response = await app.request('/api', { headers: { 'accept-language': locale } })
    const page = await response.text()
    expect(page).toContain(`<html lang="${locale}">`)
    expect(page).toContain(title)
    expect(page).toContain('id="contract.not_your_turn"')
    expect(page).not.toMatch(/<script|style="|https?:\/\//)
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    )
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, code] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(code)
  }
  const japanese = await (await app.request('/api?lang=ja')).text()
  expect(japanese).toContain('前のページの next。')
  expect(japanese).toContain('使える額、出金できる額。')
  expect(japanese).not.toContain('What can be spent')
  expect(openApiText()).toContain('"description": "What can be spent or withdrawn."')
  expect(openApiText()).not.toContain('x-about')
  expect(await (await app.request('/api?lang=en')).text()).toContain('<html lang="en">')
  const told = await app.request('/api/v1/openapi.json')
  expect([told.status, await told.text()]).toEqual([200, openApiText()])
})
