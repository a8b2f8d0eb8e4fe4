import { expect, test } from 'vitest'
import { inTransaction } from '#platform/database.ts'
import { testDatabase } from '../../builders/database.ts'

const { pool } = await testDatabase()

test('a transaction that throws leaves nothing behind and gives its client back', async () => {
  const attempt = inTransaction(pool, async (client) => {
    await client.query("insert into settings (name, value) values ('colour', 'green')")
    throw new Error('changed my mind')
  })
  await expect(attempt).rejects.toThrow('changed my mind')
  expect((await pool.query("select 1 from settings where name = 'colour'")).rowCount).toBe(0)
  expect(pool.idleCount).toBe(pool.totalCount)
})

test('a transaction that ends well is seen by others', async () => {
  await inTransaction(pool, (client) => client.query("insert into settings (name, value) values ('colour', 'red')"))
  expect((await pool.query("select value from settings where name = 'colour'")).rows).toEqual([{ value: 'red' }])
})

test('whole numbers beyond four bytes stay exact, and those beyond 2^53 are refused', async () => {
  expect((await pool.query('select 9007199254740991::bigint as fen')).rows).toEqual([{ fen: 9007199254740991 }])
  await expect(pool.query('select 9007199254740992::bigint')).rejects.toThrow('integer too large')
})
