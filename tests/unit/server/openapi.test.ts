import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { doors } from '#measurement/doors/all.ts'
import { cards } from '#scorecards/all.ts'
import { openapi } from '#server/openapi/document.ts'

const paths: Record<string, Record<string, unknown>> = openapi.paths

test('every door of measuring stands in the interface document with its method', () => {
  for (const { path, methods } of doors) {
    const described = paths[path.replace(/:(\w+)/g, '{$1}')]
    expect(described, path).toBeDefined()
    for (const method of methods.filter((name) => name !== 'HEAD')) expect(described, path).toHaveProperty(method.toLowerCase())
  }
})

test('every reference leads to a schema that exists', () => {
  const names = [...JSON.stringify(openapi).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((found) => found[1] ?? '')
  expect(names.length).toBeGreaterThan(10)
  expect(names.filter((name) => !(name in openapi.components.schemas))).toEqual([])
})

test('every part of an address in braces is described, and nothing else', () => {
  for (const [path, operations] of Object.entries(paths)) {
    const inAddress = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1])
    for (const operation of Object.values(operations) as { parameters?: { in: string; name: string }[] }[]) {
      const described = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path').map(({ name }) => name)
      expect(described, path).toEqual(inAddress)
    }
  }
})

test('every scorecard is offered', () => {
  const text = JSON.stringify(paths['/api/scorecards/{card}'])
  for (const { slug } of cards) expect(text).toContain(`"${slug}"`)
})

test('every door of the hub that docs/interface.md names is described', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../../../docs/interface.md'), 'utf8')
  const named = [...page.matchAll(/`(GET|POST) (\/api\/[^`?\s[]+)/g)].map(([, method, address]) => [
    method!.toLowerCase(),
    address!,
  ])
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter(([method, address]) => address !== '/api/openapi.json' && !paths[address!]?.[method!])).toEqual([])
})

test('docs/interface.md speaks of every address', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../../../docs/interface.md'), 'utf8')
  expect(Object.keys(paths).filter((address) => !page.includes(` ${address}`))).toEqual([])
})
