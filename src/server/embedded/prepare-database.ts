import pg from 'pg'

/** Makes the hub's own role (no superuser), its database and the extensions it uses, where they are missing. */
export async function prepareDatabase(url: { owner: string; ownerInHub: string }, appPassword: string): Promise<void> {
  await withClient(url.owner, async (client) => {
    const role = await client.query("select 1 from pg_roles where rolname = 'hub'")
    if (role.rowCount === 0) await client.query(`create role hub login createdb password ${pg.escapeLiteral(appPassword)}`)
    const database = await client.query("select 1 from pg_database where datname = 'hub'")
    if (database.rowCount === 0) await client.query('create database hub owner hub')
  })
  await withClient(url.ownerInHub, async (client) => {
    const { rowCount } = await client.query("select 1 from pg_extension where extname = 'pg_trgm'")
    if (rowCount === 0) await client.query('create extension if not exists pg_trgm')
  })
}

async function withClient(connectionString: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString, application_name: 'zhongcao-start' })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
