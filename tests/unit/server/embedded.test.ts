import { expect, test } from 'vitest'
import { buildInitArguments } from '#server/embedded/cluster.ts'
import { buildServerArguments } from '#server/embedded/server-process.ts'
import { buildUrl } from '#server/embedded/start.ts'

const place = { pgData: '/data/pg', socketDir: '/data/护肤, "一"/run' }

test('a cluster is UTF-8 with the builtin locale and scram, whatever the machine speaks', () => {
  const words = buildInitArguments('/data/pg', '/data/password', 'C.UTF-8')
  for (const word of ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--auth=scram-sha-256']) {
    expect(words).toContain(word)
  }
})

test('the server is reached by its socket only, whose folder may hold any character', () => {
  const words = buildServerArguments({ ...place, durability: 'full' })
  expect(words).toContain('listen_addresses=')
  expect(words).toContain('unix_socket_directories="/data/护肤, ""一""/run"')
})

test('only tests may lose what was acknowledged', () => {
  expect(buildServerArguments({ ...place, durability: 'full' }).join(' ')).not.toMatch(
    /fsync|synchronous_commit|full_page_writes/,
  )
  expect(buildServerArguments({ ...place, durability: 'relaxed' })).toContain('fsync=off')
})

test('the address can be read by URL as well as by pg', () => {
  const url = new URL(buildUrl('hub', 'p/ä:@', 'hub', '/data/护肤 一/run'))
  expect(decodeURIComponent(url.password)).toBe('p/ä:@')
  expect(url.searchParams.get('host')).toBe('/data/护肤 一/run')
})
